import Inputs
import Reporter
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

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
    do {
      let file = try FileDescriptor.open(
        FilePath(PackedPath(full(relative)).file), .readOnly, options: [.closeOnExec])
      return try file.closeAfter {
        var bytes: [UInt8] = []
        while true {
          let piece = try unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            // SAFETY: the buffer is as long as it says, and is read into from its beginning.
            count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
          if piece.isEmpty { return bytes }
          bytes += piece
          if bytes.count > Self.largest { throw Errno.fileTooLarge }
        }
      }
    } catch let error as Errno {
      switch error {
      case .noSuchFileOrDirectory, .notDirectory: throw .missing
      case .isDirectory: throw .failed("it is a folder")
      case .permissionDenied: throw .failed("permission is denied")
      case .fileTooLarge: throw .failed("it is larger than \(Self.largest >> 20) MB")
      default: throw .failed("\(error)".lowercased())
      }
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Whether a path leads to a file or a folder.
  func exists(_ relative: String) -> Bool {
    // SAFETY: the string lives through the call.
    unsafe access(full(relative), F_OK) == 0
  }

  /// Makes the folders of an output where they are missing, and makes sure that it will be a file in this folder.
  ///
  /// - Parameter output: a path without `..`, and not from the root.
  func prepare(_ output: String) throws(StudyError) {
    guard let root = Self.realPath(path) else {
      throw .outside(output: output, because: "the study's folder is not there")
    }
    let inner = root.hasSuffix("/") ? root : root + "/"
    var current = path
    for step in output.split(separator: "/").dropLast() {
      current += "/\(step)"
      // SAFETY: the string lives through the call.
      if unsafe mkdir(current, 0o777) != 0, errno != EEXIST {
        throw .notWritten(.folderMissing(path: full(output), folder: current))
      }
      guard let real = Self.realPath(current), (real + "/").hasPrefix(inner) else {
        throw .outside(output: output, because: "\(step) leads elsewhere")
      }
    }
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    guard unsafe lstat(full(output), &status) == 0 else { return }
    guard status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG) else {
      throw .outside(output: output, because: "what is there is no plain file")
    }
  }

  func write(_ bytes: [UInt8], to output: String) throws(StudyError) {
    do { try AtomicFile.write(bytes, to: full(output)) } catch { throw .notWritten(error) }
  }

  /// The path from the root without links; nil if nothing is there.
  static func realPath(_ path: String) -> String? {
    // SAFETY: with no buffer of ours the call allocates the string, which is copied and then freed.
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// How a file is named from this folder: `../texts/act.xml`. Nil if either is not there.
  func relative(_ file: String) -> String? {
    let place = PackedPath(file)
    guard let target = Self.realPath(place.file), let root = Self.realPath(path) else { return nil }
    let (to, from) = (target.split(separator: "/"), root.split(separator: "/"))
    let common = zip(to, from).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
    return (steps + (place.member.map { [$0] } ?? [])).joined(separator: "/")
  }
}
