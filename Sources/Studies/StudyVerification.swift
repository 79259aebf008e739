import Bytes
import Ingest
import Reporter
import Wordlists

/// Whether a study gives the bytes that its manifest says, now, here, with this program.
public struct StudyVerification: Sendable {
  /// Files that went in: texts, wordlists, published tables, and the study file itself.
  public let inputs: Int
  /// Files that came out, without the manifest.
  public let outputs: Int
  /// What differs; empty if everything is the same to the byte.
  public let differences: [StudyDifference]

  /// Whether everything is the same to the byte.
  public var isVerified: Bool { differences.isEmpty }

  /// `verified: 4 inputs, 6 outputs, same bytes`.
  package var sentence: String {
    isVerified
      ? "verified: \(inputs.of("input")), \(outputs.of("output")), same bytes"
      : "not verified: \(differences.count.of("difference"))"
  }
}

/// Something of a study that is not as its manifest says.
public enum StudyDifference: Sendable, Hashable, CustomStringConvertible {
  /// An input is not what the study fixes.
  case input(InputProblem)
  /// The manifest or an output differs, in words.
  case manifest(String)

  public var description: String {
    switch self {
    case .input(let input): input.problem.description
    case .manifest(let words): words
    }
  }
}

extension StudyRun {
  /// Compares everything that decides the outputs with the manifest; works the outputs out anew, in memory, and
  /// compares them with the manifest and with the files. Writes nothing.
  ///
  /// Where an input or an option differs the outputs are not worked out anew, for they would differ too; the files
  /// are still compared with the manifest.
  ///
  /// - Parameter noticed: is called for all that should be known of the wordlists, if the outputs are worked out.
  /// - Throws: `StudyError.noManifest`, `.notAManifest`; `.table` and the like if the study, unchanged, cannot be run.
  public func verify(noticed: (StudyNotice) -> Void = { _ in }) throws(StudyError) -> StudyVerification {
    let recorded = try recordedManifest()
    let inputs = StudyInputs(study, in: folder)
    let problems = inputs.problems
    var differences = problems.map { StudyDifference.input($0) }
    let named = Set(problems.map { "\($0.input.kind.noun) '\($0.input.name)'" })
    let current = Manifest(
      study: study, studyFile: StudyRun.ownName(study.file), program: program, inputs: inputs, outputs: [])
    let versions = ManifestDifferences.between(
      recorded.member("program"), current.member("program"), "program")
    let choices = ["study", "inputs", "tables"].flatMap {
      ManifestDifferences.between(recorded.member($0), current.member($0), $0, skipping: named)
    }
    differences += (versions + choices).map { .manifest($0) }
    let results = problems.isEmpty && choices.isEmpty ? try results(inputs) : nil
    for notice in results?.notices ?? [] { noticed(notice) }
    differences += outputDifferences(recorded, results).map { .manifest($0) }
    if differences.isEmpty, let results, results.manifest != recorded.bytes {
      differences.append(
        .manifest(
          "\(study.manifest): its bytes are not those of a run"
            + ManifestDifferences.place(recorded.bytes, results.manifest)))
    }
    return StudyVerification(
      inputs: study.inputs.count + 1, outputs: study.tables.reduce(0) { $0 + $1.outputs.count },
      differences: differences)
  }

  func recordedManifest() throws(StudyError) -> RecordedManifest {
    let path = folder.full(study.manifest)
    let bytes: [UInt8]
    do { bytes = try folder.bytes(study.manifest) } catch {
      switch error {
      case .missing: throw .noManifest(path: path, study: study.file)
      case .failed(let reason): throw .cannotRead(what: "The manifest", path: path, reason: reason)
      }
    }
    return try RecordedManifest(bytes, path: path, study: study.file)
  }

  private func outputDifferences(_ recorded: RecordedManifest, _ results: StudyResults?) -> [String] {
    let expected = study.tables.flatMap(\.outputs).map(\.path)
    var differences: [String] = []
    for path in expected {
      let hash = recorded.outputs[path]
      if hash == nil { differences.append("output '\(path)': the manifest does not have it") }
      let anew = results?.files.first { $0.output.path == path }?.bytes
      if let hash, let anew, Digest.sha256(anew) != hash {
        differences.append(
          "output '\(path)': worked out anew it has SHA-256 \(Digest.sha256(anew)), the manifest has \(hash)")
      }
      do throws(StudyFolder.ReadError) {
        let bytes = try folder.bytes(path)
        let found = Digest.sha256(bytes)
        if let hash, found != hash {
          differences.append(
            "output '\(path)': the file has SHA-256 \(found), the manifest has \(hash)"
              + (anew.map { ManifestDifferences.place(bytes, $0) } ?? ""))
        }
      } catch {
        differences.append("output '\(path)': the file cannot be read: \(error)")
      }
    }
    for path in recorded.outputs.keys.sorted() where !expected.contains(path) {
      differences.append("output '\(path)': it is in the manifest, but no table of the study writes it")
    }
    return differences
  }
}

extension Manifest {
  /// A member of the head.
  func member(_ name: String) -> JSONValue { head.first { $0.name == name }?.value ?? .null }
}
