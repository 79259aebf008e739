import Force
import Legislation

/// The register of norms: a line for each obligation, prohibition and permission.
package struct DutiesMeasure: Measure {
  package enum Layout: String, CaseIterable, Sendable {
    /// A line for each norm.
    case norms
    /// A line for each bearer, with its norms by kind.
    case bearers
  }

  /// Nil: all but constitutive ones.
  package var kind: NormKind?
  /// Only norms with a bearer of this head, or of one that ends in it.
  package var bearer: String?
  package var layout = Layout.norms

  package static let declaration = MeasureDeclaration(
    "duties", abstract: "List each duty, prohibition and permission with who is bound, to do what, to whom.",
    options: [
      OptionDeclaration(
        "norm", .choice(NormKind.allCases.map(\.rawValue)),
        help: "Only norms of this kind (default: all but constitutive)."),
      OptionDeclaration(
        "layout", .choice(Layout.allCases.map(\.rawValue)),
        help: "What is listed: norms, or bearers with their norms by kind (default: norms)."),
    ])

  package init(_ options: inout OptionValues) {
    kind = options.choice("norm")
    layout = options.choice("layout", else: .norms)
  }

  package init(kind: NormKind? = nil, bearer: String? = nil, layout: Layout = .norms) {
    (self.kind, self.bearer, self.layout) = (kind, bearer, layout)
  }

  package func worker(_ materials: Materials) -> DutiesWorker {
    DutiesWorker(kind: kind, bearer: bearer?.lowercased(), layout: layout, scope: materials.scope)
  }
}

package struct DutiesWorker: MeasureWorker {
  let kind: NormKind?
  /// In lower case.
  let bearer: String?
  let layout: DutiesMeasure.Layout
  let scope: Scope

  package struct Part: Sendable {
    var identity: Identity
    var request: TextRequest<String>
    var scope: Scope
    var norms: [Norm]
    /// Constitutive ones that are not listed.
    var passedOver: Int
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selected = try scope.selection(in: document)
    var reader = NormReader(document, selected)
    let all = reader.norms().filter(isOfBearer)
    return Part(
      identity: document.identity, request: text, scope: scope,
      norms: all.filter { kind == nil ? $0.kind != .constitutive : $0.kind == kind },
      passedOver: kind == nil ? all.count { $0.kind == .constitutive } : 0)
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
    let lines = zip(parts, texts).flatMap { part, text in part.norms.map { DutyLine(text: text, norm: $0) } }
    return DutiesResult(
      layout: layout, norms: lines, passedOver: parts.reduce(0) { $0 + $1.passedOver },
      provenance: Provenance.lines(of: zip(texts, parts).map { ($0, $1.scope) }),
      notMeasured: failures.map(\.presented))
  }
}
