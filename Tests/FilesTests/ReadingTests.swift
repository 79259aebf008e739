import Files
import Foundation
import TestSupport
import Testing

@Suite("Reading files")
struct ReadingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("abcdef", to: "file")
  }

  @Test("a limit is the most that is read, to the byte")
  func limits() throws {
    let bytes = Array("abcdef".utf8)
    #expect(try OpenFile.whole(.init(path), name: "f", limit: 6) == bytes)
    #expect(try FileBuffer.small(path, limit: 6) == bytes)
    #expect(try OpenFile(.init(path), name: "f").rest(limit: 6) == bytes)
    #expect(throws: FileError.tooLarge(name: "f", limit: 5)) {
      try OpenFile.whole(.init(path), name: "f", limit: 5)
    }
    #expect(throws: FileError.tooLarge(name: path, limit: 5)) { try FileBuffer.small(path, limit: 5) }
    #expect(throws: FileError.tooLarge(name: "f", limit: 5)) {
      try OpenFile(.init(path), name: "f").rest(limit: 5)
    }
  }

  @Test(
    "from a place on there are as many bytes as are wanted, fewer only at the end",
    arguments: [(0, 6, "abcdef"), (0, 9, "abcdef"), (2, 3, "cde"), (5, 4, "f"), (6, 1, ""), (9, 1, "")])
  func places(offset: Int64, count: Int, expected: String) throws {
    let file = try OpenFile(.init(path), name: "f")
    #expect(try file.read(count, at: offset) == Array(expected.utf8))
  }

  @Test("a buffer that is used again holds the last file, its hash and a zero")
  func buffer() throws {
    var buffer = FileBuffer()
    try buffer.fill(
      path: try folder.write(String(repeating: "x", count: 300_000), to: "long"), limit: 1 << 20)
    #expect(buffer.count == 300_000)
    // SHA-256 of "abc" is the first example of FIPS 180-2.
    let hash = try buffer.fill(path: try folder.write("abc", to: "short"), limit: 1 << 20)
    #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(buffer.count == 3)
    #expect(Array(buffer.bytes[...3]) == Array("abc\0".utf8))
  }

  @Test("a file that grows or is written to while it is read is not taken for whole")
  func change() throws {
    let file = try OpenFile(.init(path), name: "f")
    let before = try file.regularStatus()
    try file.refuseChange(since: before, count: 6)
    #expect(throws: FileError.changed(name: "f")) { try file.refuseChange(since: before, count: 5) }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("g".utf8))
    try handle.close()
    #expect(throws: FileError.changed(name: "f")) { try file.refuseChange(since: before, count: 6) }
  }

  @Test("what is no file is said to be none")
  func noFiles() throws {
    let pipe = folder.name("pipe")
    // SAFETY: the string lives through the call.
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    #expect(throws: FileError.notAFile(name: "p")) { try OpenFile.whole(.init(pipe), name: "p", limit: 9) }
    #expect(throws: FileError.notAFile(name: "d")) {
      try OpenFile.whole(.init(folder.path), name: "d", limit: 9)
    }
    for (path, kind) in [(folder.path, SystemReason.Kind.isFolder), (folder.name("no"), .missing)] {
      let error = #expect(throws: FileError.self) { try FileBuffer.small(path, limit: 9) }
      guard case .opening(path, let reason)? = error else {
        Issue.record("\(path): \(String(describing: error))")
        continue
      }
      #expect(reason.kind == kind)
    }
  }

  @Test("blocks end with lines, and hold all but a byte order mark")
  func blocks() throws {
    // 300,000 lines of 7 bytes are more than two blocks.
    let text = String(repeating: "é,1234\n", count: 300_000) + "last"
    var (whole, ends) = ("", [Character?]())
    try LineBlocks.read(try folder.write("\u{FEFF}" + text, to: "table")) {
      whole += $0
      ends.append($0.last)
    }
    #expect(whole == text)
    #expect(ends.count > 2 && ends.dropLast().allSatisfy { $0 == "\n" })
  }
}
