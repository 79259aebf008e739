extension Table {
  /// One row and its place in the table.
  package struct Row: Hashable, Sendable {
    /// What a row is for.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// An observation.
      case body
      /// The name of the group that the rows below belong to, in the first cell.
      case groupHeading
      /// A sum or union over the group.
      case subtotal
      /// A sum or union over the table.
      case total
      /// A rule across the table; its cells are not printed.
      case separator
    }

    package var kind: Kind
    /// The groups the row is in, outermost first; for programs, people see the group headings.
    package var groups: [String]
    /// One cell a column; cells that are not there are empty.
    package var cells: [Cell]
    /// Whether the row is emphasised, as the rows that a study prints in bold.
    package var isEmphasised: Bool
    /// How many levels the first cell is moved in.
    package var indent: Int
    /// Indices into the table's ``Table/notes``; see ``Table/addNote(_:)``.
    package var notes: [Int]

    package init(
      _ kind: Kind = .body, groups: [String] = [], cells: [Cell] = [], isEmphasised: Bool = false,
      indent: Int = 0, notes: [Int] = []
    ) {
      self.kind = kind
      self.groups = groups
      self.cells = cells
      self.isEmphasised = isEmphasised
      self.indent = indent
      self.notes = notes
    }

    /// The name of a group of rows, across the table.
    package static func heading(_ label: String, groups: [String] = [], indent: Int = 0) -> Self {
      Self(.groupHeading, groups: groups, cells: [.text(label)], indent: indent)
    }

    /// A rule across the table.
    package static var separator: Self { Self(.separator) }
  }

  /// What one row says in one column.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A figure; one that is not finite is treated as missing.
    case decimal(Double)
    /// A figure that does not exist; printed as a dash, and the reason under the table.
    case missing(reason: String?)
    /// Nothing belongs here.
    case empty

    /// A figure that may be undefined.
    package static func decimal(_ value: Double?, otherwise reason: String?) -> Self {
      guard let value, value.isFinite else { return .missing(reason: reason) }
      return .decimal(value)
    }
  }
}
