import Force

/// One power to make law, as the register lists it.
package struct DelegatedPower: Sendable, Hashable {
  /// How the text confers it.
  package enum Role: String, CaseIterable, Sendable, Hashable {
    /// In words: *the Secretary of State may by regulations*.
    case power
    /// It follows from words such as *as may be prescribed*.
    case implied
    /// What may or must be done with powers that are conferred elsewhere; no power of its own, and in no sum of them.
    case supplementary
  }

  package var provision: String
  package var role: Role
  /// The modal; none where there is none.
  package var force: ModalForce
  /// Heads separated by `;`.
  package var delegate: String
  /// The makers by the names that the text gives them: *the Department* is `Department of Health` where it means that.
  package var department: String
  /// The provision that says who; empty if the power does so itself.
  package var delegateFrom: String
  /// Its name; *not found* where something is prescribed and the text does not say by what.
  package var instrument: String
  package var procedure: Procedure
  package var procedureFrom: String
  package var amends: AmendedLaw
  /// The provision in which it may amend; empty if in none.
  package var amendsFrom: String
  package var words: String

  package static let unstated = "unstated"
  package static let notFound = "not found"
}
