import Inputs
import Legislation

/// Text without markup of its own: plain, a statute flattened to text, a page pasted from the web, Markdown.
struct PlainTextForm: SourceForm {
  var formats: [SourceFormat] { [.text, .markdown] }
  var names: [String] { ["plain text", "Markdown"] }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard head.start != nil, !head.isBinary, head.root == nil else { return nil }
    // Only where the first lines do not tell are all lines of the head needed.
    if FrontMatter.headLines(of: head.firstLines, head.text) != nil
      || FlattenedStatute.recognises(head.allLines, head.text)
    {
      return Recognition(.reads(.text), .possible, isLegalText: true)
    }
    return Recognition(
      .reads(PlainTextForm.isMarkdown(head.allLines, head.text) ? .markdown : .text), .possible)
  }

  /// Front matter; two headings with `#`; one of them beside links, boxes, tables or emphasis; or two kinds of these.
  static func isMarkdown(_ lines: TextLines, _ text: [UInt8]) -> Bool {
    if !FrontMatter(fencedIn: lines, text).lines.isEmpty { return true }
    var headings = 0
    var signs = MarkdownSigns()
    for line in lines.lines where line.isText {
      if let heading = MarkdownLine.heading(text, line.content), !heading.isEmpty,
        MarkdownLine.depth(text, line.content) <= 6
      {
        headings += 1
        if headings == 2 { return true }
      }
      signs.look(at: line.content, text)
    }
    let kinds = signs.kinds + (signs.hasLinks ? 1 : 0)
    return headings == 1 && kinds > 0 || kinds > 1
  }

  func makeReader(_ options: TextOptions) -> any FormReader { PlainTextReader(options: options) }
}

private struct PlainTextReader: FormReader {
  let options: TextOptions

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    let bytes = Array(source.bytes[..<source.count])
    return format == .markdown
      ? try MarkdownReader.read(bytes, path: source.path, options: options)
      : try TextReader.read(bytes, path: source.path, options: options)
  }
}
