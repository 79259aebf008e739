import Bytes

// Text that is no prose.
extension ForeignFormat {
  static func text(_ lines: TextLines, _ text: [UInt8], at start: Int) -> ForeignFormat? {
    if isOwnResults(lines, text, at: start) { return ownResults }
    if isJSON(text, at: start) {
      return ForeignFormat("JSON data", "take the text out of it and save that as plain text (UTF-8)")
    }
    switch KnownContent.ownFile(text) {
    case .wordlist: return ForeignFormat("a wordlist of voxlex", "name a legal text to count its terms in")
    case .study: return ForeignFormat("a study file of voxlex", "run it as a study, or name a legal text")
    case .legalText, nil: break
    }
    if let name = DelimitedTable.name(lines, text) {
      return ForeignFormat(
        name, "a table is no text to count; save the document itself as plain text (UTF-8)")
    }
    if SourceCode.recognises(lines, text) {
      return ForeignFormat("the source of a program", "name the legal text instead; \(readsOnly)")
    }
    return nil
  }

  /// A value of JSON: `{"key":`, `[{"key":`, `["one",`, `[[1, "two"]]`, an empty `{}` or `[]` and nothing else. What
  /// a converter or an author puts in brackets is none: `[]{#top}`, `[ ] Yes`, `["board" means …]`.
  private static func isJSON(_ text: [UInt8], at start: Int) -> Bool {
    let head = text[start...].prefix(200)
    var brackets = 0
    var place = start
    while place < head.endIndex, text[place] == UInt8(ascii: "[") || text[place] <= 0x20 {
      if text[place] > 0x20 { brackets += 1 }
      place += 1
    }
    guard place < head.endIndex else { return false }
    switch text[place] {
    case UInt8(ascii: "{"):
      guard let next = text[(place + 1)...].firstIndex(where: { $0 > 0x20 }) else { return false }
      if text[next] == UInt8(ascii: "}") { return goesOn(text, after: next, in: brackets) }
      guard text[next] == 0x22, let end = endOfString(text, at: next) else { return text[next] == 0x22 }
      guard let colon = text[(end + 1)...].first(where: { $0 > 0x20 }) else { return true }
      return colon == UInt8(ascii: ":")
    case UInt8(ascii: "]"):
      return brackets > 0 && goesOn(text, after: place, in: brackets - 1)
    case 0x22:
      guard brackets > 0, let end = endOfString(text, at: place) else { return brackets > 0 }
      return goesOn(text, after: end, in: brackets)
    case 0x30...0x39:
      guard brackets > 1, head.contains(0x22) else { return false }
      let end = text[place...].prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }.endIndex
      return goesOn(text, after: end - 1, in: brackets)
    default: return false
    }
  }

  /// Whether JSON can continue behind a value in so many open lists: lists that end, and then another value or nothing.
  private static func goesOn(_ text: [UInt8], after place: Int, in lists: Int) -> Bool {
    var open = lists
    var next = text[(place + 1)...].drop { $0 <= 0x20 }
    while open > 0, next.first == UInt8(ascii: "]") {
      open -= 1
      next = next.dropFirst().drop { $0 <= 0x20 }
    }
    guard let sign = next.first else { return true }
    return open > 0 && sign == UInt8(ascii: ",")
  }

  /// Where a string ends; nil if its end is far off.
  private static func endOfString(_ text: [UInt8], at start: Int) -> Int? {
    var place = start + 1
    while place < min(text.count, start + 400) {
      if text[place] == 0x22 { return place }
      place += text[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
