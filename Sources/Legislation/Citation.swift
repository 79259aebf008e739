/// The label by which people cite a provision, built from kinds and numbers down the chain of parents.
extension Document {
  /// `s. 28(1)(a)`, `Sch. 2 para. 3`, `Pt. 3 Ch. 1`, `para. 9.23`; empty for the document as a whole and for
  /// a provision that neither it nor any above it has a number.
  ///
  /// A provision without a number is cited by the label of its parent. Complexity: O(depth).
  public func label(of provision: Int32) -> String {
    var chain: [Provision] = []
    var index = provision
    while index >= 0 {
      chain.append(provisions[Int(index)])
      index = provisions[Int(index)].parent
    }
    var builder = LabelBuilder()
    for provision in chain.reversed() { builder.add(provision) }
    return builder.parts.joined(separator: " ")
  }

  /// Words printed for text that belongs to no provision: `(prelims)`, or a label.
  public func label(of run: Run) -> String {
    let label = label(of: run.provision)
    return label.isEmpty ? "(\(run.zone == .operative ? "whole" : run.zone.description))" : label
  }

  /// The heading of a provision, empty if it has none.
  public func title(of provision: Int32) -> String {
    guard provision >= 0 else { return "" }
    let range = provisions[Int(provision)].title
    // Normal text has no white space but spaces, and line feeds between blocks.
    let bytes = text[Int(range.lowerBound)..<Int(range.upperBound)]
    guard bytes.contains(0x0A) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: Array(bytes.split { $0 <= 0x20 }.joined(separator: [0x20])), as: UTF8.self)
  }
}

/// Builds a label from the outermost provision inwards.
private struct LabelBuilder {
  var parts: [String] = []
  /// The last part names a section or a division, to which levels are added without a space.
  private var acceptsLevels = false

  mutating func add(_ provision: Provision) {
    let number = provision.number
    func named(_ word: String) -> String { number.isEmpty ? word : "\(word) \(number)" }
    switch provision.kind {
    case .schedule: parts = [named("Sch.")]
    case .annex: parts = [named("Annex")]
    case .attachment: parts = [named("Attachment")]
    case .appendix: parts = outer + [named("Appendix")]
    case .group, .crossHeading, .subCrossHeading: break
    case _ where number.isEmpty: break
    case .recital: parts = ["recital (\(number))"]
    case .part, .euPart: parts = outer + ["Pt. \(number)"]
    case .euTitle: parts = outer + ["Title \(number)"]
    case .chapter, .euChapter: parts.append("Ch. \(number)")
    case .euSection: parts.append("Sec. \(number)")
    case .euSubsection: parts.append("Subsec. \(number)")
    case .division: addLevel(number, joined: acceptsLevels)
    case .section: parts = outer + ["\(provision.word.abbreviation) \(number)"]
    case .level2, .level3, .level4, .level5, .level6, .level7: addLevel(number, joined: true)
    case .codeChapter: parts = ["ch. \(number)"]
    case .codeParagraph: parts = ["para. \(number)"]
    case .codeSection: parts.append(number)
    }
    acceptsLevels = provision.kind == .section || provision.kind == .division && !number.isEmpty
  }

  private mutating func addLevel(_ number: String, joined: Bool) {
    let level = "(\(number))"
    if joined, let last = parts.popLast() { parts.append(last + level) } else { parts.append(level) }
  }

  /// The schedule or annex in which Parts and paragraphs begin a path anew.
  private var outer: [String] {
    parts.filter { part in
      ["Sch.", "Annex", "Attachment", "Appendix"].contains { part.hasPrefix($0) }
    }
  }
}
