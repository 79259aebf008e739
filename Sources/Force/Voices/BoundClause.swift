/// A stretch of a sentence with the modal that governs it, and who is bound by it.
package struct BoundClause: Sendable {
  package var force: ModalForce
  package var bearer: Participants
  /// On whom the clause's own verb acts.
  package var counterpart = Participants.unstated
  /// Bytes from the first to the last word of the stretch.
  package var range: Range<Int32>
  /// Bytes of the verb; nil if the limbs have it.
  package var verb: Range<Int32>?
  /// The modal is in this stretch, and not in the words it belongs to.
  package var isOwn: Bool
  /// The clause that this one has its force from; -1: none.
  package var above: Int32 = -1
  /// What is done to the subject: the phrases before the modal of a passive.
  package var isPassive = false
  /// What the clause lays down where no modal says it, or another thing than its modal does: *has power to*, *commits
  /// an offence*, *shall not be required to*.
  package var effect: NormEffect?
  /// Bytes of the words that say when, if or unless.
  package var conditions: [Range<Int32>] = []
  var subjects: [ActorPhrase] = []
  var part: Int32
  var start: Int32
  var end: Int32
}

/// What a norm does.
package enum NormEffect: Sendable {
  case obligation, prohibition, permission
  /// *need not*: what there is no duty to do.
  case exemption
}
