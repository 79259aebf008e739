import Legislation

/// Text that is alike in zone and provision.
package struct Piece {
  package var text: String
  package var zone: Zone
  package var path: Int32
  /// A reader may see finer provisions here than the source marks: lists, and provisions inside quotations.
  package var isOpen = false
}

/// What a printer sets as one: a paragraph, a heading, the number of a Part on a line of its own.
package struct PrintedUnit {
  package enum Role: Equatable {
    case title, centred, prelims
    /// `PART 3`, and what follows it.
    case divisionNumber, divisionTitle, reference
    case crossHeading, sectionHeading, paragraph, cell, formula, signature
  }

  package var role: Role
  /// The number of a section, article or paragraph of a schedule that begins here.
  package var sectionMark: Piece?
  /// `(1)`, `(a)`, as printed.
  package var marks: [Piece] = []
  package var text: [Piece] = []
  /// Steps of indentation.
  package var depth = 0
  package var isInSchedule = false
  package var isBulleted = false

  package init(_ role: Role) { self.role = role }

  package var words: String { text.map(\.text).joined() }
}

/// How a kind of law is set.
package enum PrintStyle { case act, instrument, european }
