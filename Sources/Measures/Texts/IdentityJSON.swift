import Legislation
import Reporter

/// What a text says of itself, as members of a JSON object.
enum IdentityJSON {
  static func members(of identity: Identity) -> [JSONValue.Member] {
    let members: [JSONValue.Member] = [
      .init("path", .string(identity.path)), .init("format", .string(identity.format.rawValue)),
      .init("encoding", .string(identity.encoding)), .init("bytes", .integer(identity.bytes)),
      .init("sha256", .string(identity.sha256)), .init("title", .string(identity.title)),
      .init("id", .string(identity.id ?? "")),
      .init("type", .string(identity.typeCode ?? "")),
      .init("year", .string(identity.year.map { String($0) } ?? "")),
      .init("number", .string(identity.number ?? "")),
      .init("version", .string(identity.version ?? "")),
      .init("version_date", .string(identity.versionDate ?? "")),
      .init("document_status", .string(identity.status?.rawValue ?? "")),
      .init("language", .string(identity.language)), .init("extent", .string(identity.extent)),
      .init("attribution", .string(identity.attribution)),
    ]
    // Only of texts that another program was needed for, or that were packed.
    let converter = identity.converter.map { [JSONValue.Member("converter", .string($0))] } ?? []
    guard let archive = identity.archive else { return members + converter }
    return members + converter + [
      .init("archive", .string(archive.path)), .init("archive_sha256", .string(archive.sha256)),
      .init("archive_member", .string(archive.member ?? "")),
    ]
  }

  static func zones(_ words: [Zone: Int]) -> JSONValue {
    .object(
      Zone.allCases.compactMap { zone in
        words[zone].map { JSONValue.Member(zone.description, .integer($0)) }
      })
  }

  static func states(_ words: [TextState: Int]) -> JSONValue {
    .object(
      TextState.allCases.compactMap { state in
        words[state].map { JSONValue.Member(state.name, .integer($0)) }
      })
  }

  static func note(_ note: Note) -> JSONValue {
    .object([
      .init("kind", .string(note.kind.rawValue)), .init("sentence", .string(note.sentence)),
      .init("count", .integer(note.count)), .init("warning", .bool(note.isWarning)),
    ])
  }
}
