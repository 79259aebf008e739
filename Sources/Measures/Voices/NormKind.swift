import Force

/// What a norm does.
package enum NormKind: String, CaseIterable, Sendable {
  case obligation, prohibition, permission
  /// *need not*: what there is no duty to do.
  case exemption
  /// What a law says of itself or of another law: its name, what its words mean, when and to what it applies, what is
  /// put into another law, what is deemed.
  case constitutive

  /// - Returns: nil where nothing is known of the text's modals.
  package init?(_ clause: BoundClause) {
    if let effect = clause.effect {
      self = NormKind(effect)
      return
    }
    switch clause.force {
    case .must, .shall, .should, .ungoverned: self = .obligation
    case .mustNot, .shallNot, .shouldNot, .mayNot: self = .prohibition
    case .may: self = .permission
    case .needNot: self = .exemption
    case .unread: return nil
    }
  }

  private init(_ effect: NormEffect) {
    switch effect {
    case .obligation: self = .obligation
    case .prohibition: self = .prohibition
    case .permission: self = .permission
    case .exemption: self = .exemption
    }
  }
}
