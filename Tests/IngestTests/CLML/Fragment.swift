/// A piece of CLML in the short form of the case tables, and the whole document it stands for.
///
/// The fragment is in the body of a document in the legislation namespace, unless it starts with `!` (then
/// directly below the root) or `@` (the document itself). `{X}` is a section 1 that holds X, `{7:X}` a section 7;
/// `⏎` is a newline.
struct Fragment: Sendable {
  var text: String
  /// What a section is called: `s.`, `reg.`, `art.`; the kind of law follows from it.
  var word = "s."
  /// Date of the version, if the metadata states one.
  var versionDate: String?

  var document: [UInt8] { Array(source.utf8) }

  private var source: String {
    var body = text.replacing("⏎", with: "\n")
    let mark = body.first
    if mark == "@" { return String(body.dropFirst()) }
    if mark == "!" { return root(String(body.dropFirst())) }
    if mark == "{", body.last == "}" { body = section(String(body.dropFirst().dropLast())) }
    switch word {
    case "reg.": return root("<Secondary><Body>\(body)</Body></Secondary>")
    case "art.": return root("<EURetained><EUBody>\(body)</EUBody></EURetained>")
    default: return root("<Primary><Body>\(body)</Body></Primary>")
    }
  }

  private func section(_ content: String) -> String {
    var (number, content) = ("1", content)
    if let colon = content.firstIndex(of: ":"), colon < content.firstIndex(of: "<") ?? content.endIndex {
      number = String(content[..<colon])
      content = String(content[content.index(after: colon)...])
    }
    return "<P1><Pnumber>\(number)</Pnumber><P1para>\(content)</P1para></P1>"
  }

  private func root(_ content: String) -> String {
    let metadata = versionDate.map { "<ukm:Metadata><dct:valid>\($0)</dct:valid></ukm:Metadata>" } ?? ""
    return """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      xmlns:h="http://www.w3.org/1999/xhtml" xmlns:m="http://www.w3.org/1998/Math/MathML" \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/">\(metadata)\(content)\
      </Legislation>
      """
  }
}
