/// A number alone on a line of a flattened statute: `7`, `1.2.a`, `4.2.12A.1`.
struct FlattenedPath {
  /// Components from the section down.
  var components: [String]
  /// How many of them name the host provision; the rest number what it quotes.
  var hosts: Int

  init?(_ source: [UInt8], _ content: Range<Int>) {
    guard content.count <= 60, let first = source[content].first, first.isDigit || first.isUpper else {
      return nil
    }
    guard source[content].allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let parts = source.string(content).split(separator: ".", omittingEmptySubsequences: false).map(
      String.init)
    guard let section = parts.first, section.utf8.contains(where: \.isDigit) else { return nil }
    guard parts.allSatisfy({ FlattenedPath.isComponent($0) }), parts.count <= 12 else { return nil }
    components = parts
    hosts = FlattenedPath.hostCount(parts)
  }

  private static func isComponent(_ part: String) -> Bool {
    let bytes = part.utf8
    guard !bytes.isEmpty, bytes.count <= 7 else { return false }
    let digits = bytes.count { $0.isDigit }
    let lower = bytes.count { $0.isLower }
    return digits <= 4 && (digits == 0 ? bytes.count <= 5 : lower == 0)
  }

  /// Below a subsection come letters. A figure there numbers a provision that is quoted, and so does what
  /// stands before it if that has the form of an inserted section: `9.9A.2` is section 9A, inserted by s. 9.
  private static func hostCount(_ parts: [String]) -> Int {
    guard let place = parts.indices.dropFirst(2).first(where: { parts[$0].utf8.contains(where: \.isDigit) })
    else {
      return parts.count
    }
    let isInserted =
      place == 2 && parts[1].utf8.contains(where: \.isDigit) && parts[1].utf8.contains(where: \.isUpper)
    return isInserted ? 1 : place
  }

  /// Level of the component at an index: figures are subsections, letters paragraphs, and so on down.
  func level(of index: Int) -> Int {
    let startsWithFigure = components.count > 1 && components[1].utf8.contains(where: \.isDigit)
    return index + (startsWithFigure ? 1 : 2)
  }

  var figure: Int { components[0].utf8.reduce(0) { $1.isDigit ? $0 * 10 + Int($1 & 0x0F) : $0 } }
}
