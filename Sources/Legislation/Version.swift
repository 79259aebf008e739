/// Which wording of a work a text is.
///
/// Any text that a source gives for its version is a value, and is printed as it was written.
package enum Version: Sendable, Hashable, CustomStringConvertible {
  /// As enacted: primary legislation.
  case enacted
  /// As made: secondary legislation.
  case made
  /// As created: ministerial orders and Church instruments.
  case created
  /// As adopted: legislation of EU origin.
  case adopted
  /// With the changes that are wholly in prospect.
  case prospective
  /// As it is on a day, whether that was asked for or was the current wording; ``ItemAddress/version`` says which.
  case pointInTime(CalendarDate)
  /// What the source says otherwise, never empty.
  case stated(String)

  /// Reads a version as sources and addresses write it; what is of no known form is ``stated(_:)``.
  ///
  /// - Returns: nil if the text is empty: the version is not known.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    if let keyword = Version.keywords[text] {
      self = keyword
    } else if let date = CalendarDate(text) {
      self = .pointInTime(date)
    } else {
      self = .stated(text)
    }
  }

  /// Those that addresses name with a word.
  package static let named: [Version] = [.enacted, .made, .created, .adopted, .prospective]

  private static let keywords = Dictionary(uniqueKeysWithValues: named.map { ($0.description, $0) })

  /// The version that the last segment of an address names, if it names one. What is written as a date but is none still
  /// is in the place of a version, and belongs to no provision.
  init?(segment: String) {
    guard Version.keywords[segment] != nil || CalendarDate.hasForm(segment) else { return nil }
    self.init(segment)
  }

  /// The wording that the work began with.
  package var isAsMade: Bool {
    switch self {
    case .enacted, .made, .created, .adopted: true
    case .prospective, .pointInTime, .stated: false
    }
  }

  /// The day whose wording it is; nil for a version that is named in another way.
  package var date: CalendarDate? { if case .pointInTime(let date) = self { date } else { nil } }

  /// As in addresses: `enacted`, `2018-03-07`.
  package var description: String {
    switch self {
    case .enacted: "enacted"
    case .made: "made"
    case .created: "created"
    case .adopted: "adopted"
    case .prospective: "prospective"
    case .pointInTime(let date): date.description
    case .stated(let text): text
    }
  }
}
