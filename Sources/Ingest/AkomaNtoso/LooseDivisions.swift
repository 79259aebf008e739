import Legislation

/// Chapters and annexes of a code whose conversion made a paragraph of the line that begins each: what is behind that paragraph,
/// to the next of its rank, is in it.
extension AKNWalk {
  /// Makes a division of a paragraph, beside those before it.
  mutating func makeLoose(_ provision: Int32, _ division: DivisionNumber) {
    var parent = builder.provisions[Int(provision)].parent
    while looseDivisions.contains(parent), ends(builder.provisions[Int(parent)].kind, before: division.kind) {
      parent = builder.provisions[Int(parent)].parent
    }
    builder.updateProvision(provision) {
      ($0.kind, $0.number, $0.parent) = (division.kind, division.number, parent)
    }
    looseDivisions.insert(provision)
  }

  /// Chapters are in Parts and annexes; nothing of these is in a chapter.
  private func ends(_ kind: Provision.Kind, before next: Provision.Kind) -> Bool {
    kind == .codeChapter || next != .codeChapter
  }

  /// Goes on in a division when the paragraph that it was made of has ended.
  mutating func goOnInLoose(_ frame: Frame) {
    guard frame.opened, looseDivisions.contains(frame.place.provision), !stack.isEmpty else { return }
    var around = stack.top
    around.place.provision = frame.place.provision
    stack.top = around
    builder.place = around.place
  }
}
