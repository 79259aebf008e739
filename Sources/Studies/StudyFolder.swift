import Files
import Inputs
import SystemPackage

/// The folder of a study file: all that a study reads is named from here, and what it writes stays in here.
struct StudyFolder: Sendable {
  /// Without a slash at its end; `.` for the working folder.
  let path: String

  /// - Parameter file: a file in the folder.
  init(of file: String) {
    guard let slash = file.lastIndex(of: "/") else { path = "."; return }
    path = slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// The path of a file that is named from this folder.
  func full(_ relative: String) -> String {
    relative.hasPrefix("/") || path == "." ? relative : path == "/" ? "/\(relative)" : "\(path)/\(relative)"
  }

  /// Files beyond this are refused, as `Ingest` refuses texts.
  private static let largest = 1 << 29

  enum ReadError: Error, CustomStringConvertible {
    case missing
    case failed(String)

    var description: String {
      switch self {
      case .missing: "there is no such file"
      case .failed(let reason): reason
      }
    }
  }

  /// All bytes of a file; of the archive, where the path leads on into one.
  func bytes(_ relative: String) throws(ReadError) -> [UInt8] {
    let path = PackedPath(full(relative)).file
    do {
      return try OpenFile(FilePath(path), name: path, mayWait: true).rest(limit: Self.largest)
    } catch {
      switch error {
      case .opening(_, let reason), .reading(_, let reason):
        switch reason.kind {
        case .missing, .throughFile: throw .missing
        case .isFolder, .permissionDenied: throw .failed(reason.ofReading)
        default: throw .failed(reason.words.lowercased())
        }
      case .notAFile, .tooLarge, .changed: throw .failed("\(error)")
      }
    }
  }

  /// Whether a path leads to a file or a folder.
  func exists(_ relative: String) -> Bool { FileSystem.exists(full(relative)) }

  /// Makes the folders of an output where they are missing, and makes sure that it will be a file in this folder.
  ///
  /// - Parameter output: a path without `..`, and not from the root.
  func prepare(_ output: String) throws(StudyError) {
    guard let root = FileSystem.realPath(path) else {
      throw .outside(output: output, because: "the study's folder is not there")
    }
    let inner = root.hasSuffix("/") ? root : root + "/"
    var current = path
    for step in output.split(separator: "/").dropLast() {
      current += "/\(step)"
      let isThere = FileSystem.kind(of: current, followingLinks: false) != nil
      if !isThere, (try? FileSystem.makeFolder(current)) == nil {
        throw .notWritten(.folderMissing(path: full(output), folder: current))
      }
      guard let real = FileSystem.realPath(current), (real + "/").hasPrefix(inner) else {
        throw .outside(output: output, because: "\(step) leads elsewhere")
      }
    }
    guard let kind = FileSystem.kind(of: full(output), followingLinks: false) else { return }
    guard kind == .file else {
      throw .outside(output: output, because: "what is there is no plain file")
    }
  }

  func write(_ bytes: [UInt8], to output: String) throws(StudyError) {
    do { try AtomicFile.write(bytes, to: full(output)) } catch { throw .notWritten(error) }
  }

  /// How a file is named from this folder: `../texts/act.xml`. Nil if either is not there.
  func relative(_ file: String) -> String? {
    let place = PackedPath(file)
    guard let target = FileSystem.realPath(place.file), let root = FileSystem.realPath(path) else {
      return nil
    }
    let (to, from) = (target.split(separator: "/"), root.split(separator: "/"))
    let common = zip(to, from).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
    return (steps + (place.member.map { [$0] } ?? [])).joined(separator: "/")
  }
}
