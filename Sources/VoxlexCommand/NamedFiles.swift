import ArgumentParser
import Voxlex

/// The files that a command line names, by what they are for: no result is written over what is read.
///
/// Every command asks before it reads anything.
struct NamedFiles {
  private var roles = FileRoles()

  init(
    texts: [TextRequest<String>] = [], wordlist: String? = nil, actors: String? = nil,
    published: String? = nil,
    reference: String? = nil
  ) {
    for text in texts { reads(text.source, as: "a text to be read") }
    if let wordlist { reads(wordlist: wordlist) }
    if let actors { reads(wordlist: actors, as: "the list of actors") }
    if let published { reads(published, as: "the published table") }
    if let reference { reads(reference, as: "the reference") }
  }

  mutating func reads(_ path: String, as role: String) { roles.reads(path, as: role) }

  /// A wordlist by name or path; bundled ones are in no file.
  mutating func reads(wordlist: String, as role: String = "the wordlist") {
    if !BundledWordlists.names.contains(wordlist) { reads(wordlist, as: role) }
  }

  mutating func writes(_ output: OutputOptions) {
    if let file = output.output, file != "-" {
      roles.writes(file, as: "--output")
    } else {
      writesStandardOutput()
    }
  }

  mutating func writes(_ evidence: EvidenceOptions) {
    if let file = evidence.evidence { roles.writes(file, as: "--evidence") }
  }

  mutating func writes(_ path: String, as role: String) { roles.writes(path, as: role) }

  mutating func writes(_ destination: BatchDestination) { roles.writes(destination, as: "--output") }

  mutating func writesStandardOutput() { roles.writesStandardOutput(as: "standard output") }

  /// - Throws: an exit with status 64 after saying which files are in each other's way.
  func check() throws {
    do { try roles.check() } catch {
      StandardOutput.report(error)
      throw ExitCode.validationFailure
    }
  }

  /// The usual command: texts and a wordlist in, one result out.
  static func check(
    texts: [TextRequest<String>], wordlist: String? = nil, actors: String? = nil, published: String? = nil,
    reference: String? = nil, output: OutputOptions, evidence: EvidenceOptions? = nil
  ) throws {
    var files = NamedFiles(
      texts: texts, wordlist: wordlist, actors: actors, published: published, reference: reference)
    files.writes(output)
    if let evidence { files.writes(evidence) }
    try files.check()
  }
}
