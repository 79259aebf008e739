import Inputs
import Legislation

/// Akoma Ntoso, the OASIS standard for legal documents in XML.
struct AKNForm: SourceForm {
  var formats: [SourceFormat] { [.akomaNtoso] }
  var names: [String] { ["Akoma Ntoso"] }

  /// Whether a root is the standard's; some files have no namespace.
  static func isAkomaNtoso(_ root: XMLRoot) -> Bool {
    root.localName.lowercased() == "akomantoso"
      && (root.namespace.isEmpty || AKNElements.isStandard(root.namespace))
  }

  /// The document below the root, if it is one that is not read.
  private static func refused(_ root: XMLRoot, _ text: [UInt8]) -> AKNDocumentKind? {
    switch XMLRoot(text, at: root.contentStart)?.localName {
    case "judgment": .judgment
    case "debate", "debateReport": .debate
    default: nil
    }
  }

  func recogniseAtOnce(_ beginning: SourceHead) -> SourceFormat? {
    guard let root = beginning.root, AKNForm.isAkomaNtoso(root), !beginning.bytes.contains(0),
      root.contentStart < beginning.text.count, AKNForm.refused(root, beginning.text) == nil
    else { return nil }
    return .akomaNtoso
  }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard let root = head.root, AKNForm.isAkomaNtoso(root), !head.isBinary else { return nil }
    if let kind = AKNForm.refused(root, head.text) {
      return Recognition(.refuses(ForeignFormat.akomaNtoso(kind)), .certain)
    }
    return Recognition(.reads(.akomaNtoso), .certain, isLegalText: true)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { AKNReader(options: options) }
}
