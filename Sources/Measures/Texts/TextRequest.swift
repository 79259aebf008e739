import Legislation

/// What a text is in a measure that holds texts against others.
package enum TextRole: Sendable, Hashable {
  /// Its figures are what is asked for.
  case measured
  /// The others are held against it.
  case reference
}

/// A text as it is asked for: where it is, what tables call it, and which part of it counts. The value travels whole
/// from the command line or a study file to the figures.
public struct TextRequest<Source: Sendable>: Sendable {
  /// A path (`-` is standard input), or a document that is read already.
  public var source: Source
  /// What tables call it; nil: its title.
  public var name: String?
  /// Its own scope, over that of the run.
  public var scope: OwnScope
  /// What it is in a measure that holds texts against others; for all other measures it is measured.
  package var role: TextRole

  /// - Parameters:
  ///   - source: a path, or a document that is read already.
  ///   - name: what tables call it; nil for its title.
  ///   - scope: its own scope, which holds in place of the run's.
  public init(_ source: Source, name: String? = nil, scope: OwnScope = OwnScope()) {
    (self.source, self.name, self.scope, role) = (source, name, scope, .measured)
  }

  /// The same request of another source.
  package func with<Other>(_ source: Other) -> TextRequest<Other> {
    var request = TextRequest<Other>(source, name: name, scope: scope)
    request.role = role
    return request
  }

  /// The same request as a text that others are held against.
  package var asReference: TextRequest {
    var request = self
    request.role = .reference
    return request
  }
}

extension TextRequest: Equatable where Source: Equatable {}
extension TextRequest: Hashable where Source: Hashable {}

extension TextRequest where Source == String {
  /// Reads `PATH`, `PATH::SCOPE`, `NAME=PATH` or `NAME=PATH::SCOPE`: `Act=act.xml::part 3`.
  ///
  /// File names may hold `=` and `::` themselves. What is there decides: a file of the whole name is that file, and
  /// else the longest path that is there is the file. Where none is, what is before the first `=` is a name, if
  /// it has no `/`, and what is behind the last `::` a scope.
  ///
  /// - Parameter exists: whether there is a file, or a folder, of that path.
  package init(written: String, exists: (String) -> Bool) throws(TextRequestError) {
    let whole = written[...]
    guard written != "-", !exists(written) else {
      self.init(written)
      return
    }
    let marks = Marks(whole)
    let found = marks.splits.first { $0.path == "-" || exists(String($0.path)) } ?? marks.usual
    let name = found.name.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if name?.isEmpty ?? false { throw .noName(written) }
    if found.path.isEmpty { throw .noPath(written) }
    var scope = OwnScope()
    if let text = found.scope {
      guard text.contains(where: { !$0.isWhitespace }) else { throw .noScope(written) }
      do throws(ScopeError) { scope = try OwnScope(String(text)) } catch {
        throw .scope(error, of: written)
      }
    }
    self.init(String(found.path), name: name, scope: scope)
  }
}

/// The ways to take a written request apart.
private struct Marks {
  typealias Split = (name: Substring?, path: Substring, scope: Substring?)

  private let text: Substring
  /// Places of `=` and of `::`.
  private let names: [Substring.Index]
  private let scopes: [Substring.Index]

  init(_ text: Substring) {
    self.text = text
    names = text.indices.filter { text[$0] == "=" }
    scopes = text.indices.filter { text[$0...].hasPrefix("::") }
  }

  /// All ways, longest path first.
  var splits: [Split] {
    let starts: [Substring.Index?] = [nil] + names
    let ends: [Substring.Index?] = [nil] + scopes.reversed()
    let all = ends.flatMap { end in starts.compactMap { split($0, end) } }
    return all.filter { !$0.path.isEmpty }.enumerated()
      .sorted { ($1.element.path.count, $0.offset) < ($0.element.path.count, $1.offset) }.map(\.element)
  }

  /// What is meant where no file is there.
  var usual: Split {
    let start = names.first.flatMap { text[..<$0].contains("/") ? nil : $0 }
    let end = scopes.last { end in start.map { $0 < end } ?? true }
    return split(start, end) ?? (nil, text, nil)
  }

  private func split(_ start: Substring.Index?, _ end: Substring.Index?) -> Split? {
    let first = start.map { text.index(after: $0) } ?? text.startIndex
    let last = end ?? text.endIndex
    guard first <= last else { return nil }
    return (start.map { text[..<$0] }, text[first..<last], end.map { text[text.index($0, offsetBy: 2)...] })
  }
}
