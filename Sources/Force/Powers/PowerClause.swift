/// A place at which a text confers a power to make law, or says what may be done with one.
package struct PowerClause: Sendable {
  package enum Role: Sendable, Hashable {
    /// *The Secretary of State may by regulations*, *regulations may*.
    case confers
    /// *Regulations under this section may*: of a power that is conferred by a provision that it names; one that is
    /// conferred nowhere else is conferred here.
    case refers
    /// *The regulations may*, *an order may not*: what may be done with a power, and never a power of its own.
    case extends
    /// *Such amount as may be prescribed*, *a fee specified in regulations*: that there is a power follows.
    case implies
  }

  package var role: Role
  /// The modal; ungoverned where there is none.
  package var force: ModalForce
  /// Who makes the instrument, as far as the sentence says.
  package var delegate: Participants
  /// Nil where something is prescribed and it is not said by what.
  package var instrument: Instrument?
  /// Byte of the word that names the instrument, or of *prescribed*.
  package var place: Int32
  /// Byte of the modal, or of the same word where there is none.
  package var modal: Int32
  /// Bytes from the instrument's noun phrase to the end of its sentence's part.
  package var reference: Range<Int32>
}

/// *Regulations made by the Treasury*: who makes instruments of a kind.
package struct MadeBy: Sendable {
  package var instrument: Instrument
  package var makers: [ActorPhrase]
  /// Byte of the word that names the instrument.
  package var place: Int32
}
