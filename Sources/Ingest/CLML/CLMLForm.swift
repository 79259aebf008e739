import Inputs
import Legislation

/// Crown Legislation Markup Language, the XML of legislation.gov.uk.
struct CLMLForm: SourceForm {
  var formats: [SourceFormat] { [.clml] }
  var names: [String] { ["XML of legislation.gov.uk (CLML)"] }

  private static let roots: Set<String> = [
    "Legislation", "Fragment", "EN", "Primary", "Secondary", "EURetained",
  ]
  /// Some files have none.
  private static let namespaces: Set<String> = [
    "", "http://www.legislation.gov.uk/namespaces/legislation",
    "http://www.tso.co.uk/assets/namespace/legislation",
  ]

  private func isCLML(_ root: XMLRoot) -> Bool {
    CLMLForm.roots.contains(root.localName) && CLMLForm.namespaces.contains(root.namespace)
  }

  func recogniseAtOnce(_ beginning: SourceHead) -> SourceFormat? {
    guard let root = beginning.root, isCLML(root), !beginning.bytes.contains(0),
      root.contentStart < beginning.text.count
    else { return nil }
    return .clml
  }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard let root = head.root, isCLML(root), !head.isBinary else { return nil }
    return Recognition(.reads(.clml), .certain, isLegalText: true)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { CLMLReader() }
}

extension CLMLReader: FormReader {
  package func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    try read(source.bytes, count: source.count, path: source.path)
  }

  package func identity(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Identity? {
    try identity(source.bytes, count: source.count, path: source.path)
  }
}
