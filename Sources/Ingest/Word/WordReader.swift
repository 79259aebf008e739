import Inputs
import Legislation
import Markup

/// Reads documents of Word: the parts of the zip, one after another, and the text that they make together.
final class WordReader: FormReader {
  private let options: TextOptions
  private let parser = XMLParser<WordWalk>()
  private let styles = XMLParser<WordStyles.Walk>()
  private let numbering = XMLParser<WordNumbering.Walk>()
  private let settings = XMLParser<WordSettings>()

  init(options: TextOptions) { self.options = options }

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    let package = try WordPackage(Array(source.bytes[..<source.count]), path: source.path)
    guard let main = try package.parts.bytes(package.main), !main.isEmpty else {
      throw WordReader.withoutText(package, source.path)
    }
    var findings = WordFindings()
    let (parts, comments) = try otherParts(of: package, &findings)
    var walk = try parser.parse(
      main + [0], count: main.count, path: package.parts.location(package.main), with: WordWalk(parts))
    if let failure = walk.failure { throw .limit(path: source.path, line: 1, what: failure) }
    guard walk.hasBody else { throw WordReader.foreign(package, source.path) }
    walk.finish()
    walk.leaveOutUnused()
    var text = walk.sinks[0]
    text.tally.add(comments)
    walk.findings.add(findings)
    var identity = Identity()
    identity.path = source.path
    identity.format = .docx
    return BlockDocument.read(text, identity, options, notes: walk.findings.notes(text.tally))
  }

  /// Reads what is beside the text: styles, lists, notes, headers. Of comments only the characters are counted.
  private func otherParts(
    of package: WordPackage, _ findings: inout WordFindings
  ) throws(IngestError) -> (WordParts, comments: BlockText.Tally) {
    var parts = WordParts()
    var comments = BlockText.Tally()
    let relationships = try package.relationshipsOfMain()
    func bytes(_ part: String) throws(IngestError) -> (bytes: [UInt8], path: String)? {
      guard let bytes = try package.parts.bytes(part), !bytes.isEmpty else { return nil }
      return (bytes + [0], package.parts.location(part))
    }
    for found in relationships {
      switch found.type {
      case "styles":
        guard let (bytes, path) = try bytes(found.target) else { continue }
        parts.styles = try styles.parse(bytes, count: bytes.count - 1, path: path, with: .init()).styles
      case "numbering":
        guard let (bytes, path) = try bytes(found.target) else { continue }
        parts.numbering = try numbering.parse(bytes, count: bytes.count - 1, path: path, with: .init())
          .numbering
      case "settings":
        guard let (bytes, path) = try bytes(found.target) else { continue }
        parts.hasEvenPages = try settings.parse(bytes, count: bytes.count - 1, path: path, with: .init())
          .hasEvenPages
      default: break
      }
    }
    for found in relationships {
      guard ["footnotes", "endnotes", "header", "footer", "comments"].contains(found.type),
        let (bytes, path) = try bytes(found.target)
      else { continue }
      var walk = try parser.parse(bytes, count: bytes.count - 1, path: path, with: WordWalk(parts))
      if let failure = walk.failure { throw .limit(path: path, line: 1, what: failure) }
      walk.finish()
      // White space between notes.
      comments.add(walk.loose)
      switch found.type {
      case "footnotes": parts.footnotes = walk.notes
      case "endnotes": parts.endnotes = walk.notes
      case "comments": comments.add(walk.sinks[0].tally)
      default:
        walk.sinks[0].update(0..<walk.sinks[0].blocks.count) { $0.kind = .furniture }
        parts.furniture[found.id] = walk.sinks[0]
      }
      findings.add(walk.findings)
    }
    return (parts, comments)
  }

  // MARK: Refusals

  private static func withoutText(_ package: WordPackage, _ path: String) -> IngestError {
    if package.main.hasPrefix("xl/") || package.parts.hasPart(beginning: "xl/") {
      return ForeignFormat.workbook.error(path)
    }
    if package.main.hasPrefix("ppt/") || package.parts.hasPart(beginning: "ppt/") {
      return ForeignFormat.slides.error(path)
    }
    return .damaged(
      path: path, seemsToBe: "a Word document without its text (no part \(package.main))",
      remedy: "download it again, or open it in a word processor and save it as .docx")
  }

  private static func foreign(_ package: WordPackage, _ path: String) -> IngestError {
    if package.main.hasPrefix("xl/") { return ForeignFormat.workbook.error(path) }
    if package.main.hasPrefix("ppt/") { return ForeignFormat.slides.error(path) }
    return .damaged(
      path: path, seemsToBe: "a Word document whose text is in no form that is known (\(package.main))",
      remedy: "open it in a word processor and save it as .docx")
  }
}
