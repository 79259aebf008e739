import Bytes

/// The words by which editors' annotations of legislation.gov.uk are recognised, in English and in Welsh.
enum AnnotationPhrases {
  /// Headings above annotations, without what may follow them, and the letters of the marks that may stand below.
  private static let headings: [String: String] = [
    "annotations": "", "anodiadau": "", "textual amendments": "F", "amendments (textual)": "F",
    "modifications etc. (not altering text)": "C", "modifications etc (not altering text)": "C",
    "commencement information": "I", "marginal citations": "M", "extent information": "E",
    "subordinate legislation made": "P", "editorial information": "X", "gwybodaeth cychwyn": "I",
    "diwygiadau testunol": "F", "diwygiadau (testunol)": "F",
  ]

  /// The first letters of all of them.
  private static let headingBeginnings = [
    "annot", "anodi", "textu", "amend", "modif", "comme", "margi", "exten", "subor", "edito", "gwybo",
    "diwyg",
    "addas", "dyfyn", "cyfei", "is-dd", "assoc",
  ]

  /// First words of the Welsh headings that vary.
  private static let welshBeginnings = [
    "gwybodaeth ", "diwygiadau ", "addasiadau ", "dyfyniadau ", "cyfeiriadau ", "is-ddeddfwriaeth ",
  ]

  /// The letters of marks that may follow a line if it is a heading of annotations, all of them if it does not say
  /// so; nil for any other line.
  static func heading(_ source: [UInt8], _ content: Range<Int>) -> String? {
    // Asked of every line: few begin as these headings do.
    guard 11...80 ~= content.count, source.mayBegin(content, with: "acdegimst"),
      headingBeginnings.contains(where: {
        source.hasPrefix($0, at: content.lowerBound, upTo: content.upperBound)
      })
    else { return nil }
    var words = source.words(content).lowercased()
    if words.hasSuffix(":") { words.removeLast() }
    if words.hasPrefix("associated ") { words.removeFirst("associated ".count) }
    let suffix = " applied to the whole legislation"
    let bytes = Array(words.utf8)
    if bytes.contains(suffix, in: bytes.indices), let found = words.firstRange(of: suffix) {
      words.removeSubrange(found)
    }
    if let letters = headings[words] { return letters.isEmpty ? "CEFIMPX" : letters }
    return content.count <= 60 && welshBeginnings.contains { words.hasPrefix($0) } ? "CEFIMPX" : nil
  }

  /// How the text of an annotation begins.
  private static let openings = [
    "Word", "S. ", "Ss. ", "S.", "Ss.", "Sch", "Pt", "Ch", "Art", "Reg", "Rule", "Para", "Act", "Entr", "Def",
    "Head",
    "Cross", "Long title", "Preamble", "Title", "Table", "By ", "Power", "Functions", "Order", "Unreliable",
    "This version", "Editorial", "Amend", "Text", "Annex", "Appendix", "Note", "Form", "Item", "Column",
    "Full stop",
    "Comma", "Certain", "Extent", "Substituted", "Inserted", "Repealed", "Revoked", "Added", "Modif", "Appl",
    "A. ", "Aau.", "Atod", "Rhl", "Ergl", "Erthygl", "Gair", "Geiriau", "Rh. ", "Pennawd", "Diffiniad",
    "Mewnosod",
  ]

  /// What an annotation says happened.
  private static let verbs = [
    "substituted", "inserted", "repealed", "omitted", "added", "revoked", "in force", "into force", "applied",
    "modified", "amended", "excluded", "extended", "extends", "restricted", "renumbered", "transferred",
    "continued",
    "saved", "exercised", "conferred", "savings", "ceased", "expired", "renamed", "construed", "disapplied",
    "expressed", "explained", "unreliable", "appointed", "temporarily", "functions", "applies", "continues",
    "wholly",
    "partly", "marginal note", "mewn grym", "mewnosodwyd", "amnewidiwyd", "disodlwyd", "hepgorwyd",
    "diddymwyd",
    "rhoddwyd", "cymhwyswyd", "addaswyd", "dirymwyd", "eithriwyd",
  ]

  /// How an annotation cites the law that made the change, before a number.
  private static let numbered = [
    "c.", "S.I.", "SI", "S.S.I.", "W.S.I.", "S.R.", "O.S.", "asp", "asc", "anaw", "nawm", "dccc", "p.",
    "N.I.", "Act",
    "Order", "Measure", "OJ L", "Regulations", "Ddeddf",
  ]

  /// How it cites other law, or points to a provision of the same.
  private static let others = [
    "see s", "see reg", "see art", "see Sch", "gweler ", "Regulation (E", "Directive ", "Decision ", "prosp",
    "(N.I.",
    "S.R. & O.", "S.R.& O.", "S.R.&O.",
  ]

  static func opens(_ source: [UInt8], _ body: Range<Int>) -> Bool {
    openings.contains { source.begins(with: $0, body) }
  }

  /// Whether a stretch says what happened to the law.
  static func tells(_ source: [UInt8], _ body: Range<Int>) -> Bool {
    let beginning = body.lowerBound..<min(body.upperBound, body.lowerBound + 2000)
    return verbs.contains { source.contains($0, in: beginning) }
  }

  /// Whether a stretch says what happened to the law and by which law.
  static func tellsChange(_ source: [UInt8], _ body: Range<Int>) -> Bool {
    tells(source, body) && cites(source, body)
  }

  static func cites(_ source: [UInt8], _ body: Range<Int>) -> Bool {
    let beginning = body.lowerBound..<min(body.upperBound, body.lowerBound + 2000)
    if others.contains(where: { source.contains($0, in: beginning) }) { return true }
    let text = source.string(beginning)
    return numbered.contains { sign in
      text.ranges(of: sign).contains { found in
        let isWord = text[..<found.lowerBound].last.map { !$0.isLetter } ?? true
        return isWord && text[found.upperBound...].drop { $0 == " " }.first?.isNumber ?? false
      }
    }
  }
}

extension [UInt8] {
  /// Whether a stretch begins with these ASCII characters, letter case and all.
  func begins(with prefix: String, _ range: Range<Int>) -> Bool {
    let wanted = prefix.utf8
    return range.count >= wanted.count && self[range].starts(with: wanted)
  }
}
