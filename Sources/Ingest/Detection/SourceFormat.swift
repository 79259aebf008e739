import Legislation

/// A format that is read, by the name a user chooses it with: `clml`, `akn`, `html`, `docx`. ``allCases`` has all of them.
public struct SourceFormat: RawRepresentable, CaseIterable, Sendable, Hashable {
  /// The name.
  public let rawValue: String

  /// - Returns: nil if no form reads a format of that name.
  public init?(rawValue: String) {
    guard let known = SourceFormat.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The format of a form.
  package init(_ name: String) { rawValue = name }

  /// XML of legislation.gov.uk.
  public static let clml = SourceFormat("clml")
  /// Akoma Ntoso.
  public static let akomaNtoso = SourceFormat("akn")
  /// Plain text.
  public static let text = SourceFormat("text")
  /// Markdown.
  public static let markdown = SourceFormat("markdown")

  // Users of the library get these by name.

  /// A document of Word.
  package static let docx = SourceFormat("docx")
  /// A text of OpenDocument, as LibreOffice writes it.
  package static let odt = SourceFormat("odt")
  /// A web page.
  package static let html = SourceFormat("html")

  /// PDF.
  package static let pdf = SourceFormat("pdf")

  /// All formats that are read.
  public static var allCases: [SourceFormat] { SourceForms.standard.formats }
}
