import Bytes

extension ForeignFormat {
  private static let clmlRoots: Set<String> = [
    "Legislation", "Fragment", "EN", "Primary", "Secondary", "EURetained",
  ]
  private static let clmlNamespaces: Set<String> = [
    "", "http://www.legislation.gov.uk/namespaces/legislation",
    "http://www.tso.co.uk/assets/namespace/legislation",
  ]

  /// What a text with markup is, or nil if it is CLML.
  static func markup(_ root: XMLRoot, _ text: [UInt8]) -> ForeignFormat? {
    let local = root.localName
    if clmlRoots.contains(local), clmlNamespaces.contains(root.namespace) { return nil }
    let lower = local.lowercased()
    if lower == "html" || root.doctype.lowercased() == "html" || htmlParts.contains(lower) {
      return webPage(root, text)
    }
    switch lower {
    case "":
      return ForeignFormat("XML without an element", "download the file again; it may have been cut short")
    case "akomantoso":
      let isJudgment = DetectionText.position(
        of: "judgment", in: Array(text[root.contentStart...].prefix(400)), from: 0)
      let kind = isJudgment != nil ? "a judgment in Akoma Ntoso" : "Akoma Ntoso (\(root.name))"
      return ForeignFormat(kind, isJudgment != nil ? "\(readsOnly), no judgments" : "\(later); \(saveXML)")
    case "feed" where root.namespace.contains("w3.org/2005/Atom") || root.namespace.isEmpty:
      return ForeignFormat(
        "an Atom feed (root feed), a list and no document", "open an entry of it and save that as XML")
    case "rss", "rdf":
      return ForeignFormat("a list or metadata (root \(root.name)), no document", saveXML)
    case "leg": return ForeignFormat("simplified legislation XML (root leg)", saveXML)
    case "document" where root.namespace.contains("wordprocessingml"),
      "package" where root.namespace.contains("office"),
      "worddocument":
      return ForeignFormat(
        "a Word document as XML (root \(root.name))", "save the Word file as plain text (UTF-8) and read that"
      )
    case "judgment", "judgement":
      return ForeignFormat("a judgment (root \(root.name))", "\(readsOnly), no judgments")
    case "svg": return ForeignFormat("an image (SVG)", "find the document as XML or text and read that")
    default:
      let place = root.namespace.isEmpty ? "" : " in \(root.namespace)"
      return ForeignFormat(
        "XML of another kind (root \(root.name)\(place))", "its root must be Legislation; \(saveXML)")
    }
  }

  private static let htmlParts: Set<String> = [
    "head", "body", "div", "span", "p", "table", "section", "article", "main", "pre", "h1", "h2", "script",
    "meta",
  ]

  private static func webPage(_ root: XMLRoot, _ text: [UInt8]) -> ForeignFormat {
    let title = title(text)
    let named = title.isEmpty ? "" : " titled “\(title)”"
    if DetectionText.contains("challenge-container", in: text) || DetectionText.contains("awsWaf", in: text) {
      return ForeignFormat(
        "a browser check the service answered with\(named), not the Act",
        "open the address in a browser and save the XML from there")
    }
    if DetectionText.contains("&lt;Legislation", in: text) {
      return ForeignFormat("legislation XML shown as a coloured web page", saveXML)
    }
    if root.localName.lowercased() != "html", root.doctype.isEmpty {
      return ForeignFormat("a piece of a web page (root \(root.name))\(named)", "\(later); \(saveXML)")
    }
    if DetectionText.contains("LegSnippet", in: text) || DetectionText.contains("class=\"Leg", in: text)
      || DetectionText.contains("legislation.gov.uk", in: text)
    {
      return ForeignFormat("a web page (HTML)\(named)", "\(later); \(saveXML)")
    }
    return ForeignFormat(
      "a web page (HTML)\(named), not the document", "\(later); save the text as plain text, or \(saveXML)")
  }

  /// What stands in `<title>`, white space collapsed, 120 characters of it.
  private static func title(_ text: [UInt8]) -> String {
    guard let start = DetectionText.position(of: "<title", in: text, from: 0),
      let open = text[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = DetectionText.position(of: "</title", in: text, from: open)
    else { return "" }
    return String(text.words(open + 1..<end).prefix(120))
  }

  // MARK: Text that is no prose

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

  /// `{"`, `[{`, `["`, `[[`, an empty `{}` or `[]`.
  private static func isJSON(_ text: [UInt8], at start: Int) -> Bool {
    guard text[start] == UInt8(ascii: "{") || text[start] == UInt8(ascii: "[") else { return false }
    guard let next = text[(start + 1)...].first(where: { $0 > 0x20 }) else { return false }
    if text[start] == UInt8(ascii: "{") { return next == 0x22 || next == 0x7D }
    return next == 0x7B || next == 0x22 || (next == 0x5B && text[start...].prefix(200).contains(0x22))
      || next == 0x5D
  }
}

/// Tables whose cells a sign parts: comma, tab, semicolon, upright stroke.
enum DelimitedTable {
  static func name(_ lines: TextLines, _ text: [UInt8]) -> String? {
    let rows = lines.lines.filter(\.isText).prefix(200).map(\.content)
    guard rows.count >= 2 else { return nil }
    if isTable(rows, text, UInt8(ascii: ","), least: 2) { return "a table of comma-separated values (CSV)" }
    if isTable(rows, text, UInt8(ascii: "\t"), least: 2) || isTable(rows, text, UInt8(ascii: "\t"), least: 1)
    {
      return "a table of tab-separated values (TSV)"
    }
    if isTable(rows, text, UInt8(ascii: ";"), least: 2) { return "a table of values separated by semicolons" }
    if text[rows[0].lowerBound] != UInt8(ascii: "|"), isTable(rows, text, UInt8(ascii: "|"), least: 2) {
      return "a table of values separated by '|'"
    }
    return nil
  }

