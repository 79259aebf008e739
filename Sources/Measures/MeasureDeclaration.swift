/// What is known of a measure before it runs: what a command line and a study file offer is made from it.
package struct MeasureDeclaration: Sendable {
  /// Which terms a measure counts.
  package enum Terms: Sendable, Hashable {
    case none
    /// A wordlist, or terms written where the measure is asked for.
    case listOrWritten
    /// Terms written where the measure is asked for.
    case written
    /// A wordlist, or none.
    case listOrNone
    /// A wordlist whose words are left out of what is listed, or none.
    case stopWordsOrNone
  }

  /// How many texts the others can be held against.
  package enum References: Sendable, Hashable {
    case none
    case any
    /// One, which has no meaning without the option of this key.
    case one(with: String)
    /// One or more, without which it means nothing.
    case needed
    /// One or more, without which it means nothing, or a table of frequencies in their place.
    case someOrTable

    /// Whether nothing can be said where all of those that were asked for are lost: the others would be held against one
    /// another, or against nothing.
    package var areNeeded: Bool {
      switch self {
      case .none, .any: false
      case .one, .needed, .someOrTable: true
      }
    }

    /// Whether some must be given, whatever the options.
    package var mustBeGiven: Bool { self == .needed || self == .someOrTable }
  }

  /// How much of the counting rule a user may choose.
  package enum RuleChoice: Sendable, Hashable { case none, caseAndPossessive, whole }

  /// Lower-case letters and hyphens: the command and the kind of a study's table.
  package let name: String
  /// What it shows, in a sentence.
  package let abstract: String
  package let terms: Terms
  package let rule: RuleChoice
  /// Whether a user may choose the scope.
  package let hasScope: Bool
  /// Whether it reads a published table.
  package let readsPublished: Bool
  /// Which texts can be given that the others are held against; see ``TextRequest/role-swift.property``.
  package let references: References
  /// Whether texts can be given that the others are held against.
  package var hasReferences: Bool { references != .none }
  /// How many texts it must have, those that others are held against among them, and the measure for fewer.
  package let fewestTexts: Int
  package let forFewer: String?
  /// Whether a user may choose the list whose groups tables by bearer and counterpart are of.
  package let hasActors: Bool
  /// Its own options, in the order in which they are listed.
  package let options: [OptionDeclaration]

  package init(
    _ name: String, abstract: String, terms: Terms = .none, rule: RuleChoice = .none, hasScope: Bool = true,
    readsPublished: Bool = false, references: References = .none, fewestTexts: Int = 1,
    forFewer: String? = nil, hasActors: Bool = false,
    options: [OptionDeclaration] = []
  ) {
    self.hasActors = hasActors
    (self.name, self.abstract, self.terms, self.rule) = (name, abstract, terms, rule)
    (self.hasScope, self.readsPublished, self.references) = (hasScope, readsPublished, references)
    (self.fewestTexts, self.forFewer, self.options) = (fewestTexts, forFewer, options)
  }
}

/// One option of a measure.
package struct OptionDeclaration: Sendable {
  /// What can be given.
  package enum Kind: Sendable {
    /// On or off; off where it is not given.
    case flag
    /// One of these words.
    case choice([String])
    /// Some of these words.
    case choices([String])
    /// Words of any kind, such as the name of a column. `such` is an example.
    case text(such: String)
    /// Several of them.
    case texts(such: String)
    /// A whole number. `such` is an example; `otherwise` says what is expected where it is out of the range.
    case whole(ClosedRange<Int>, such: Int, otherwise: String)
    /// Provisions, such as `part 3`.
    case provisions
    /// Several options under one name.
    case group([OptionDeclaration])
  }

  /// Lower-case letters and hyphens: the key in a study file, and with two hyphens before it the option of a command.
  package let key: String
  package let kind: Kind
  /// What it does, in a sentence, with what holds where it is not given: `How many of each text (default: 1).`
  package let help: String

  package init(_ key: String, _ kind: Kind, help: String) {
    (self.key, self.kind, self.help) = (key, kind, help)
  }
}
