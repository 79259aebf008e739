import Files
import Foundation
import Reporter
import Testing

@Suite("Writing a file whole or not at all")
struct AtomicFileTests {
  /// Runs a test in a folder of its own and removes it.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reporter-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func contents(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(
    "the folder of a path, of one at the root too",
    arguments: [("/out.csv", "/"), ("/a/out.csv", "/a"), ("a/out.csv", "a"), ("out.csv", ".")])
  func folder(path: String, folder: String) {
    #expect(AtomicFile.folder(of: path) == folder)
  }

  @Test("a growing file takes what is put into its buffer, in as many steps as there are")
  func fills() throws {
    try inFolder { folder in
      let file = try GrowingFile(path: folder + "/out.txt", length: 0)
      try file.append(Array("begin\n".utf8))
      let lines = 3 * GrowingFile.bufferSize / 10
      var (written, steps) = (0, 0)
      try file.fill { buffer in
        steps += 1
        while written < lines, buffer.count < GrowingFile.bufferSize {
          buffer += "123456789\n".utf8
          written += 1
        }
        return written < lines
      }
      try file.append(Array("end\n".utf8))
      #expect(file.length == 6 + 10 * lines + 4)
      try file.close()
      #expect(steps > 1)
      #expect(
        contents(folder + "/out.txt") == "begin\n" + String(repeating: "123456789\n", count: lines) + "end\n")
    }
  }

  @Test("makes a new file and replaces an old one, and leaves nothing else behind")
  func newAndOld() throws {
    try inFolder { folder in
      let path = folder + "/out.csv"
      try AtomicFile.write("one", to: path)
      #expect(contents(path) == "one")
      try AtomicFile.write("", to: path)
      #expect(contents(path) == "")
      let long = [UInt8](repeating: 65, count: 3_000_000)
      try AtomicFile.write(long, to: path)
      #expect(FileManager.default.contents(atPath: path) == Data(long))
      #expect(try names(folder) == ["out.csv"])
    }
  }

  @Test("keeps the permissions of an existing file", arguments: [0o600, 0o640, 0o755])
  func permissionsKept(mode: Int) throws {
    try inFolder { folder in
      let path = folder + "/out"
      try AtomicFile.write("one", to: path)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      try AtomicFile.write("two", to: path)
      #expect(try permissions(path) == mode)
      #expect(contents(path) == "two")
    }
  }

  @Test("writes through symbolic links, also to a file that is not there yet")
  func links() throws {
    try inFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: false)
      try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "sub/real")
      try files.createSymbolicLink(atPath: folder + "/outer", withDestinationPath: folder + "/link")
      for text in ["one", "two"] {
        try AtomicFile.write(text, to: folder + "/outer")
        #expect(contents(folder + "/sub/real") == text)
      }
      #expect(try files.destinationOfSymbolicLink(atPath: folder + "/link") == "sub/real")
      #expect(try names(folder) == ["link", "outer", "sub"])
      #expect(try names(folder + "/sub") == ["real"])
      try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: "loop")
      #expect(throws: AtomicFileError.self) { try AtomicFile.write("x", to: folder + "/loop") }
    }
  }

  @Test("says which folder is missing, and that a folder is no file")
  func folders() throws {
    try inFolder { folder in
      let missing = folder + "/no/out.csv"
      #expect(throws: AtomicFileError.folderMissing(path: missing, folder: folder + "/no")) {
        try AtomicFile.write("x", to: missing)
      }
      #expect(throws: AtomicFileError.isFolder(folder)) { try AtomicFile.write("x", to: folder) }
      try AtomicFile.write("x", to: folder + "/file")
      #expect(throws: AtomicFileError.folderMissing(path: folder + "/file/out", folder: folder + "/file")) {
        try AtomicFile.write("x", to: folder + "/file/out")
      }
      #expect(throws: AtomicFileError.notAPath("")) { try AtomicFile.write("x", to: "") }
      #expect(throws: AtomicFileError.notAPath("a\0b")) { try AtomicFile.write("x", to: "a\0b") }
      #expect(try names(folder) == ["file"])
    }
  }

  @Test(
    "leaves a file alone that may not be written", .enabled(if: geteuid() != 0, "root may write anything"))
  func notWritable() throws {
    try inFolder { folder in
      let path = folder + "/out"
      try AtomicFile.write("old", to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
      #expect(throws: AtomicFileError.notWritable(path: path)) { try AtomicFile.write("new", to: path) }
      #expect(contents(path) == "old")
    }
  }

  @Test("a name as long as a name can be is no trouble")
  func longName() throws {
    try inFolder { folder in
      let path = folder + "/" + String(repeating: "n", count: 255)
      try AtomicFile.write("x", to: path)
      #expect(contents(path) == "x")
    }
  }

  #if os(Linux)
    @Test("a full disk is reported as one, and a device is written to in place")
    func devices() throws {
      #expect(throws: AtomicFileError.diskFull(path: "/dev/full")) {
        try AtomicFile.write("x", to: "/dev/full")
      }
      try AtomicFile.write("x", to: "/dev/null")
    }
  #endif

  @Test(
    "every failure is a sentence with a remedy",
    arguments: [
      (.notAPath(""), "'' is not a path; name the file to write."),
      (
        .folderMissing(path: "no/a.csv", folder: "no"),
        "no/a.csv: there is no folder no; make it first, or write elsewhere."
      ),
      (
        .notWritable(path: "a\u{1B}"),
        "a\u{FFFD}: may not be written; change its permissions or its folder's, or write elsewhere."
      ),
      (.diskFull(path: "a"), "a: the disk is full or a quota is used up; make room and run again."),
      (.isFolder("a"), "a: is a folder; name a file in it."),
      (
        .failed(path: "a", reason: "odd"),
        "a: cannot be written: odd; write elsewhere, or mend that and run again."
      ),
    ] as [(AtomicFileError, String)])
  func sentences(error: AtomicFileError, sentence: String) {
    #expect(error.description == sentence)
  }
}
