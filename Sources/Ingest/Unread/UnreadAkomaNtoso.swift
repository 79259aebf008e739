extension ForeignFormat {
  /// Documents of the standard that are no legislation.
  static func akomaNtoso(_ kind: AKNDocumentKind) -> ForeignFormat {
    kind == .judgment
      ? ForeignFormat("a judgment in Akoma Ntoso", "\(readsOnly), no judgments")
      : ForeignFormat("the record of a debate in Akoma Ntoso", "\(readsOnly), no debates")
  }

  /// XML that a user says is Akoma Ntoso.
  static func notAkomaNtoso(_ root: String) -> ForeignFormat {
    ForeignFormat(
      "XML with the root <\(root)>, which is not Akoma Ntoso", "its root must be akomaNtoso; \(saveXML)")
  }
}
