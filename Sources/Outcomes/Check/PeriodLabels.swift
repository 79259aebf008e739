/// Labels that are periods in order: `2015/16`, `2016/17`; `2013-09-01/2014-08-31`; `2017`, `2018`. One that
/// contradicts itself, or is out of a step that all others keep, is a misprint.
enum PeriodLabels {
  /// Rows whose label cannot be, with what it would be; empty if the labels are no such periods.
  static func misprints(_ labels: [String]) -> [(row: Int, expected: String)] {
    guard labels.count >= 3 else { return [] }
    let periods = labels.map(Period.init)
    guard periods.count(where: { $0 == nil }) <= labels.count / 4,
      let pattern = mostCommon(periods.compactMap { $0?.pattern })
    else { return [] }
    let alike = periods.map { $0.flatMap { $0.pattern == pattern ? $0 : nil } }
    let starts = alike.map { $0?.start }
    guard let (first, step) = series(starts) else { return [] }
    let length = mostCommon(alike.compactMap { $0.flatMap(\.length) })
    var found: [(Int, String)] = []
    for (row, period) in alike.enumerated() {
      let expected = first + step * row
      guard let period else { continue }
      if period.start != expected || length != nil && period.length != length {
        found.append((row, period.written(start: expected, length: length)))
      }
    }
    return found.count * 4 <= labels.count ? found : []
  }

  private static func mostCommon<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The first year and the step that at least three quarters keep, and three rows at least.
  private static func series(_ starts: [Int?]) -> (Int, Int)? {
    for step in [1, -1, 2, 5, 10] {
      let firsts = starts.enumerated().compactMap { row, start in start.map { $0 - step * row } }
      guard let first = mostCommon(firsts) else { continue }
      let count = firsts.count { $0 == first }
      if count >= 3, count * 4 >= starts.count * 3 { return (first, step) }
    }
    return nil
  }

  private struct Period {
    var start: Int
    /// Years from the first to the last.
    var length: Int?
    /// The label with its years left out.
    var pattern: String
    private var pieces: [Substring]
    private var isShort = false

    init?(_ label: String) {
      pieces = []
      var rest = label[...]
      var years: [Int] = []
      var digitsOfLast = 0
      while !rest.isEmpty {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 4, let year = Int(digits), years.count < 2 {
          (years, digitsOfLast) = (years + [year], 4)
          pieces.append("")
          rest = rest.dropFirst(4)
        } else if digits.count == 2, years.count == 1, let last = pieces.last,
          last == "/" || last == "-" || last == "–"
        {
          let base = years[0] / 100 * 100 + (Int(digits) ?? 0)
          years.append(base < years[0] ? base + 100 : base)
          (digitsOfLast, isShort) = (2, true)
          pieces.append("")
          rest = rest.dropFirst(2)
        } else {
          let piece = digits.isEmpty ? rest.prefix { !($0.isASCII && $0.isNumber) } : digits
          pieces.append(piece)
          rest = rest.dropFirst(piece.count)
        }
      }
      guard let first = years.first else { return nil }
      start = first
      length = years.count == 2 ? years[1] - first : nil
      pattern = pieces.map { $0.isEmpty ? "Y" : String($0) }.joined() + (digitsOfLast == 2 ? "short" : "")
    }

    func written(start: Int, length: Int?) -> String {
      var years = [String(start)]
      if let length {
        let end = start + length
        years.append(isShort ? (end % 100 < 10 ? "0" : "") + String(end % 100) : String(end))
      }
      return pieces.map { $0.isEmpty && !years.isEmpty ? years.removeFirst() : String($0) }.joined()
    }
  }
}
