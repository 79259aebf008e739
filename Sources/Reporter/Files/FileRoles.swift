import Files
import Inputs
import SystemPackage

/// What a command reads and what it writes, each file with what it is for: nothing may be written over what is read,
/// and no two results may be written to one file.
///
/// Files are distinguished by identity and not by name. Pipes, terminals and devices lose nothing by being written to,
/// and are no conflict.
public struct FileRoles: Sendable {
  /// A file as it was named, and its part in the work.
  public struct File: Sendable, Hashable {
    package var path: String
    /// Such as `the wordlist`, as a sentence has it.
    package var role: String

    package init(_ path: String, as role: String) { (self.path, self.role) = (path, role) }
  }

  private var inputs: [FileIdentity: File] = [:]
  private var inputFolders: [FileIdentity: File] = [:]
  private var outputs: [File] = []
  private var outputFolders: [File] = []
  private var standardOutputRole: String?

  package init() {}

  /// A file that is read; `-` is standard input. One that is not there is left to whoever reads it.
  package mutating func reads(_ path: String, as role: String) {
    if path == "-" {
      guard let status = try? FileDescriptor.standardInput.stat(), status.type == .regular else { return }
      note(FileIdentity(status), File("standard input", as: role))
    } else {
      // A text in an archive is read out of the archive.
      let file = PackedPath(path).file
      guard !file.utf8.contains(0), let status = try? FilePath(file).stat(), status.type == .regular else {
        return
      }
      note(FileIdentity(status), File(file, as: role))
    }
  }

  /// A file of known identity that is read.
  package mutating func reads(_ identity: FileIdentity, _ file: File) { note(identity, file) }

  /// A folder all of whose files are read.
  package mutating func readsFolder(_ identity: FileIdentity, _ file: File) {
    if inputFolders[identity] == nil { inputFolders[identity] = file }
  }

  /// What was named first is what a sentence names.
  private mutating func note(_ identity: FileIdentity, _ file: File) {
    if inputs[identity] == nil { inputs[identity] = file }
  }

  /// A file that will be written, replaced if it is there; `-` is standard output.
  package mutating func writes(_ path: String, as role: String) {
    if path == "-" { writesStandardOutput(as: role) } else { outputs.append(File(path, as: role)) }
  }

  /// A folder that files will be written into, and that is made if only it is missing.
  package mutating func writesFolder(_ path: String, as role: String) {
    outputFolders.append(File(path, as: role))
  }

  /// Standard output, which may lead into a file.
  package mutating func writesStandardOutput(as role: String) { standardOutputRole = role }

  /// Whether any file that would be written is there already. A file that is not can be no other name of one that is
  /// read.
  package var replacesFiles: Bool {
    standardOutputRole != nil || outputs.contains { FileIdentity(path: $0.path) != nil }
  }

  /// - Throws: the first conflict; else why an output cannot be written, as far as that can be known before.
  package func check() throws(FileRoleError) {
    try checkConflicts()
    do {
      for output in outputFolders { try AtomicFile.checkFolder(output.path) }
      for output in outputs { try AtomicFile.check(output.path) }
    } catch { throw .cannotBeWritten(error) }
  }

  /// - Throws: the first conflict. Outputs that cannot be written are left to whoever writes them.
  package func checkConflicts() throws(FileRoleError) {
    var written: [FileIdentity: File] = [:]
    if let role = standardOutputRole, let status = try? FileDescriptor.standardOutput.stat(),
      status.type == .regular
    {
      let identity = FileIdentity(status)
      if let input = inputs[identity] { throw .standardOutputOverwrites(input) }
      written[identity] = File("standard output", as: role)
    }
    for output in outputs {
      guard let place = OutputPlace(output.path) else { continue }
      if let input = inputs[place.identity] { throw .overwrites(output, input: input) }
      if let other = written[place.identity] { throw .twice(output, other) }
      written[place.identity] = output
      try refuseInside(output, place.folders)
    }
    for output in outputFolders { try refuseInside(output, OutputPlace.folders(from: output.path)) }
  }

  private func refuseInside(_ output: File, _ folders: [FileIdentity]) throws(FileRoleError) {
    guard !inputFolders.isEmpty else { return }
    for folder in folders {
      if let input = inputFolders[folder] { throw .inside(output, folder: input) }
    }
  }
}
