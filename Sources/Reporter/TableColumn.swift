extension Table {
  /// What one column holds.
  package struct Column: Hashable, Sendable {
    /// What the cells of a column are.
    package enum Kind: Hashable, Sendable {
      /// Words; may be wrapped.
      case text
      /// Whole numbers, printed without thousands separators.
      case integer
      /// Figures printed to this many decimal places where people read them, in full elsewhere.
      case decimal(places: Int)

      /// Whether the cells are numbers, which are aligned on the decimal point and never wrapped.
      package var isNumeric: Bool { self != .text }
    }

    /// The side of the column its cells keep to.
    package enum Alignment: String, Hashable, Sendable, CaseIterable {
      case leading
      case trailing
    }

    /// The name programs know the column by: the header of CSV and TSV, the key in JSON.
    package let key: String
    /// The heading people read.
    package let title: String
    /// The unit of the figures, printed behind the title in brackets.
    package let unit: String?
    /// The heading above several columns, as the title of the text they count. Neighbouring
    /// columns of one group share one heading.
    package let group: String?
    package let kind: Kind
    package let alignment: Alignment
    /// Whether no figure of the column can pass 1, as a probability or a share: some journals print no zero before its point.
    package let isAtMostOne: Bool

    /// - Parameter alignment: if nil, numbers keep to the trailing side and words to the leading one.
    package init(
      key: String, title: String, unit: String? = nil, group: String? = nil, kind: Kind = .text,
      alignment: Alignment? = nil, isAtMostOne: Bool = false
    ) {
      self.key = key
      self.title = title
      self.unit = unit
      self.group = group
      self.kind = kind
      self.isAtMostOne = isAtMostOne
      self.alignment = alignment ?? (kind.isNumeric ? .trailing : .leading)
    }

    /// The title with its unit, as `Rate (per 1,000 words)`.
    package var heading: String {
      guard let unit, !unit.isEmpty else { return title }
      return title.isEmpty ? unit : "\(title) (\(unit))"
    }
  }

  /// The column keys with repetitions made distinct (`hits`, `hits_2`), so that no format that
  /// names cells by key can lose a column.
  package var distinctKeys: [String] {
    var taken = Set(columns.map(\.key))
    var seen: Set<String> = []
    return columns.map { column in
      if seen.insert(column.key).inserted { return column.key }
      var number = 2
      while !taken.insert("\(column.key)_\(number)").inserted { number += 1 }
      return "\(column.key)_\(number)"
    }
  }
}
