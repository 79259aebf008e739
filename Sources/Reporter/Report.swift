/// A finished result as a file of one format. Commands and studies both write through it, so that a result looks the
/// same wherever it is asked for.
package struct Report: Sendable {
  package var format: OutputFormat
  /// What the terminal can show; only the text format looks at it.
  package var style: TextStyle
  /// Whether a reader's tables have a short foot: its first line, and what casts doubt on a figure.
  package var hasShortFoot = false
  /// How a paper's tables look.
  package var paper = PaperStyle.plain
  /// Whether JSON is a frame, the same columns and cells as CSV has, in place of the result's own document.
  package var isFrame = false
  /// Whether CSV begins with a byte order mark; see ``DelimitedRenderer/markingEncoding(_:)``.
  package var marksEncoding = false

  package init(_ format: OutputFormat, style: TextStyle = .plain) {
    (self.format, self.style) = (format, style)
  }

  /// The bytes of the whole file: a reader's tables, tidy data, a workbook of both, or a JSON document. Only what the
  /// format needs is made.
  ///
  /// - Throws: ``RenderingError`` where the format cannot hold the result.
  package func bytes(of result: some Presentable) throws(RenderingError) -> [UInt8] {
    switch format {
    case .json where isFrame: return Array((Frame.json(of: result).compact() + "\n").utf8)
    case .json: return Array((result.json.serialized() + "\n").utf8)
    case .svg: return try result.svg(titled: paper.caption)
    case .csv, .tsv: return try render([result.data])
    case .text: return try render(pages(result, on: .terminal))
    case .markdown, .latex, .html: return try render(pages(result, on: .page))
    case .xlsx:
      var data = result.data
      data.isData = true
      return try render([data] + result.pages(on: .page))
    }
  }

  /// A table that is the same for readers and for programs.
  ///
  /// - Throws: ``RenderingError`` where the format cannot hold it.
  package func bytes(of table: Table) throws(RenderingError) -> [UInt8] {
    if isFrame, format == .json { return Array((Frame.json(of: table).compact() + "\n").utf8) }
    return try render([table])
  }

  private func pages(_ result: some Presentable, on medium: Presented.Medium) -> [Table] {
    let pages = result.pages(on: medium)
    return hasShortFoot ? pages.map(\.withShortFoot) : pages
  }

  private func render(_ tables: [Table]) throws(RenderingError) -> [UInt8] {
    try format.renderer(style: style, paper: paper, marksEncoding: marksEncoding).bytes(of: tables)
  }
}
