/// What a piece of legislation is known by, in all its versions and languages: `ukpga/2014/6`, `ukpga/Geo6/11-12/65`.
package struct WorkID: Sendable, Hashable, LosslessStringConvertible {
  /// When a work was made, as its identifier counts.
  package enum Session: Sendable, Hashable, LosslessStringConvertible {
    /// A calendar year, 1 to 9999.
    case year(Int)
    /// A session of Parliament by the years of a reign: `Vict` and `47-48`.
    case regnal(reign: String, years: String)

    /// Reads `2014` and `Vict/47-48`.
    package init?(_ text: String) {
      let segments = text.split(separator: "/", omittingEmptySubsequences: false)
      guard let (session, length) = Session.read(segments), length == segments.count else { return nil }
      self = session
    }

    /// The calendar year; nil of a session by reign, which may lie in two.
    package var calendarYear: Int? { if case .year(let year) = self { year } else { nil } }

    /// `2014`, `Vict/47-48`.
    package var description: String {
      switch self {
      case .year(let year): String(year)
      case .regnal(let reign, let years): "\(reign)/\(years)"
      }
    }

    /// The session that segments begin with, and how many it takes.
    fileprivate static func read(_ segments: some Collection<Substring>) -> (Session, Int)? {
      guard let first = segments.first, let start = first.utf8.first else { return nil }
      if isDigit(start) {
        guard first.utf8.count <= 4, start != 0x30, first.utf8.allSatisfy(isDigit), let year = Int(first)
        else { return nil }
        return (.year(year), 1)
      }
      guard isLetter(start), WorkID.isSegment(first), let years = segments.dropFirst().first,
        let digit = years.utf8.first, isDigit(digit), WorkID.isSegment(years)
      else { return nil }
      return (.regnal(reign: String(first), years: String(years)), 2)
    }
  }

  /// Code of the type, in lower case: `ukpga`, `uksi`.
  package let type: String
  /// Nil only of what is named without one, as the treaties `eut/teu` and `eut/teec`.
  package let session: Session?
  /// As in addresses: `6`, `cxvii`, an ISBN for drafts; the name of a treaty.
  package let number: String

  /// Reads an identifier, `ukpga/2014/6`, that is that of a work and of nothing within it.
  package init?(_ text: String) {
    let segments = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let (work, length) = WorkID.read(segments), length == segments.count else { return nil }
    self = work
  }

  private init(type: Substring, session: Session?, number: Substring) {
    (self.type, self.session, self.number) = (String(type), session, String(number))
  }

  /// `ukpga/2014/6`.
  package var description: String {
    guard let session else { return "\(type)/\(number)" }
    return "\(type)/\(session)/\(number)"
  }

  /// The work that segments begin with, and how many it takes; nil if they are of no known form.
  static func read(_ segments: [Substring]) -> (WorkID, length: Int)? {
    guard let type = segments.first, !type.isEmpty, type.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    if let (session, length) = Session.read(segments.dropFirst()) {
      guard segments.count > length + 1, isSegment(segments[length + 1]) else { return nil }
      return (WorkID(type: type, session: session, number: segments[length + 1]), length + 2)
    }
    guard type == "eut", segments.count > 1, let start = segments[1].utf8.first, isLetter(start),
      isSegment(segments[1])
    else { return nil }
    return (WorkID(type: type, session: nil, number: segments[1]), 2)
  }

  /// Whether a text can be one segment of an address: letters and digits of ASCII, and few marks.
  fileprivate static func isSegment(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { isDigit($0) || isLetter($0) || ".-_+%,:".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
