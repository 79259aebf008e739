import Files
import Foundation
import Testing

@Suite("Why the system refuses")
struct SystemReasonTests {
  struct Refusal: Sendable {
    var number: CInt
    var kind: SystemReason.Kind
    var reading: String
    var writing: AtomicFileError
  }

  @Test(
    "each number has one kind, and words for reading and writing",
    arguments: [
      Refusal(
        number: ENOENT, kind: .missing, reading: "there is no such file",
        writing: .folderMissing(path: "f/x", folder: "f")),
      Refusal(
        number: ENOTDIR, kind: .throughFile, reading: "not a directory",
        writing: .folderMissing(path: "f/x", folder: "f")),
      Refusal(number: EISDIR, kind: .isFolder, reading: "it is a folder", writing: .isFolder("f/x")),
      Refusal(
        number: EACCES, kind: .permissionDenied, reading: "permission is denied",
        writing: .notWritable(path: "f/x")),
      Refusal(
        number: EPERM, kind: .notPermitted, reading: "operation not permitted",
        writing: .notWritable(path: "f/x")),
      Refusal(
        number: EROFS, kind: .readOnly, reading: "read-only file system", writing: .notWritable(path: "f/x")),
      Refusal(
        number: ENOSPC, kind: .noRoom, reading: "no space left on device", writing: .diskFull(path: "f/x")),
      Refusal(
        number: EMFILE, kind: .tooManyOpenFiles, reading: "too many open files",
        writing: .failed(path: "f/x", reason: "too many files are open (see 'ulimit -n')")),
      Refusal(
        number: ELOOP, kind: .linksInCircle, reading: "its symbolic links lead in a circle",
        writing: .failed(path: "f/x", reason: "Too many levels of symbolic links")),
      Refusal(
        number: ENAMETOOLONG, kind: .nameTooLong, reading: "its name is too long",
        writing: .failed(path: "f/x", reason: "File name too long")),
    ])
  func kinds(refusal: Refusal) {
    let reason = SystemReason(number: refusal.number)
    #expect(reason.kind == refusal.kind)
    #expect(AtomicFileError(reason, path: "f/x") == refusal.writing)
    // The system's own words differ from one to the next.
    #if os(Linux)
      #expect(reason.ofReading == refusal.reading)
    #endif
  }

  @Test("quotas and all open files of the system are as a disk and a program that have no more")
  func brothers() {
    #expect(SystemReason(number: EDQUOT).kind == .noRoom)
    #expect(SystemReason(number: ENFILE).kind == .tooManyOpenFiles)
  }

  @Test("what is not in the table has the system's words")
  func others() {
    let reason = SystemReason(number: EIO)
    #expect(reason.kind == .other)
    #expect(reason.ofReading == reason.words.lowercased())
    #expect(AtomicFileError(reason, path: "x") == .failed(path: "x", reason: reason.words))
  }
}
