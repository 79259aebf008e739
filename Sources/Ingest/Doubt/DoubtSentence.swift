import Legislation

extension StructureDoubt {
  /// The note that is printed where a figure is; nil if nothing is doubtful.
  var note: Note? {
    guard isDoubtful else { return nil }
    let reasons = reasons.map { sentence(of: $0) }
    return Note(
      .doubtfulStructure,
      "How this text is divided was inferred and is doubtful: \(reasons.joined(separator: "; ")).",
      count: reasons.count, isWarning: true)
  }

  /// A sign with its figures, as a clause.
  private func sentence(of sign: Sign) -> String {
    let count = count(sign)
    return switch sign {
    case .outOfSequence:
      "numbers of sections go back or jump, which concerns \(percent(sign)) of the words of the law"
    case .levels:
      "levels of sections go back or jump, which concerns \(percent(sign)) of the words of the law"
    case .gap: "\(count.of("number")) \(count.isOne("is", "are")) passed over among \(provisions)"
    case .empty:
      "\(count) of \(sections.of("section")) \(count.isOne("has", "have")) no words of \(count.isOne("its", "their")) own"
    case .outside: "\(percent(sign)) of the words of the law are in no provision"
    case .front: "\(percent(sign)) of the words were taken for the title page, a contents list or a note"
    case .unreadNumber:
      "\(count.of("paragraph")) \(count.isOne("begins", "begin")) with the number that is due and opened no provision, which concerns \(percent(sign)) of the words of the law"
    case .quotedAmendment:
      "\(count.of("paragraph")) read as quoted \(count.isOne("amends", "amend")) a law, which concerns \(percent(sign)) of the words of the law"
    case .together: "what speaks against its division concerns \(percent(sign)) of the words of the law"
    case .sentenceHeading:
      "\(count) of \(headings.of("heading")) \(count.isOne("reads", "read")) like a sentence"
    case .contentsLost:
      "\(count) of \(contentsEntries.of("entry", "entries")) of the contents list \(count.isOne("does", "do")) not come back as \(count.isOne("a heading", "headings"))"
    case .largest: "one provision holds \(percent(sign)) of the words of the law"
    case .margin: "another reading explains it nearly as well"
    }
  }

  private func percent(_ sign: Sign) -> String { "\(Int((share(sign) * 100).rounded(.down))) %" }
}

extension Int {
  fileprivate func isOne(_ one: String, _ many: String) -> String { self == 1 ? one : many }
}
