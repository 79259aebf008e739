import Files
import Foundation
import TestSupport
import Testing

@Suite("What is at a path")
struct FileSystemTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("12345", to: "file")
    try folder.write("", to: "inner/.hidden")
    try FileManager.default.createSymbolicLink(atPath: folder.name("link"), withDestinationPath: "inner")
    try FileManager.default.createSymbolicLink(atPath: folder.name("nowhere"), withDestinationPath: "no")
  }

  @Test(
    "files, folders and links",
    arguments: [
      ("file", .file, .file), ("inner", .folder, .folder), ("inner/", .folder, .folder),
      ("link", .folder, .link), ("nowhere", nil, .link), ("no", nil, nil),
      // A file is no folder, whatever is asked.
      ("file/", nil, nil), ("file/x", nil, nil),
    ] as [(String, FileSystem.Kind?, FileSystem.Kind?)])
  func kinds(name: String, kind: FileSystem.Kind?, own: FileSystem.Kind?) {
    let path = folder.name(name)
    #expect(FileSystem.kind(of: path) == kind)
    #expect(FileSystem.kind(of: path, followingLinks: false) == own)
    #expect(FileSystem.exists(path) == (kind != nil))
    #expect(FileSystem.isFolder(path) == (kind == .folder))
    #expect((FileSystem.size(path) != nil) == (kind != nil))
  }

  @Test("the size is in bytes")
  func size() { #expect(FileSystem.size(folder.name("file")) == 5) }

  @Test("a folder is made where there is none, and nowhere else")
  func makeFolder() throws {
    try FileSystem.makeFolder(folder.name("new"))
    try FileSystem.makeFolder(folder.name("new"))
    #expect(FileSystem.isFolder(folder.name("new")))
    #expect(throws: AtomicFileError.self) { try FileSystem.makeFolder(folder.name("file")) }
    let inMissing = folder.name("no/new")
    #expect(throws: AtomicFileError.folderMissing(path: inMissing, folder: folder.name("no"))) {
      try FileSystem.makeFolder(inMissing)
    }
  }

  @Test("names in byte order, a hidden one only where it is asked for")
  func names() throws {
    try folder.write("", to: "Z")
    let shown = ["Z", "file", "inner", "link", "nowhere"]
    #expect(try FolderListing.names(in: folder.path) == shown)
    #expect(try FolderListing.names(in: folder.name("inner")) == [])
    #expect(try FolderListing.names(in: folder.name("inner"), hidden: true) == [".hidden"])
    #expect(throws: FileError.self) { try FolderListing.names(in: folder.name("file")) }
  }

  @Test("only what a killed program has left is taken away")
  func leftovers() throws {
    for name in [".voxlex-1a2b", ".voxlex-", ".voxlex-xyz", "voxlex-1a2b", ".other"] {
      try folder.write("", to: "results/\(name)")
    }
    FileSystem.removeLeftovers(in: folder.name("results"))
    #expect(folder.names("results") == [".other", ".voxlex-", ".voxlex-xyz", "voxlex-1a2b"])
  }

  @Test("a file that grows is cut to its length, and holds what was added")
  func growing() throws {
    let path = folder.name("file")
    let file = try GrowingFile(path: path, length: 3)
    try file.append(Array("xy".utf8))
    #expect(file.length == 5)
    #expect(try folder.text("file") == "123")
    try file.flush()
    #expect(try folder.text("file") == "123xy")
    let much = [UInt8](repeating: 0x7A, count: 1 << 18)
    try file.append([0x2D])
    try file.append(much)
    try file.close()
    #expect(try folder.bytes("file") == Array("123xy-".utf8) + much)
    let missing = folder.name("no/file")
    #expect(throws: AtomicFileError.folderMissing(path: missing, folder: folder.name("no"))) {
      _ = try GrowingFile(path: missing, length: 0)
    }
  }
}
