/// One level of a list: how its number is written, and where it begins.
struct ListLevel: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    case literal(String)
    /// The number of a level, 0 the outermost.
    case number(Int)
  }

  var format = NumberFormat.decimal
  var start = 1
  var text: [Piece] = []
  /// The level whose numbers begin this one anew, and all above it; nil for the one just above, which is the rule.
  /// -1: none does.
  var restartsAfter: Int?
  /// The numbers of all levels are written in figures.
  var isLegal = false
  /// The number is there and is not seen.
  var isHidden = false

  /// Reads `Chapter %1.%2`, where `%1` is the number of the outermost level.
  static func pieces(_ pattern: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var isAfterSign = false
    for scalar in pattern.unicodeScalars {
      if isAfterSign, (0x31...0x39).contains(scalar.value) {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.number(Int(scalar.value) - 0x31))
        isAfterSign = false
        continue
      }
      if isAfterSign { literal.unicodeScalars.append("%") }
      isAfterSign = scalar == "%"
      if !isAfterSign { literal.unicodeScalars.append(scalar) }
    }
    if isAfterSign { literal.unicodeScalars.append("%") }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }
}

/// Counts the paragraphs of one list, by level.
struct ListCounters: Sendable {
  private var values: [Int?]

  init(levels: Int) { values = Array(repeating: nil, count: levels) }

  /// Counts one paragraph of a level. What begins anew below it is forgotten.
  ///
  /// - Parameter start: where the level begins, if it has not begun.
  mutating func count(_ level: Int, _ levels: [ListLevel], start: Int? = nil) {
    guard values.indices.contains(level), levels.indices.contains(level) else { return }
    values[level] = values[level].map { $0 + 1 } ?? start ?? levels[level].start
    for deeper in level + 1..<max(values.count, level + 1) {
      let limit = levels[deeper].restartsAfter ?? deeper - 1
      if level <= limit { values[deeper] = nil }
    }
  }

  /// Makes the next number of a level this one.
  mutating func restart(_ level: Int, at start: Int) {
    guard values.indices.contains(level) else { return }
    values[level] = start - 1
  }

  /// Forgets a level and those below: they begin anew.
  mutating func forget(from level: Int) {
    for deeper in level..<max(values.count, level) { values[deeper] = nil }
  }

  /// The number of the paragraph counted last, as it is printed; empty for a bullet, and where none is seen.
  func text(_ level: Int, _ levels: [ListLevel]) -> String {
    guard levels.indices.contains(level) else { return "" }
    let own = levels[level]
    guard own.format != .bullet, !own.isHidden else { return "" }
    var result = ""
    for piece in own.text {
      switch piece {
      case .literal(let text): result += text
      case .number(let place):
        guard levels.indices.contains(place), place <= level else { continue }
        // A level above that has not begun shows the number it would begin with.
        let value = max(values[place] ?? levels[place].start, 0)
        let format = levels[place].format
        let isFigure = own.isLegal && format != .none && format != .bullet
        result += (isFigure ? .decimal : format).text(value)
      }
    }
    return result
  }
}
