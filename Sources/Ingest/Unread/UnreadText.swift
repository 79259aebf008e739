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
    if TagsInText.recognises(text), !PlainTextForm.isMarkdown(lines, text) {
      return ForeignFormat(
        "a web page without its frame (HTML tags or entities in the text)",
        "open it in a browser and save or copy it as plain text (UTF-8), and read that")
    }
    if SourceCode.recognises(lines, text) {
      return ForeignFormat("the source of a program", "name the legal text instead; \(readsOnly)")
    }
    return nil
  }

  /// `{"`, `[{`, `["`, `[[`, an empty `{}` or `[]`.
  private static func isJSON(_ text: [UInt8], at start: Int) -> Bool {
    guard text[start] == UInt8(ascii: "{") || text[start] == UInt8(ascii: "[") else { return false }
    guard let next = text[(start + 1)...].first(where: { $0 > 0x20 }) else { return false }
    if text[start] == UInt8(ascii: "{") { return next == 0x22 || next == 0x7D }
    return next == 0x7B || next == 0x22 || (next == 0x5B && text[start...].prefix(200).contains(0x22))
      || next == 0x5D
  }
}
