import Legislation
import Reporter

/// A duty beside a passage; a duty that is not mentioned; a *must* of the code that has none.
package struct AlignLine: Sendable {
  /// A norm of a text.
  package struct Side: Sendable {
    var text: NamedText
    var norm: AlignedNorm
  }

  var duty: Side?
  var passage: Side?
  /// What the code makes of the duty as a whole.
  var drift: Drift?
  var likeness: Likeness?
  /// The passage is shown to be judged, and counts nothing.
  var isCandidate = false
  var judgement: Judgement?

  /// Nothing speaks against a candidate but its score.
  var lacksScoreOnly: Bool { likeness?.doubts == [.score] }

  /// What this line says.
  var relation: String {
    guard let duty else { return "no duty" }
    guard let passage else { return Drift.absent.rawValue }
    if judgement == .no { return "refused" }
    if isCandidate { return "candidate" }
    return Drift.of(duty.norm.norm, passage.norm.norm).rawValue
  }

  private var citation: String {
    guard let likeness else { return "" }
    switch likeness.citation {
    case .provision: return "provision"
    case .passage: return "passage"
    case .none: return likeness.isInChapterList ? "chapter" : "no"
    }
  }

  static let columns: [DataColumn<AlignLine>] =
    [
      .text(
        "relation",
        meaning:
          "What the passage makes of the duty: kept, weakened to should, weakened to may, strengthened; candidate: it may state the "
          + "duty and counts nothing; refused: it was judged no, and counts nothing; not mentioned: the duty has no passage; no duty: a must of the code without a provision."
      ) { $0.relation },
      .text("judgement", meaning: "yes, no, or empty: what a reader says of the match; read back.") {
        $0.judgement?.rawValue ?? ""
      },
      .decimal(
        "score", places: 2, meaning: "How alike duty and passage are, 0 to 1; none where there is no passage."
      ) { $0.likeness?.score },
      .text("doubt", meaning: "What keeps a candidate from being a match; empty for matches.") { line in
        line.isCandidate ? (line.likeness?.doubts ?? []).map(\.rawValue).joined(separator: "; ") : ""
      },
      .text(
        "cited",
        meaning:
          "Whether the code cites the duty's section: in the provision, the passage, the chapter, or no."
      ) { $0.citation },
      .text("drift", meaning: "What the code makes of the duty, all matches together.") {
        $0.drift?.rawValue ?? ""
      },
    ] + side("act", "duty_id") { $0.duty } + side("code", "passage_id") { $0.passage }

  private static func side(
    _ name: String, _ id: String, _ side: @escaping @Sendable (AlignLine) -> Side?
  ) -> [DataColumn<AlignLine>] {
    [
      .text(
        id, isForPrograms: true, meaning: "Names the norm as long as its provision and words are the same."
      ) {
        side($0)?.norm.id ?? ""
      },
      .text(name, isForPrograms: true, meaning: "The text.") { side($0)?.text.name ?? "" },
      .text(name + "_provision", meaning: "Citation of the provision.") {
        side($0)?.norm.norm.provision ?? ""
      },
      .text(name + "_force", meaning: "The modal.") { side($0)?.norm.norm.force.description ?? "" },
      .text(name + "_bearer", isForPrograms: true, meaning: "Who is bound.") {
        side($0)?.norm.norm.bearer ?? ""
      },
      .text(name + "_verb", isForPrograms: true, meaning: "What is to be done.") {
        side($0)?.norm.norm.verb ?? ""
      },
      .text(name + "_words", meaning: "The words of the norm with its limbs.") {
        side($0)?.norm.norm.words ?? ""
      },
      .text(name + "_path", isForPrograms: true, meaning: "Path of the source.") {
        side($0)?.text.identity.path ?? ""
      },
      .text(name + "_sha256", isForPrograms: true, meaning: "SHA-256 of the source's bytes.") {
        side($0)?.text.identity.sha256 ?? ""
      },
    ]
  }
}
