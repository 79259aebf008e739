import Bytes
import Ingest
import Legislation
import Measures
import Reporter
import Wordlists

/// What went into a run and what came out, as one JSON document: `Documentation/studies.md` has its members.
/// Nothing in it depends on the time or the machine.
struct Manifest {
  struct Output {
    let path: String
    let table: String
    let format: OutputFormat
    let bytes: Int
    let sha256: String

    init(_ file: StudyResults.File) {
      (path, table, format) = (file.output.path, file.table, file.output.format)
      (bytes, sha256) = (file.bytes.count, Digest.sha256(file.bytes))
    }
  }

  let study: Study
  /// The study file's own name.
  let studyFile: String
  let program: ProgramVersions
  let inputs: StudyInputs
  let outputs: [Output]

  var json: JSONValue {
    .object(head + [.init("outputs", .array(outputs.map(output)))])
  }

  /// All but the outputs: what decides them.
  var head: [JSONValue.Member] {
    [
      .init("schema", "voxlex/manifest/1"),
      .init("program", .object(versions)),
      .init(
        "study",
        .object([
          .init("path", .string(studyFile)), .init("sha256", .string(Digest.sha256(study.sourceBytes))),
        ])),
      .init("inputs", .array(inputs.found.map(input))),
      .init("tables", .array(study.tables.map { StudyOptions(table: $0).json })),
    ]
  }

  /// Versions of what decides the bytes of the outputs.
  private var versions: [JSONValue.Member] {
    var versions: [JSONValue.Member] = [
      .init("voxlex", .string(program.voxlex)), .init("libxml2", .string(program.libxml2)),
    ]
    if study.tables.contains(where: { $0.outputs.contains { $0.format == .xlsx } }) {
      versions.append(.init("workbooks", .string(WorkbookRenderer.libraries)))
    }
    return versions
  }

  private func input(_ found: StudyInputs.Found) -> JSONValue {
    let input = found.input
    var members: [JSONValue.Member] = [
      .init("name", .string("\(input.kind.noun) '\(input.name)'")), .init("path", .string(input.place)),
      .init("bytes", (try? found.bytes.get()).map { .integer($0.count) } ?? .null),
      .init("sha256", found.sha256.map { .string($0) } ?? .null),
    ]
    if input.kind == .text {
      members += [
        .init("as", input.format.map { .string($0.rawValue) } ?? .null),
        .init("keep", .array(input.textOptions.kept.map { .string($0) })),
        .init("repair-encoding", .bool(input.textOptions.repairsEncoding)),
      ]
      // A text that has none leaves the manifest as it was before there were any.
      if let title = input.title { members.append(.init("title", .string(title))) }
      if !input.scope.isEmpty { members.append(.init("scope", .string("\(input.scope)"))) }
    }
    return .object(members)
  }

  private func output(_ output: Output) -> JSONValue {
    .object([
      .init("path", .string(output.path)), .init("table", .string(output.table)),
      .init("format", .string(output.format.rawValue)), .init("bytes", .integer(output.bytes)),
      .init("sha256", .string(output.sha256)),
    ])
  }
}
