import CLibXML2

/// What is wrong with XML that is not well-formed, in our own words. libxml2's differ from version to version, and so do
/// some of its codes; the same document is refused in the same words by all.
@safe struct MalformedXML {
  static let endsEarly = XMLSentences.endsEarly

  private let code: UInt32
  private let first: String
  private let second: String
  private let number: Int32
  let line: Int

  /// - Returns: nil if the document is well-formed all the same. Undeclared entities are errors wherever they occur: with
  ///   an external DTD, which is not fetched, libxml2 would only warn, and the word would be lost.
  init?(_ error: UnsafePointer<xmlError>) {
    code = unsafe UInt32(bitPattern: error.pointee.code)
    let isError = [XML_WAR_UNDECLARED_ENTITY.rawValue, XML_NS_ERR_QNAME.rawValue].contains(code)
    guard unsafe error.pointee.level == XML_ERR_FATAL || isError else { return nil }
    line = unsafe Int(error.pointee.line)
    // SAFETY: what libxml2 gives with an error is a string that ends in a zero, or nothing.
    first = unsafe error.pointee.str1.map { unsafe String(cString: $0) } ?? ""
    second = unsafe error.pointee.str2.map { unsafe String(cString: $0) } ?? ""
    number = unsafe error.pointee.int1
  }

  /// - Parameters:
  ///   - isInRoot: the root element was met and has not ended.
  ///   - hasRoot: the root element was met.
  ///   - source: the document is `source[..<count]`.
  func reason(isInRoot: Bool, hasRoot: Bool, _ source: [UInt8], count: Int) -> String {
    if isCutShort(isInRoot: isInRoot, hasRoot: hasRoot, source, count: count) {
      return MalformedXML.endsEarly
    }
    if let known = named { return known }
    guard hasRoot else { return "what is before its first element is damaged" }
    switch xmlParserErrors(code) {
    case XML_ERR_DOCUMENT_END: return "there is more behind the end of its root element"
    case XML_ERR_TAG_NAME_MISMATCH:
      return "</\(short(second))> is where <\(short(first))> of line \(number) should end"
    case XML_ERR_NAME_REQUIRED:
      return
        "a '<' or '&' begins no markup (as text they are written '&lt;' and '&amp;'), or a name is damaged"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "an '&' begins no entity; as text it is written '&amp;'"
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
      return "a reference to a character has no number"
    case XML_ERR_LT_IN_ATTRIBUTE: return "'<' is in the value of an attribute, where it is written '&lt;'"
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return "the value of an attribute has no quotation mark"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "the attribute '\(short(first))' has no value"
    case XML_ERR_ATTRIBUTE_REDEFINED: return "the attribute '\(short(first))' occurs twice in one element"
    case XML_ERR_MISPLACED_CDATA_END: return "']]>' is in the text, where it is written ']]&gt;'"
    case XML_ERR_HYPHEN_IN_COMMENT: return "a comment holds '--'"
    case XML_ERR_GT_REQUIRED, XML_ERR_SPACE_REQUIRED, XML_ERR_EQUAL_REQUIRED:
      return "a tag or processing instruction is damaged"
    default: return "its markup is damaged"
    }
  }

  /// What is the same wherever it occurs.
  private var named: String? {
    switch xmlParserErrors(code) {
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      "the entity '\(short(first))' is not declared in it"
    case XML_ERR_INVALID_CHAR: "it holds a character that XML does not allow"
    case XML_NS_ERR_QNAME: "a name has colons where none may be"
    case XML_ERR_RESERVED_XML_NAME: "an XML declaration is elsewhere than at its start"
    case XML_ERR_NO_MEMORY: "there is no memory for it"
    default: nil
    }
  }

  private func short(_ name: String) -> String { name.count > 60 ? name.prefix(60) + "…" : name }

  /// Whether the error is that the source ends: libxml2 meets the end with many an error, according to where it is.
  private func isCutShort(isInRoot: Bool, hasRoot: Bool, _ source: [UInt8], count: Int) -> Bool {
    guard isInRoot || !hasRoot else { return false }
    let notFinished = [
      XML_ERR_TAG_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED,
    ]
    // Each is reported at the end of the source alone.
    if notFinished.contains(xmlParserErrors(code)) { return true }
    // At the end of the source the two hyphens may be the beginning of the comment's end.
    if xmlParserErrors(code) == XML_ERR_HYPHEN_IN_COMMENT, source[..<count].suffix(2) == [0x2D, 0x2D] {
      return true
    }
    // Markup that no '>' or ';' ends behind the last one of the source, and the error on the lines of it.
    var start = count
    while start > 0, source[start - 1] != 0x3E { start -= 1 }
    let tail = source[start..<count]
    if xmlParserErrors(code) == XML_ERR_DOCUMENT_EMPTY {
      return start > 0 && source.first == 0x3C && tail.allSatisfy { $0 <= 0x20 }
    }
    guard line >= MarkupLimits.line(of: start, in: source) else { return false }
    if tail.contains(0x3C) { return true }
    guard let reference = tail.lastIndex(of: 0x26) else { return false }
    return !tail[reference...].contains(0x3B)
  }
}

/// Sentences that other rooms must know again.
package enum XMLSentences {
  /// Why a document is not well-formed that ends before its end.
  package static let endsEarly = "it ends early, as a download does that was cut short"
}
