import Bytes
import Ingest
import Legislation
import Measures
import Reporter
import Wordlists

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The account of a finished run: what was asked for, of what, and what came out. No times: equal runs give equal
/// bytes.
struct RunDescription {
  let json: String
  private static let schema = "voxlex/batch/1"

  init(_ plan: BatchPlan, _ account: RunAccount, _ destination: BatchDestination) {
    let list = plan.wordlist
    let document = JSONValue.object([
      .init("schema", .string(RunDescription.schema)),
      .init(
        "program",
        .object([
          .init("name", "voxlex"), .init("version", .string(ProgramVersion.voxlex)),
          .init("libxml2", .string(LibraryVersion.libxml2)),
        ])),
      .init("settings_sha256", .string(RunSettings(plan, destination).fingerprint)),
      .init("inputs", .array(plan.inputs.map { .string($0) })),
      .init(
        "settings", .object(plan.settings(for: destination).map { .init($0.name, .string($0.value)) })),
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
          .init("rows", RunDescription.rows(of: list)),
        ])),
      .init("sources", .string(account.namesText)),
      .init("totals", .object(account.totals.map { .init($0.name, .integer($0.value)) })),
    ])
    json = document.serialized() + "\n"
  }

  /// The rows of a list in the order of tables.
  private static func rows(of list: Wordlist) -> JSONValue {
    .array(
      CountRowMaker.order(of: list).map { list.rows[$0] }.map { row in
        .object([
          .init("group", .string(row.group.joined(separator: " / "))),
          .init("label", .string(row.displayLabel)),
        ])
      })
  }

  /// What is read of a description again.
  private struct Recorded: Decodable {
    struct List: Decodable { var rows: [[String: String]] }
    var schema: String
    var totals: [String: Int]
    /// A hash of the names of all sources.
    var sources: String?
    var settings: [String: String]
    var wordlist: List
  }

  /// What a finished run says of itself; nil if there is none.
  static func finished(in folder: String) -> FinishedRun? {
    guard let bytes = try? SourceBytes.read(path: "\(folder)/\(FolderFiles.run)"),
      let recorded = try? JSONDecoder().decode(Recorded.self, from: Data(bytes)), recorded.schema == schema
    else { return nil }
    return FinishedRun(
      settings: RunSettings(recorded.settings.map { ($0.key, $0.value) }),
      account: RunAccount(names: recorded.sources) { recorded.totals[$0] },
      rows: recorded.wordlist.rows.map { FinishedRun.Row(group: $0["group"] ?? "", label: $0["label"] ?? "") }
    )
  }
}

/// The tables of a folder described for programs, as the W3C's *CSV on the Web* has it (`csvw`).
struct TableDescription {
  let json: String

  init(_ plan: BatchPlan, _ format: RowFormat) {
    let tables = TableSchema.all(plan).map { schema in
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

  /// A count belongs to a document, and so does a power.
  private static func reference(_ schema: TableSchema) -> [JSONValue.Member] {
    guard schema.name == "counts" || schema.name == "powers" else { return [] }
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
