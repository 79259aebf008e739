/// The label by which people cite a provision, built from kinds and numbers down the chain of parents.
extension Document {
  /// `s. 28(1)(a)`, `Sch. 2 para. 3`, `Pt. 3 Ch. 1`, `para. 9.23`; empty for the document as a whole and for
  /// a provision that neither it nor any above it has a number.
  ///
  /// A provision without a number is cited by the label of its parent. Several provisions may have one label, as where
  /// numbers begin anew in each Part of a schedule: ``ProvisionLabels`` distinguishes them. Complexity: O(depth).
  package func label(of provision: Int32) -> String {
    var chain: [Int] = []
    var index = Int(provision)
    while index >= 0 {
      chain.append(index)
      index = Int(provisions[index].parent)
    }
    var writer = LabelWriter()
    var path = LabelWriter.Path()
    for index in chain.reversed() { path = writer.path(to: provisions[index], below: path) }
    return String(decoding: writer.bytes[path.label], as: UTF8.self)
  }

  /// Words printed for text that belongs to no provision: `(prelims)`, or a label.
  package func label(of run: Run) -> String {
    let label = label(of: run.provision)
    return label.isEmpty ? "(\(run.zone == .operative ? "whole" : run.zone.description))" : label
  }

  /// The heading of a provision, empty if it has none.
  package func title(of provision: Int32) -> String {
    guard provision >= 0 else { return "" }
    let range = provisions[Int(provision)].title
    // Normal text has no white space but spaces, and line feeds between blocks.
    let bytes = text[Int(range.lowerBound)..<Int(range.upperBound)]
    guard bytes.contains(0x0A) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: Array(bytes.split { $0 <= 0x20 }.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The heading, or the first line of one that has several.
  func firstLineOfTitle(of provision: Int32) -> String {
    let range = provisions[Int(provision)].title
    let bytes = text[Int(range.lowerBound)..<Int(range.upperBound)]
    return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
