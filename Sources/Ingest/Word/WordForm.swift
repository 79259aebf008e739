import Inputs
import Legislation

/// Documents of Word (.docx, .docm, .dotx): a zip of XML parts.
struct WordForm: SourceForm {
  var formats: [SourceFormat] { [.docx] }
  var names: [String] { ["Word (.docx)"] }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard let names = head.zipNames else { return nil }
    if names.hasPart(beginning: "word/") { return Recognition(.reads(.docx), .certain) }
    // The text may lie far behind; whoever reads it sees what it is.
    guard names.has("[Content_Types].xml"), !names.hasPart(beginning: "xl/"),
      !names.hasPart(beginning: "ppt/")
    else { return nil }
    return Recognition(.reads(.docx), .likely)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { WordReader(options: options) }
}
