/// The forms that are known: the registry that detection asks.
package struct SourceForms: Sendable {
  /// What voxlex reads. A new form is a line here.
  package static let standard = SourceForms([
    CLMLForm(),
    AKNForm(),
    HTMLForm(),
    PlainTextForm(),
    WordForm(),
    OpenDocumentForm(),
    PDFForm(),
    // What is known and not read.
    UnreadForm(),
  ])

  package let forms: [any SourceForm]

  package init(_ forms: [any SourceForm]) { self.forms = forms }

  /// The same with one more, which is asked first.
  package func adding(_ form: any SourceForm) -> SourceForms { SourceForms([form] + forms) }

  package var formats: [SourceFormat] { forms.flatMap(\.formats) }

  /// What they read, for users: `XML of legislation.gov.uk (CLML), plain text and Markdown`.
  package var inWords: String {
    let names = forms.flatMap(\.names)
    return (names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? ""))
  }

  /// Number of the form that reads a format; nil if none does.
  func index(of format: SourceFormat) -> Int? { forms.firstIndex { $0.formats.contains(format) } }

  /// What the surest form makes of a source.
  func recognise(_ head: SourceHead) -> Recognition? {
    var best: Recognition?
    for form in forms {
      guard let found = form.recognise(head) else { continue }
      if found.confidence == .certain { return found }
      if best.map({ $0.confidence < found.confidence }) ?? true { best = found }
    }
    return best
  }
}
