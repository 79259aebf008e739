import Legislation

/// Which documents of the inputs are counted, by what they say of themselves. A document passes if it meets every
/// condition that is set; a document that does not say what a condition asks for does not meet it.
public struct DocumentFilter: Sendable, Hashable, CustomStringConvertible {
  /// Codes of types, `ukpga`.
  public var types: [String] = []
  /// Calendar years, both ends among them; nil for all.
  public var years: ClosedRange<Int>?
  /// Numbers within type and year; empty for all.
  public var numbers: [String] = []
  /// Language tags, compared by their first part.
  public var languages: [String] = []
  /// Versions as the source has them: `enacted`, `2018-03-07`.
  public var versions: [String] = []
  /// Words that the title must contain, without regard to case.
  public var title: String?

  /// A filter that admits every document.
  public init() {}

  package var isEmpty: Bool { self == DocumentFilter() }

  package func admits(_ identity: Identity) -> Bool {
    func isOne(_ value: String?, of wanted: [String]) -> Bool {
      guard !wanted.isEmpty else { return true }
      guard let value = value?.lowercased() else { return false }
      return wanted.contains { $0.lowercased() == value }
    }
    guard isOne(identity.typeCode, of: types), isOne(identity.number, of: numbers),
      isOne(identity.version, of: versions)
    else { return false }
    if let years {
      guard let year = identity.year, years.contains(year) else { return false }
    }
    if !languages.isEmpty {
      let language = LanguageTag.base(identity.language)
      guard languages.contains(where: { LanguageTag.base($0) == language }) else { return false }
    }
    if let title { return identity.title.lowercased().contains(title.lowercased()) }
    return true
  }

  /// `type ukpga, year 2010-2020`, or `all`.
  public var description: String {
    var parts: [String] = []
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name) \(values.joined(separator: " or "))") }
    }
    add("type", types)
    if let years {
      let (first, last) = (years.lowerBound, years.upperBound)
      parts.append(first == last ? "year \(first)" : "year \(first)-\(last)")
    }
    add("number", numbers)
    add("language", languages)
    add("version", versions)
    if let title { parts.append("title with '\(title)'") }
    return parts.isEmpty ? "all" : parts.joined(separator: ", ")
  }
}
