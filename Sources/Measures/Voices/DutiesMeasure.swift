import Force
import Legislation
import Reporter

/// The register of norms: a line for each obligation, prohibition and permission.
package struct DutiesMeasure: Measure {
  package var kind: NormKind?
  /// Only norms with a bearer of this head, or of one that ends in it.
  package var bearer: String?

  package static let declaration = MeasureDeclaration(
    "duties", abstract: "List each duty, prohibition and permission with who is bound, to do what, to whom.",
    options: [
      OptionDeclaration(
        "norm", .choice(NormKind.allCases.map(\.rawValue)), help: "Only norms of this kind (default: all).")
    ])

  package init(_ options: inout OptionValues) { kind = options.choice("norm") }

  package init(kind: NormKind? = nil, bearer: String? = nil) { (self.kind, self.bearer) = (kind, bearer) }

  package func worker(_ materials: Materials) -> DutiesWorker {
    DutiesWorker(kind: kind, bearer: bearer?.lowercased(), scope: materials.scope)
  }
}

/// What a norm does.
package enum NormKind: String, CaseIterable, Sendable {
  case obligation, prohibition, permission
  /// *need not*: what there is no duty to do.
  case exemption

  package init?(_ clause: BoundClause) {
    switch clause.force {
    case .must, .shall, .should: self = .obligation
    case .mustNot, .shallNot, .shouldNot, .mayNot: self = .prohibition
    case .may: self = .permission
    case .needNot: self = .exemption
    case .ungoverned: self = clause.permits ? .permission : .obligation
    case .unread: return nil
    }
  }
}

package struct DutiesWorker: MeasureWorker {
  let kind: NormKind?
  /// In lower case.
  let bearer: String?
  let scope: Scope

  package struct Part: Sendable {
    var identity: Identity
    var request: TextRequest<String>
    var scope: Scope
    var norms: [Norm]
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selected = try scope.selection(in: document)
    var reader = NormReader(document, selected)
    return Part(
      identity: document.identity, request: text, scope: scope,
      norms: reader.norms().filter { (kind == nil || $0.kind == kind) && isOfBearer($0) })
  }

  private func isOfBearer(_ norm: Norm) -> Bool {
    guard let bearer else { return true }
    return norm.bearer.lowercased().split(separator: ";").contains { head in
      let words = head.drop { $0 == " " }
      return words == bearer || words.hasSuffix(" " + bearer)
    }
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> DutiesResult {
    let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
    let texts = zip(parts, names).map { NamedText($0.identity, name: $1) }
    return DutiesResult(
      rows: zip(parts, texts).flatMap { part, text in part.norms.map { DutyLine(text: text, norm: $0) } },
      provenance: Provenance.lines(of: zip(texts, parts).map { ($0, $1.scope) }),
      notMeasured: failures.map(\.presented))
  }
}

package struct DutyLine: LineOfText {
  package var text: NamedText
  var norm: Norm
}

package struct DutiesResult: Presentable {
  package let rows: [DutyLine]
  package let provenance: [Table.Provenance]
  package let notMeasured: [Presented.Failure]

  package var schema: String { "voxlex/duties/1" }
  package var title: String { rows.count.of("norm") }
  package var columns: [DataColumn<DutyLine>] {
    DataColumn.ofText + [
      .text("provision", meaning: "Citation of the provision that the modal is in.", \.norm.provision),
      .text("kind", meaning: "obligation, prohibition, permission or exemption.", \.norm.kind.rawValue),
      .text(
        "force", meaning: "The modal; none where the norm is written without one.", \.norm.force.description),
      .text(
        "bearer", meaning: "Who is bound, separated by ';'; 'unstated' where the law does not say.",
        \.norm.bearer),
      .text("verb", meaning: "What is to be done: the verb behind the modal.", \.norm.verb),
      .text("counterpart", meaning: "To whom, with whom or for whom.", \.norm.counterpart),
      .text(
        "condition", meaning: "Words of the clause that say when, if or unless, separated by ' / '.",
        \.norm.condition),
      .text("words", meaning: "The words of the norm with its limbs, ' ¶ ' between them.", \.norm.words),
      .sha256,
    ]
  }
  package var notes: [String] { [VoiceNotes.what] }
}