  /// Nine rows in ten have the same number of signs, and the signs are not those of prose.
  private static func isTable(_ rows: [Range<Int>], _ text: [UInt8], _ sign: UInt8, least: Int) -> Bool {
    // Of most texts the first row alone tells that they are no table.
    guard let first = rows.first else { return false }
    let columns = shape(first, text, sign).signs
    guard columns >= least else { return false }
    let shapes = rows.map { shape($0, text, sign) }
    guard least == 2 || (columns == 1 && rows.count >= 3) else { return false }
    let alike = shapes.count { $0.signs == columns }
    guard alike * 10 >= rows.count * 9 else { return false }
    let (signs, spaced) = shapes.reduce((0, 0)) { ($0.0 + $1.signs, $0.1 + $1.spaced) }
    if sign != 0x09 { return spaced * 2 < signs }
    // Numbered paragraphs and contents lists have tabs too, and long cells.
    let numbered = rows.count {
      NumberMark.decimal(text, $0) != nil || endsInFigure($0, text) || isListed($0, text)
    }
    let bytes = rows.reduce(0) { $0 + $1.count }
    return (columns > 1 || numbered * 2 < rows.count) && bytes < rows.count * (columns + 1) * 60
  }

  private static func shape(_ row: Range<Int>, _ text: [UInt8], _ sign: UInt8) -> (signs: Int, spaced: Int) {
    var (signs, spaced, inQuotes) = (0, 0, false)
    for index in row {
      if text[index] == 0x22 { inQuotes.toggle() }
      guard text[index] == sign, !inQuotes else { continue }
      signs += 1
      if index + 1 < row.upperBound, text[index + 1] == 0x20 { spaced += 1 }
    }
    return (signs, spaced)
  }

  private static func endsInFigure(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    let first = text[row.lowerBound]
    return first.isLetter && text[row.upperBound - 1].isDigit && text[row].count { $0 == 0x09 } == 1
  }

  private static func isListed(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    NumberMark.bracketed(text, at: row.lowerBound, upTo: row.upperBound) != nil
      || NumberMark.sectionNumber(text, at: row.lowerBound, upTo: row.upperBound) != nil
  }
}

/// Programs, told by how their lines begin and end.
enum SourceCode {
  static let beginnings: [String] = [
    "#!/", "#include", "import ", "from ", "def ", "func ", "function ", "class ", "struct ", "public ",
    "private ",
    "let ", "var ", "const ", "return ", "package ", "using ", "namespace ", "//", "/*", "*/", "} ", "@",
    "export ",
    "elif ", "else:", "try:", "except",
  ]

  /// Lines of text that are looked at.
  static let rowLimit = 400

  /// The beginnings by their first byte: of most lines nothing more need be looked at.
  private static let beginningsByByte: [[String]] = {
    var some = [[String]](repeating: [], count: 256)
    for beginning in beginnings {
      for first in beginning.utf8.prefix(1) { some[Int(first)].append(beginning) }
    }
    return some
  }()

  /// Whether a line begins as lines of programs do: in small letters, or with a sign.
  static func begins(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
    beginningsByByte[Int(text[line.lowerBound])].contains {
      text.hasPrefix($0, at: line.lowerBound, upTo: line.upperBound)
    }
  }

  static func recognises(_ lines: TextLines, _ text: [UInt8]) -> Bool {
    var (rows, signs) = (0, 0)
    for line in lines.lines where line.isText {
      rows += 1
      if rows == 1, text.hasPrefix("#!/", at: line.content.lowerBound, upTo: line.content.upperBound) {
        return true
      }
      if rows > rowLimit { break }
      let last = text[line.content.upperBound - 1]
      let isCode = begins(line.content, text) && hasCodeSign(line.content, text)
      let isBrace = last == 0x7B || last == 0x7D && !endsInBlank(line.content, text)
      if isBrace || isCode { signs += 1 }
    }
    return rows >= 3 && signs * 4 > rows
  }

  /// Whether a line ends in a place to be filled in, as model letters have them: `Dear {Name of parent}`. What
  /// stands in the braces is words.
  private static func endsInBlank(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    guard let open = text[row].lastIndex(of: 0x7B), open + 2 < row.upperBound else { return false }
    let inside = text[open + 1..<row.upperBound - 1]
    guard let first = inside.first, first.isLetter || first >= 0x80 else { return false }
    let signs = Array(" ’'/,.-_&()".utf8)
    let isWords = inside.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || signs.contains($0) }
    // `${name}` and `fn() {return}` are a program's.
    let before = text[row.lowerBound..<open].last { $0 != 0x20 } ?? 0x20
    return isWords && before != 0x24 && before != 0x29 && !text[row].contains(0x3B)
      && !text[row].contains(0x3D)
  }

  /// `=`, `(`, `{`, `;`, a dot inside a word, or a quotation: what prose that begins so seldom has.
  private static func hasCodeSign(_ row: Range<Int>, _ text: [UInt8]) -> Bool {
    text[row].contains { [0x3D, 0x7B, 0x3B, 0x22, 0x28, 0x2F, 0x23, 0x3C].contains($0) } || row.count < 40
  }
}
