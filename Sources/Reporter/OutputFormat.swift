/// A table by itself is no picture: a result draws itself, see ``Presentable/svg(titled:)``.
private struct TableIsNoPicture: Renderer {
  func bytes(of tables: [Table]) throws(RenderingError) -> [UInt8] {
    throw .noChart(reason: "A table has no chart")
  }
}

/// The formats a table can be printed in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns for the terminal.
  case text
  /// A pipe table, as GitHub and Pandoc read it.
  case markdown
  /// A table for a paper set with LaTeX: booktabs and siunitx.
  case latex
  /// A page that a browser shows, and that Word takes as a table.
  case html
  /// A picture, where the result has one.
  case svg
  /// Comma-separated values, RFC 4180 with LF line ends.
  case csv
  /// Tab-separated values, without quoting.
  case tsv
  /// One JSON document.
  case json
  /// An Office Open XML workbook, as Excel and LibreOffice open it: bytes, no text.
  case xlsx

  /// The format of this name, as typed on a command line: its name or one of its file extensions.
  public init?(name: String) {
    let name = name.lowercased()
    guard let format = Self.allCases.first(where: { $0.rawValue == name || $0.fileExtensions.contains(name) })
    else { return nil }
    self = format
  }

  /// The format that a file of this extension (without its dot) holds.
  public init?(fileExtension: String) {
    let wanted = fileExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(wanted) }) else { return nil }
    self = format
  }

  /// The extensions of files in this format, the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown"]
    case .latex: ["tex", "latex"]
    case .html: ["html", "htm"]
    case .svg: ["svg"]
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .json: ["json"]
    case .xlsx: ["xlsx"]
    }
  }

  /// Whether the format is text, which a terminal can show.
  package var isText: Bool { self != .xlsx }

  /// Whether the format is tables for readers alone, in which a program finds no observations.
  package var isForReaders: Bool { isForPapers || self == .text || self == .svg }

  /// Whether a table for a paper can be set in the format; see ``PaperStyle``.
  package var isForPapers: Bool { self == .markdown || self == .latex || self == .html }

  /// Whether the format is data for programs: hand it a tidy table, one observation a row.
  package var isTidy: Bool { self == .csv || self == .tsv }

  /// The renderer of this format.
  ///
  /// - Parameters:
  ///   - style: what the terminal can show; only the text format looks at it.
  ///   - paper: how a paper's tables look.
  ///   - marksEncoding: whether CSV begins with a byte order mark; see ``DelimitedRenderer/markingEncoding(_:)``.
  package func renderer(
    style: TextStyle = .plain, paper: PaperStyle = .plain, marksEncoding: Bool = false
  ) -> any Renderer {
    switch self {
    case .text: TextRenderer(style: style)
    case .markdown: MarkdownRenderer(style: paper)
    case .latex: LaTeXRenderer(style: paper)
    case .html: HTMLRenderer(style: paper)
    case .svg: TableIsNoPicture()
    case .csv: DelimitedRenderer.csv.markingEncoding(marksEncoding)
    case .tsv: DelimitedRenderer.tsv
    case .json: JSONRenderer()
    case .xlsx: WorkbookRenderer()
    }
  }
}
