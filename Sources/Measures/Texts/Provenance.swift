import Ingest
import Legislation
import Reporter
import Wordlists

/// The lines under a table from which a reader can repeat it.
package enum Provenance {
  static func lines(of compared: ComparedTexts) -> [Table.Provenance] {
    var lines: [Table.Provenance] = []
    if let common = compared.commonScope {
      lines.append(Table.Provenance("Scope", scope(common)))
    } else {
      for (name, text) in zip(compared.names, compared.texts) {
        lines.append(Table.Provenance("Scope of \(name)", scope(text.scope)))
      }
    }
    lines += [
      Table.Provenance("Rule", compared.rule.description),
      Table.Provenance(
        "Wordlist", "\(compared.wordlistOrigin), SHA-256 \(compared.wordlistHash)"),
    ]
    for (name, text) in zip(compared.names, compared.texts) {
      lines.append(Table.Provenance("Text", text_(name, text.identity)))
    }
    lines.append(ProgramVersion.provenance)
    for attribution in attributions(compared.texts.map(\.identity)) {
      lines.append(Table.Provenance("Source", attribution))
    }
    return lines
  }

  static func scope(_ scope: Scope) -> String {
    let zones = scope.zones == .all ? "all" : scope.zones.zones.map(\.description).joined(separator: ", ")
    let states = scope.states == .all ? "all" : scope.states.states.map(\.description).joined(separator: ", ")
    return "\(scope.name) (zones: \(zones); states: \(states))"
  }

  /// One line that identifies a text: name, title if the name does not tell it, identifier, version, path and hash.
  static func text_(_ name: String, _ identity: Identity) -> String {
    var parts = [name]
    if !identity.title.isEmpty, !name.contains(identity.title) { parts.append(identity.title) }
    if !identity.id.isEmpty { parts.append(identity.id) }
    parts.append(version(identity))
    parts.append("\(identity.path) (\(identity.format.rawValue), \(identity.encoding))")
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
    if identity.version.isEmpty {
      return identity.status == nil ? "no version stated" : "\(kind), no date stated"
    }
    return identity.status == nil || identity.version == kind
      ? "version \(identity.version)" : "version \(identity.version) (\(kind))"
  }

  static func attributions(_ identities: [Identity]) -> [String] {
    var seen: Set<String> = []
    return identities.map(\.attribution).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
