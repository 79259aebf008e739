import Force
import Legislation
import Reporter

/// The register of delegated powers: who may or must make law by regulations, orders, rules and the like.
package struct PowersMeasure: Measure {
  /// Only powers of this delegate, or of one whose name ends so.
  package var delegate: String?
  /// Which lines are listed.
  package var filter = Filter.all

  /// What is listed.
  package enum Filter: String, CaseIterable, Sendable {
    case all
    /// Powers that may amend or repeal an Act.
    case amending
    /// Powers, with those that are implied; no supplementary lines.
    case powers
  }

  package static let declaration = MeasureDeclaration(
    "powers",
    abstract:
      "List who may or must make regulations, orders or rules, by which procedure, and what may amend an Act.",
    options: [
      OptionDeclaration(
        "only", .choice(Filter.allCases.map(\.rawValue)),
        help:
          "All lines, powers without what is supplementary to them, or those that may amend or repeal an Act (default: all)."
      ),
      OptionDeclaration(
        "delegate", .text(such: "Welsh Ministers"),
        help: "Only powers of a delegate of this name or ending in it (default: all)."),
    ])

  package init(_ options: inout OptionValues) {
    filter = options.choice("only", else: .all)
    delegate = options.text("delegate")
  }

  package init(delegate: String? = nil, filter: Filter = .all) {
    (self.delegate, self.filter) = (delegate, filter)
  }

  /// The powers of a text of which a scope is measured, with the supplementary lines.
  ///
  /// - Complexity: as of reading its powers for a register.
  package static func powers(of document: Document, _ scope: Scope) throws(ScopeError) -> [DelegatedPower] {
    var register = PowerRegister(document, try scope.selection(in: document))
    return register.powers()
  }

  package func worker(_ materials: Materials) -> PowersWorker {
    PowersWorker(measure: self, scope: materials.scope)
  }
}

/// Reads the powers of one text after another.
package struct PowersWorker: MeasureWorker {
  let measure: PowersMeasure
  let scope: Scope

  /// What one text gives.
  package struct Part: Sendable {
    var identity: Identity
    var request: TextRequest<String>
    var scope: Scope
    var powers: [DelegatedPower]
    var judicial: Int
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    var register = PowerRegister(document, try scope.selection(in: document))
    let powers = register.powers().filter(isWanted)
    return Part(
      identity: document.identity, request: text, scope: scope, powers: powers, judicial: register.judicial)
  }

  private func isWanted(_ power: DelegatedPower) -> Bool {
    switch measure.filter {
    case .all: break
    case .powers: if power.role == .supplementary { return false }
    case .amending: if power.role == .supplementary || power.amends == .none { return false }
    }
    guard let wanted = measure.delegate?.lowercased() else { return true }
    return power.delegate.lowercased().split(separator: ";").contains { head in
      let name = head.drop { $0 == " " }
      return name == wanted || name.hasSuffix(" " + wanted)
    }
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> PowersResult {
    PowersResult(measure, parts, failures)
  }
}
