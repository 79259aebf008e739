import Ingest
import Legislation
import Reporter
import Wordlists

/// The lines under a table from which a reader can repeat it.
package enum Provenance {
  /// Of texts of which no list is counted: their scopes, one line where all are the same; the texts; the program; what the
  /// texts' licences ask for.
  package static func lines(of texts: [(text: NamedText, scope: Scope)]) -> [Table.Provenance] {
    let first = texts.first?.scope
    return lines(of: texts, scope: texts.allSatisfy { $0.scope == first } ? first : nil)
  }

  static func lines(of compared: ComparedTexts) -> [Table.Provenance] {
    lines(
      of: zip(compared.names, compared.texts).map { (NamedText($1.identity, name: $0), $1.scope) },
      scope: compared.commonScope,
      counted: [
        Table.Provenance("Rule", compared.rule.description),
        Table.Provenance("Wordlist", "\(compared.wordlistOrigin), SHA-256 \(compared.wordlistHash)"),
      ])
  }

  /// - Parameter common: the scope of all; nil where they differ.
  static func lines(
    of texts: [(text: NamedText, scope: Scope)], scope common: Scope?, counted: [Table.Provenance] = []
  ) -> [Table.Provenance] {
    let scopes =
      if let common {
        [Table.Provenance("Scope", scope(common))]
      } else {
        texts.map { Table.Provenance("Scope of \($0.text.name)", scope($0.scope)) }
      }
    return scopes + counted + texts.map { Table.Provenance("Text", text_($0.text.name, $0.text.identity)) }
      + [ProgramVersion.provenance] + sources(of: texts.map(\.text.identity))
  }

  /// What the licences of texts ask for, each once.
  static func sources(of texts: [Identity]) -> [Table.Provenance] {
    var seen: Set<String> = []
    return texts.map(\.attribution).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { Table.Provenance("Source", $0) }
  }

  static func scope(_ scope: Scope) -> String {
    let zones = scope.zones == .all ? "all" : scope.zones.zones.map(\.description).joined(separator: ", ")
    let states = scope.states == .all ? "all" : scope.states.states.map(\.description).joined(separator: ", ")
    return "\(scope.name) (zones: \(zones); states: \(states))"
  }

  /// One line that identifies a text: name, title if the name does not say it, identifier, version, path and hash.
  static func text_(_ name: String, _ identity: Identity) -> String {
    var parts = [name]
    if !identity.title.isEmpty, !name.contains(identity.title) { parts.append(identity.title) }
    if let id = identity.id { parts.append(id) }
    parts.append(version(identity))
    parts.append("\(identity.path) (\(identity.format.rawValue), \(identity.converter ?? identity.encoding))")
    parts.append("SHA-256 \(identity.sha256)")
    if let archive = identity.archive { parts.append(self.archive(archive)) }
    return parts.joined(separator: "; ")
  }

  /// The file as it was given, where the text was packed in it.
  private static func archive(_ archive: Identity.Archive) -> String {
    let member = archive.member.map { " (\($0))" } ?? ""
    return "packed in \(archive.path)\(member), SHA-256 \(archive.sha256)"
  }

  /// Which wording was read, for every text: the version where it has one, and what kind of text it is.
  private static func version(_ identity: Identity) -> String {
    let kind = TextNotes.kind(of: identity)
    guard let version = identity.version else {
      return identity.status == nil ? "no version stated" : "\(kind), no date stated"
    }
    return identity.status == nil || version == kind ? "version \(version)" : "version \(version) (\(kind))"
  }
}
