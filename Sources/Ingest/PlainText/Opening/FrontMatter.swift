import Legislation

/// The `key: value` lines above a text: YAML front matter of Markdown, the header of a flattened statute.
struct FrontMatter {
  /// Values by lower-case key.
  private(set) var values: [String: String] = [:]
  /// Lines of the source that are the header, fences included.
  private(set) var lines = 0..<0

  init() {}

  /// Front matter between two `---` lines at the very start, or nothing.
  init(fencedIn text: TextLines, _ source: [UInt8]) {
    guard let first = text.lines.first, source.string(first.content) == "---" else { return }
    var index = 1
    while index < text.lines.count, index < 500 {
      let content = text.lines[index].content
      if source.string(content) == "---" {
        lines = 0..<index + 1
        return
      }
      add(source, content)
      index += 1
    }
    values = [:]
  }

  /// A header whose first line is `Title:`, up to the first blank line; it must name its source too.
  init(headOf text: TextLines, _ source: [UInt8]) {
    guard let head = FrontMatter.headLines(of: text, source) else { return }
    // Blank lines before the first line of text belong to the header.
    for index in head where text.lines[index].isText { add(source, text.lines[index].content) }
    lines = head
  }

  /// The lines of such a header, or nil; no value is looked at.
  static func headLines(of text: TextLines, _ source: [UInt8]) -> Range<Int>? {
    guard let first = text.nextText(from: 0),
      source.hasPrefix(
        "Title:", at: text.lines[first].content.lowerBound, upTo: text.lines[first].content.upperBound)
    else { return nil }
    var index = first
    var (hasTitle, hasSource) = (false, false)
    while index < text.lines.count, text.lines[index].isText, index < first + 20 {
      let line = text.lines[index].content
      if let colon = source[line].firstIndex(of: UInt8(ascii: ":")) {
        let key = line.lowerBound..<colon
        if isKey("title", source, key) { hasTitle = true }
        if isKey("identifier", source, key) || isKey("publisher", source, key) { hasSource = true }
      }
      index += 1
    }
    return hasTitle && hasSource ? 0..<index : nil
  }

  /// Whether a range is a key, letter case and white space around it apart.
  ///
  /// - Parameter name: of small ASCII letters.
  private static func isKey(_ name: String, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    // Asked of the head of every text: no string is made of what has the length already.
    if range.count == name.utf8.count, source[range].allSatisfy({ $0.isLetter }) {
      return source.hasPrefix(name, at: range.lowerBound, upTo: range.upperBound)
    }
    return range.count > name.utf8.count && key(source, range) == name
  }

  private static func key(_ source: [UInt8], _ range: Range<Int>) -> String {
    source.words(range).lowercased()
  }

  private mutating func add(_ source: [UInt8], _ line: Range<Int>) {
    guard let colon = source[line].firstIndex(of: UInt8(ascii: ":")) else { return }
    let key = FrontMatter.key(source, line.lowerBound..<colon)
    var value = source.words(colon + 1..<line.upperBound)
    if value.count >= 2, let quote = value.first, quote == value.last, quote == "\"" || quote == "'" {
      value = String(value.dropFirst().dropLast())
    }
    if !key.isEmpty, values[key] == nil { values[key] = value }
  }

  /// Fills in what the header says of the document.
  func describe(_ identity: inout Identity) {
    func value(_ keys: String...) -> String { keys.lazy.compactMap { values[$0] }.first ?? "" }
    func stated(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
    identity.title = value("title")
    identity.longTitle = value("long_title")
    identity.publisher = value("publisher")
    identity.mainType = value("document_main_type")
    identity.extent = value("restrict_extent", "extent")
    identity.modified = StatedDate(value("last_modified_tna", "date", "modified"))
    // The wording's date is `last_updated`; `restrict_start_date` is that of the data.
    let wording = value("last_updated", "version_date")
    identity.textDate = StatedDate(wording)?.day
    identity.textVersion = Version(wording)
    identity.status = Identity.Status(rawValue: value("document_status"))
    let language = value("language")
    if !language.isEmpty { identity.language = language }
    if let date = StatedDate(value("publication_date")) { identity.dates = [.init("enacted", date)] }
    let named = FrontMatter.item(value("identifier", "source"))
    identity.typeCode = stated("type_code") ?? named?.id.work?.type
    let years = [stated("year").flatMap { WorkID.Session($0) }, named?.id.work?.session]
    identity.year = years.lazy.compactMap { $0?.calendarYear }.first
    identity.number = stated("number") ?? named?.id.work?.number
    identity.item = named?.id
    if named == nil, let type = identity.typeCode, let year = identity.year, let number = identity.number {
      identity.item = ItemID("\(type)/\(year)/\(number)")
    }
    guard identity.textVersion == nil, let version = named?.version else { return }
    (identity.textVersion, identity.textDate) = (version, version.date)
  }

  /// What an address or a name like `ukpga-2014-6` names; nil if that is no piece of legislation.
  private static func item(_ identifier: String) -> ItemAddress? {
    var rest = Substring(identifier)
    if let mark = rest.range(ofFirst: ".gov.uk/") { rest = rest[mark...] }
    if !rest.utf8.contains(UInt8(ascii: "/")) {
      var parts = rest.split(separator: "-")
      // `ukpga-Geo6-11-12-65`: the years of a reign that lie in two calendar years.
      if parts.count == 5, parts[1].first?.isLetter ?? false { parts[2...3] = ["\(parts[2])-\(parts[3])"] }
      rest = Substring(parts.joined(separator: "/"))
    }
    let address = ItemAddress(path: String(rest))
    return address?.id.work == nil ? nil : address
  }
}

extension Substring {
  /// Index after the first occurrence of a short text.
  fileprivate func range(ofFirst text: String) -> Index? {
    var index = startIndex
    if utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      // Each byte is a character: no one is hidden by what combines with it.
      while index < endIndex {
        if utf8[index...].starts(with: text.utf8) { return utf8.index(index, offsetBy: text.utf8.count) }
        index = utf8.index(after: index)
      }
      return nil
    }
    while index < endIndex {
      if self[index...].hasPrefix(text) { return self.index(index, offsetBy: text.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
