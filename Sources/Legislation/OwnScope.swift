/// What a text says of its own scope: Part 3 of an Act beside the whole of a Code. Whatever it leaves open is as in
/// the scope of the run.
public struct OwnScope: Sendable, Hashable, CustomStringConvertible {
  /// The scope whose name, zones and states it has, in place of the run's.
  package var named: Scope?
  /// More zones.
  package var with: [Zone] = []
  /// Only these provisions, together; if any are named here or in ``outside``, they replace the run's of both kinds.
  package var inside: [ProvisionReference] = []
  /// Without these.
  package var outside: [ProvisionReference] = []
  package var amendments: Scope.Amendments?
  package var includesHeadings: Bool?
  /// A language tag.
  package var language: String?

  /// Nothing of its own.
  public init() {}

  /// Reads what is written behind a file's name: `part 3`, `part 3; sch. 2`, `printed, part 3, not s. 19`.
  ///
  /// Parts are separated by commas or semicolons: the name of a scope; a provision, of which several unite;
  /// `not` and a provision; `with` and a zone; `without headings`; `without amendments`, `amendments only`;
  /// `language` and a tag.
  ///
  /// - Throws: `ScopeError.ownNotUnderstood`, `.twoNamed`.
  public init(_ text: String) throws(ScopeError) {
    var reader = OwnScopeReader()
    for part in Self.unquoted(text).split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      if !words.isEmpty { try reader.read(words) }
    }
    guard !reader.scope.isEmpty else { throw .ownNotUnderstood(text) }
    self = reader.scope
  }

  package var isEmpty: Bool { self == OwnScope() }

  /// The scope of the text, where the run's is `scope`.
  package func applied(to scope: Scope) -> Scope {
    var own = scope
    if let named { (own.base, own.zones, own.states) = (named.base, named.zones, named.states) }
    own.widen(with: with)
    if !inside.isEmpty || !outside.isEmpty { (own.inside, own.outside) = (inside, outside) }
    if let amendments { own.amendments = amendments }
    if let includesHeadings { own.includesHeadings = includesHeadings }
    if let language { own.language = language }
    return own
  }

  /// In the words in which it is written: `printed, part 3, sch. 2, not s. 19`.
  public var description: String {
    var parts: [String] = []
    if let named { parts.append(named.base) }
    parts += with.map { "with \($0)" }
    parts += inside.map(\.description)
    parts += outside.map { "not \($0)" }
    switch amendments {
    case .exclude: parts.append("without amendments")
    case .only: parts.append("amendments only")
    case .include, nil: break
    }
    if includesHeadings == false { parts.append("without headings") }
    if let language { parts.append("language \(language)") }
    return parts.joined(separator: ", ")
  }

  /// Marks of quotation that a shell has left.
  private static func unquoted(_ text: String) -> Substring {
    for mark in ["\"", "'"] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return text.dropFirst().dropLast()
    }
    return text[...]
  }
}

/// Reads the parts of a written scope one after another.
private struct OwnScopeReader {
  var scope = OwnScope()

  mutating func read(_ words: [String]) throws(ScopeError) {
    let text = words.joined(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    switch (words[0].lowercased(), rest.lowercased()) {
    case ("without", "headings"), ("no", "headings"): scope.includesHeadings = false
    case ("without", "amendments"), ("no", "amendments"): scope.amendments = .exclude
    case ("amendments", "only"): scope.amendments = .only
    case ("with", _):
      guard let zone = Zone(written: rest.lowercased()) else { throw .ownNotUnderstood(text) }
      scope.with.append(zone)
    case ("language", _):
      guard words.count == 2 else { throw .ownNotUnderstood(text) }
      scope.language = rest
    case ("not", _), ("without", _):
      let place = words.count > 1 && words[1].lowercased() == "in" ? words.dropFirst(2) : words.dropFirst()
      scope.outside += try places(Array(place), of: text)
    case ("in", _): scope.inside += try places(Array(words.dropFirst()), of: text)
    default:
      guard words.count == 1, let named = Scope(named: text.lowercased()) else {
        scope.inside += try places(words, of: text)
        return
      }
      if let other = scope.named, other != named { throw .twoNamed(other.base, named.base) }
      scope.named = named
    }
  }

  /// Provisions, between which *and* may be.
  private func places(_ words: [String], of text: String) throws(ScopeError) -> [ProvisionReference] {
    var places: [ProvisionReference] = []
    for part in words.split(separator: "and", omittingEmptySubsequences: false) {
      do throws(ScopeError) { places.append(try ProvisionReference(part.joined(separator: " "))) } catch {
        throw .ownNotUnderstood(text)
      }
    }
    return places
  }
}
