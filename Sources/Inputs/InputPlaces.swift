import Files
import SystemPackage

/// The files and folders that the inputs of a run lead to, found without opening a text or an archive.
package enum InputPlaces {
  package struct Place: Sendable {
    package enum Kind: Sendable { case file, folder, list }
    package var identity: FileIdentity
    package var path: String
    package var kind: Kind
  }

  /// Visits what is read for the inputs of a ``SourceStream``: lists, the files they name, what matches patterns,
  /// folders and the folders in them.
  ///
  /// What only a pipe says is not among it, and neither is what is not there: whoever reads the inputs reports that.
  ///
  /// - Parameter filesInFolders: whether to visit every file in a folder too, which costs a look at each.
  package static func visit(_ inputs: [String], filesInFolders: Bool, _ body: (Place) -> Void) {
    for input in inputs {
      if input == "-" || input == "@-" {
        guard let status = try? FileDescriptor.standardInput.stat(), status.type == .regular else { continue }
        body(
          Place(
            identity: FileIdentity(status), path: "standard input", kind: input == "-" ? .file : .list))
      } else if input.utf8.first == UInt8(ascii: "@") {
        visit(list: String(input.dropFirst()), filesInFolders, body)
      } else if GlobMatches.isPattern(input), !input.utf8.contains(0), FileIdentity(path: input) == nil {
        let matches = GlobMatches.find(input)
        for index in matches.entries.indices { visit(name: matches[index], filesInFolders, body) }
      } else {
        visit(name: Array(input.utf8), filesInFolders, body)
      }
    }
  }

  private static func visit(list name: String, _ filesInFolders: Bool, _ body: (Place) -> Void) {
    guard !name.utf8.contains(0), let status = try? FilePath(name).stat(), status.type == .regular else {
      return
    }
    body(Place(identity: FileIdentity(status), path: name, kind: .list))
    guard let file = try? InputFile(FilePath(name), name: name), var names = try? NameList(file) else {
      return
    }
    // A list that cannot be read to its end is reported where it is read for its texts.
    while let name = try? names.next() { visit(name: name, filesInFolders, body) }
  }

  private static func visit(name: [UInt8], _ filesInFolders: Bool, _ body: (Place) -> Void) {
    guard !name.contains(0), let status = try? RawPath.path(name).stat() else { return }
    let text = RawPath.text(name)
    switch status.type {
    case .regular: body(Place(identity: FileIdentity(status), path: text, kind: .file))
    case .directory:
      withoutActuallyEscaping(body) { body in
        let walk = try? FolderWalk(name) { body(Place(identity: $0, path: text, kind: .folder)) }
        guard var walk else { return }
        while let step = walk.next() {
          guard filesInFolders, case .file(let path) = step else { continue }
          let full = walk.fullPath(path)
          guard let status = try? RawPath.path(full).stat() else { continue }
          body(Place(identity: FileIdentity(status), path: RawPath.text(full), kind: .file))
        }
      }
    default: break
    }
  }
}
