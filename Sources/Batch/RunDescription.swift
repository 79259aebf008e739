import Comparison
import Foundation
import Ingest
import Legislation
import Reporter
import Wordlists

/// The account of a finished run: what was asked for, of what, and what came out. No times: equal runs give equal
/// bytes.
struct RunDescription {
  let json: String

  init(_ plan: BatchPlan, _ account: RunAccount) {
    let list = plan.wordlist
    let document = JSONValue.object([
      .init("schema", "voxlex/batch/1"),
      .init(
        "program",
        .object([
          .init("name", "voxlex"), .init("version", .string(Program.version)),
          .init("libxml2", .string(LibraryVersion.libxml2)),
        ])),
      .init("settings_sha256", .string(RunSettings(plan).fingerprint)),
      .init("inputs", .array(plan.inputs.map { .string($0) })),
      .init(
        "settings", .object(plan.settings.map { .init($0.name, .string($0.value)) })),
      .init(
        "scope",
        .object([
          .init("name", .string(plan.scope.name)),
          .init("zones", .array(plan.scope.zones.zones.map { .string($0.description) })),
          .init("states", .array(plan.scope.states.states.map { .string($0.name) })),
        ])),
      .init(
        "wordlist",
        .object([
          .init("name", .string(list.name)), .init("title", list.title.map { .string($0) } ?? .null),
          .init("origin", .string(plan.wordlistOrigin)),
          .init("sha256", .string(Digest.sha256(list.sourceBytes))),
          .init("rows", .integer(list.rows.count)),
        ])),
      .init("totals", RunDescription.totals(account)),
    ])
    json = document.serialized() + "\n"
  }

  private static func totals(_ account: RunAccount) -> JSONValue {
    .object([
      .init("items", .integer(account.items)), .init("documents", .integer(account.documents)),
      .init("failures", .integer(account.failures)), .init("passed_over", .integer(account.passedOver)),
      .init("duplicates", .integer(account.duplicates)), .init("without_text", .integer(account.withoutText)),
      .init("words", .integer(account.words)), .init("bytes", .integer(account.bytes)),
    ])
  }

  /// Whether a folder holds the results of a run, whatever its settings.
  static func isThere(in folder: String) -> Bool {
    guard let bytes = try? SourceBytes.read(path: "\(folder)/run.json"),
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return false }
    return object["schema"] as? String == "voxlex/batch/1"
  }

  /// What an earlier run of the same settings that is finished had done; nil if there is none.
  static func finished(in folder: String, plan: BatchPlan) -> RunAccount? {
    guard let bytes = try? SourceBytes.read(path: "\(folder)/run.json"),
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      object["settings_sha256"] as? String == RunSettings(plan).fingerprint,
      let totals = object["totals"] as? [String: Int]
    else { return nil }
    var account = RunAccount()
    account.items = totals["items"] ?? 0
    account.documents = totals["documents"] ?? 0
    account.failures = totals["failures"] ?? 0
    account.passedOver = totals["passed_over"] ?? 0
    account.duplicates = totals["duplicates"] ?? 0
    account.withoutText = totals["without_text"] ?? 0
    account.words = totals["words"] ?? 0
    account.bytes = totals["bytes"] ?? 0
    return account
  }
}

/// The tables of a folder described for programs, as the W3C's *CSV on the Web* has it (`csvw`).
struct TableDescription {
  let json: String

  init(_ plan: BatchPlan, _ format: RowFormat) {
    let tables = TableSchema.all(unit: plan.unit).map { schema in
      JSONValue.object([
        .init("url", .string("\(schema.name).\(format)")), .init("dc:title", .string(schema.name)),
        .init("dialect", .object([.init("encoding", "utf-8"), .init("lineTerminators", "\n")])),
        .init(
          "tableSchema",
          .object(
            [
              .init("columns", .array(schema.columns.map { TableDescription.column($0) })),
              .init("primaryKey", .array(schema.key.map { .string($0) })),
            ] + TableDescription.reference(schema))),
      ])
    }
    json =
      JSONValue.object([
        .init("@context", "http://www.w3.org/ns/csvw"), .init("tables", .array(tables)),
      ]).serialized() + "\n"
  }

  private static func column(_ column: TableSchema.Column) -> JSONValue {
    .object([
      .init("name", .string(column.name)), .init("titles", .string(column.name)),
      .init("datatype", .string(column.kind.rawValue)), .init("dc:description", .string(column.meaning)),
    ])
  }

  /// A count belongs to a document.
  private static func reference(_ schema: TableSchema) -> [JSONValue.Member] {
    guard schema.name == "counts" else { return [] }
    return [
      .init(
        "foreignKeys",
        .array([
          .object([
            .init("columnReference", "item"),
            .init(
              "reference", .object([.init("resource", "documents.csv"), .init("columnReference", "item")])),
          ])
        ]))
    ]
  }
}
