import Ingest
import Measures
import Reporter
import Wordlists

/// The versions that decide what a run gives.
package struct ProgramVersions: Sendable, Hashable {
  package var voxlex: String
  package var libxml2: String

  package init(voxlex: String, libxml2: String) { (self.voxlex, self.libxml2) = (voxlex, libxml2) }

  /// Those of this program.
  package static let current = ProgramVersions(voxlex: ProgramVersion.voxlex, libxml2: LibraryVersion.libxml2)
}

/// What a run of a study gives.
package struct StudyResults: Sendable {
  package struct File: Sendable {
    package let output: StudyOutput
    /// Name of the table.
    package let table: String
    package let bytes: [UInt8]
  }

  /// In the order of the tables, and of each table's outputs.
  package let files: [File]
  /// The bytes of the manifest.
  package let manifest: [UInt8]
  /// What should be known of the wordlists, in the order of the study file.
  package let notices: [StudyNotice]
}

/// Runs a study file, and verifies runs.
///
/// The same study, inputs and program give the same bytes, wherever the study's folder is and whenever it is run.
/// All texts of a study are in memory together.
public struct StudyRun: Sendable {
  package let study: Study
  package let program: ProgramVersions
  let folder: StudyFolder

  /// Reads a study file.
  ///
  /// - Parameter path: of the study file; all that it names is relative to its folder.
  /// - Throws: `StudyError.cannotRead`, `.notAStudy`.
  public init(path: String) throws(StudyError) { try self.init(path: path, program: .current) }

  /// - Parameter program: what the manifest says of the program, and is verified against.
  package init(path: String, program: ProgramVersions) throws(StudyError) {
    folder = StudyFolder(of: path)
    self.program = program
    let bytes: [UInt8]
    do { bytes = try folder.bytes(StudyRun.ownName(path)) } catch {
      throw .cannotRead(what: "The study", path: path, reason: "\(error)")
    }
    do { study = try Study.parse(bytes, file: path) } catch { throw .notAStudy(error) }
  }

  static func ownName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Works everything out and writes nothing.
  ///
  /// - Throws: `StudyError`, if any input is not what the study fixes, or any table cannot be worked out.
  package func results() throws(StudyError) -> StudyResults { try results(StudyInputs(study, in: folder)) }

  func results(_ inputs: StudyInputs) throws(StudyError) -> StudyResults {
    let read = try inputs.read()
    var files: [StudyResults.File] = []
    for table in study.tables {
      let run = TableRun(table: table, inputs: read, file: study.file)
      for (output, bytes) in try run.outputs() {
        files.append(StudyResults.File(output: output, table: table.name, bytes: bytes))
      }
    }
    let manifest = Manifest(
      study: study, studyFile: StudyRun.ownName(study.file), program: program, inputs: inputs,
      outputs: files.map { Manifest.Output($0) })
    return StudyResults(
      files: files, manifest: Array((manifest.json.serialized() + "\n").utf8), notices: notices(of: read))
  }

  /// Runs the study and writes its outputs, each whole or not at all, and the manifest last.
  ///
  /// - Parameter noticed: is called for all that should be known of the wordlists, before anything is written.
  /// - Returns: paths of what was written, relative to the study's folder.
  /// - Throws: `StudyError`. If the study cannot be run, nothing has been written.
  public func write(noticed: (StudyNotice) -> Void = { _ in }) throws(StudyError) -> [String] {
    let paths = study.tables.flatMap { $0.outputs.map(\.path) } + [study.manifest]
    try refuseOverwriting(paths)
    let results = try results()
    for notice in results.notices { noticed(notice) }
    for path in paths { try folder.prepare(path) }
    try refuseForeign(results)
    for file in results.files { try folder.write(file.bytes, to: file.output.path) }
    try folder.write(results.manifest, to: study.manifest)
    return paths
  }

  /// No output replaces a file that no run of this study has written: it must be in the manifest, or have the same bytes,
  /// as after a run that was interrupted.
  private func refuseForeign(_ results: StudyResults) throws(StudyError) {
    // Without a manifest that can be read no file is known to be the study's own.
    let recorded = try? recordedManifest().outputs
    for file in results.files where recorded?[file.output.path] == nil {
      do throws(StudyFolder.ReadError) {
        guard try folder.bytes(file.output.path) == file.bytes else {
          throw .failed("it has other bytes")
        }
      } catch {
        if case .missing = error { continue }
        throw .foreign(output: file.output.path)
      }
    }
  }

  /// No output may be a file that the study reads, whatever either is called.
  private func refuseOverwriting(_ paths: [String]) throws(StudyError) {
    var roles = FileRoles()
    for input in study.inputs {
      guard case .file(let path) = input.origin else { continue }
      roles.reads(folder.full(path), as: "the \(input.kind.noun) '\(input.name)'")
    }
    roles.reads(folder.full(StudyRun.ownName(study.file)), as: "the study file")
    var ownName: [String: String] = [:]
    for path in paths {
      ownName[folder.full(path)] = path
      roles.writes(folder.full(path), as: "an output")
    }
    do { try roles.checkConflicts() } catch {
      switch error {
      case .overwrites(let output, let input):
        throw .overwrites(output: ownName[output.path] ?? output.path, what: input.role)
      case .twice(let output, let other):
        let name = ownName[other.path] ?? other.path
        throw .overwrites(output: ownName[output.path] ?? output.path, what: "the output '\(name)'")
      case .standardOutputOverwrites, .inside, .cannotBeWritten: break
      }
    }
  }
}
