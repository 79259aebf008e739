import Bytes

/// Where the text of the levels stands on the page, if indents tell the levels apart: words in full below `(i)` belong to
/// the level whose text stands where they do.
struct LimbColumns {
  private enum Kind { case figure, letter, roman, capital }

  /// The column at which the lines of most items of a kind go on.
  private var usual: [Kind: Int] = [:]
  /// Levels have columns of their own.
  private(set) var tell = false

  private static let fewest = 4

  init() {}

  /// - Parameter items: the first lines of items.
  init(_ items: [Int], _ outline: StatuteOutline) {
    guard outline.layout == .wrapped else { return }
    var counts: [Kind: [Int: Int]] = [:]
    for line in items {
      guard let mark = outline.bracketed(line), let column = LimbColumns.secondLine(of: line, outline) else {
        continue
      }
      counts[LimbColumns.kind(mark, outline.source), default: [:]][column, default: 0] += 1
    }
    for (kind, columns) in counts {
      guard let most = columns.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        most.value >= LimbColumns.fewest, most.value * 2 > columns.values.reduce(0, +)
      else { continue }
      usual[kind] = most.key
    }
    if let figure = usual[.figure], let letter = usual[.letter] { tell = letter >= figure + 2 }
  }

  /// The column of the text of an item: of its second line, or where those of its kind usually have it, or where the text
  /// behind its mark begins.
  func column(of mark: Range<Int>, on line: Int, _ outline: StatuteOutline) -> Int {
    if let column = LimbColumns.secondLine(of: line, outline) { return column }
    if let column = usual[LimbColumns.kind(mark, outline.source)] { return column }
    let content = outline.lines.lines[line].content
    let rest = outline.source.trimmed(mark.upperBound..<content.upperBound)
    return Int(outline.shapes[line].indent) + rest.lowerBound - content.lowerBound
  }

  /// The indent of the second line of the paragraph that begins on a line.
  private static func secondLine(of line: Int, _ outline: StatuteOutline) -> Int? {
    let next = line + 1
    guard next < outline.roles.count, outline.lines.lines[next].isText, outline.roles[next] == .text else {
      return nil
    }
    return Int(outline.shapes[next].indent)
  }

  private static func kind(_ mark: Range<Int>, _ source: [UInt8]) -> Kind {
    let name = source[mark].filter(\.isLetterOrDigit)
    guard let first = name.first else { return .figure }
    if first.isDigit { return .figure }
    if first.isUpper { return .capital }
    return "ivx".utf8.contains(first) && Roman.value(String(decoding: name, as: UTF8.self)) != nil
      ? .roman : .letter
  }
}
