extension ForeignFormat {
  /// Results of this program: their words are quotations and labels, and counting them would look right.
  static let ownResults = ForeignFormat(
    "a table that voxlex wrote", "name the text that was counted, not its results")

  /// Whether a head begins as results do that programs read: CSV, TSV, JSON, NDJSON.
  static func isOwnResults(_ lines: TextLines, _ text: [UInt8], at start: Int) -> Bool {
    if text[start] == UInt8(ascii: "{") || text[start] == UInt8(ascii: "[") {
      let head = Array(text[start...].prefix(4096))
      return DetectionText.contains("\"schema\": \"voxlex/", in: head)
        || DetectionText.contains("\"per_1000\"", in: head)
        || DetectionText.contains("\"duplicate_of\"", in: head)
        || DetectionText.contains("\"remedy\"", in: head) && DetectionText.contains("\"where\"", in: head)
    }
    guard let first = lines.lines.first(where: \.isText) else { return false }
    let line = text[first.content]
    guard line.count < 2000 else { return false }
    return [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")].contains { sign in
      // The first lines of most texts have too few: no string is made of them.
      line.count { $0 == sign } >= fewestNames - 1
        && isOwnHeader(
          line.split(separator: sign).map {
            String(decoding: $0.filter { $0 != 0x22 && $0 > 0x20 }, as: UTF8.self)
          })
    }
  }

  private static let fewestNames = 4

  /// The names of columns that only tables of this program have together.
  private static func isOwnHeader(_ names: [String]) -> Bool {
    guard names.count >= fewestNames else { return false }
    let known = Set(names)
    return known.contains("sha256") && !known.isDisjoint(with: ["label", "term", "duplicate_of"])
      || known.contains("per_1000") && known.contains("words")
      || known.isSuperset(of: ["item", "input", "what", "where", "remedy"])
      || names.count < 8 && known.isSuperset(of: ["path", "section", "item", "value"])
  }

  /// Whether a source ends as tables for readers do: in text and Markdown the program is named below them.
  ///
  /// - Parameter tail: the last ``tailSize`` bytes of the source, or all of it.
  static func isOwnPage(_ tail: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(tail)
    if let place = DetectionText.position(of: "Program: voxlex ", in: bytes, from: 0) {
      return DetectionText.position(of: "libxml2 ", in: Array(bytes[place...].prefix(120)), from: 0) != nil
    }
    return DetectionText.contains("The sums close ", in: bytes)
      && DetectionText.contains("Read as ", in: bytes)
  }

  static let tailSize = 4096
}
