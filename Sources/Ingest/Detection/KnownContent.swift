/// What a file holds, of the kinds that are named on a command line: a legal text, and the two files of voxlex's own.
package enum KnownContent: Sendable, Hashable {
  /// Legislation XML, or a statute as text with marks that leave no doubt.
  case legalText
  /// A wordlist in YAML.
  case wordlist
  case study

  /// - Parameter head: the file's first bytes, ``Detection/headSize`` or more, or all of them.
  /// - Returns: nil if it is none of these, or may be something else.
  package init?(head: [UInt8]) {
    let text = DetectionText.readable(head)
    if let own = Self.ownFile(text) {
      self = own
      return
    }
    guard let found = try? Detection.detect(head, path: "", isWhole: false),
      found.isLegalText
    else { return nil }
    self = .legalText
  }

  /// YAML whose lines at the margin are keys alone, those of a wordlist or a study among them. Of prose only the first
  /// line is looked at.
  static func ownFile(_ text: [UInt8]) -> KnownContent? {
    var keys: Set<String> = []
    var rest = text[...]
    // Prose ends this at its first line, so the lines behind it are not looked for.
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      rest = rest[line.endIndex...].dropFirst()
      // The head may end in the midst of its last line.
      if rest.isEmpty, text.count >= Detection.headSize { break }
      guard let first = line.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#") else { continue }
      guard !line.elementsEqual("---".utf8) else { continue }
      if keys.isEmpty || first != UInt8(ascii: "-") {
        let name = line.prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
        let after = line.dropFirst(name.count)
        guard !name.isEmpty, after.first == UInt8(ascii: ":"),
          after.count == 1 || after.dropFirst().first == 0x20
        else { return nil }
        keys.insert(String(decoding: name, as: UTF8.self))
      }
    }
    if keys.contains("texts"), keys.contains("wordlists") || keys.contains("tables") { return .study }
    return keys.contains("rows") || keys.contains("groups") ? .wordlist : nil
  }
}
