/// A noun phrase that names who acts or is acted on, as it is in the text, and as a reader would list it.
package struct ActorPhrase: Sendable, Hashable {
  /// Bytes of the phrase in the document's text, from its determiner to the end of what belongs to its noun.
  package var range: Range<Int32>
  /// The noun with the words before it that belong to its name, in the singular: *a local authority in England* is
  /// `local authority`, *the child's parents* `child's parent`.
  package var head: String
  /// A pronoun that was followed back to this phrase.
  package var isFromPronoun = false
  /// Several are meant: *the regulations*, *those premises*.
  package var isPlural = false

  /// Whether the head names a person or a body, who can act, and no thing.
  package var isActor: Bool { ActorNouns.isActor(head) }
}

/// Who is bound by a clause.
package enum Participants: Sendable, Hashable {
  /// No clause that binds anybody: no modal governs, and no other words lay down a duty or a power.
  case none
  /// The law does not say: a passive without an agent, *there must be*.
  case unstated
  /// There is somebody, and the rule could not tell whom: a pronoun without an antecedent.
  case notFound
  case stated([ActorPhrase])

  package var phrases: [ActorPhrase] {
    if case .stated(let phrases) = self { return phrases }
    return []
  }
}
