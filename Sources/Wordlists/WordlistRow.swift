/// One line of a table to be: a label and the term behind it.
///
/// Two rows are equal when they would count and print the same; the line they were read from does not matter.
public struct WordlistRow: Sendable, Hashable {
  /// What the table prints; unique within its group, together with the qualifier.
  public let label: String
  /// Printed in brackets after the label: `in relation to SEN/D`.
  public let qualifier: String?
  /// The term as its author wrote it.
  public let expression: String
  package let term: Term
  /// The names of the groups around the row, outermost first; empty for a row outside all groups.
  public let group: [String]
  /// Whether the table prints the row in bold.
  package let emphasis: Bool
  /// What is said of the row; nil for nothing.
  public let note: String?
  /// The row is counted only in text of this language (a BCP 47 tag: `en`, `cy`); nil: in all text. The
  /// list's language is already filled in.
  package let language: String?
  /// Where the row, or its published figure, comes from.
  package let source: String?
  /// What the row fixes of the counting rule. Use ``Wordlist/rule(for:in:)``, which has the list's too.
  package let rule: RuleOverride
  /// The figure that a published table prints for this row, for audits.
  package let publishedCount: Int?
  /// Where the row begins in its file, from 1.
  package let line: Int

  package init(
    label: String, qualifier: String? = nil, expression: String, term: Term, group: [String] = [],
    emphasis: Bool = false, note: String? = nil, language: String? = nil, source: String? = nil,
    rule: RuleOverride = RuleOverride(), publishedCount: Int? = nil, line: Int
  ) {
    (self.label, self.qualifier, self.expression, self.term) = (label, qualifier, expression, term)
    (self.group, self.emphasis, self.note, self.language) = (group, emphasis, note, language)
    (self.source, self.rule, self.publishedCount, self.line) = (source, rule, publishedCount, line)
  }

  /// `Adviser (Mediation adviser)`.
  public var displayLabel: String { qualifier.map { "\(label) (\($0))" } ?? label }

  public static func == (one: WordlistRow, other: WordlistRow) -> Bool {
    one.label == other.label && one.qualifier == other.qualifier && one.expression == other.expression
      && one.term == other.term && one.group == other.group && one.emphasis == other.emphasis
      && one.note == other.note && one.language == other.language && one.source == other.source
      && one.rule == other.rule && one.publishedCount == other.publishedCount
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(displayLabel)
    hasher.combine(group)
    hasher.combine(term)
  }
}
