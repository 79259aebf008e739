import Foundation
import Inputs
import TestSupport
import Testing

@Suite("Folders as inputs")
struct FolderInputTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("files come in byte order of their whole path")
  func order() throws {
    // '-' and '.' stand before '/', digits and letters behind it.
    for path in ["a/x", "a-b", "a.b", "a0", "B", "a/a/z", "é", "z"] { try folder.write(path, path) }
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["B", "a-b", "a.b", "a/a/z", "a/x", "a0", "z", "é"])
    #expect(got.map(\.text) == got.map(\.path))
    #expect(try Got.all([folder.path + "/"]) == got)
  }

  @Test("order is that of the sorted paths, for every small tree", arguments: 0..<60)
  func anyTree(_ seed: Int) throws {
    var state = UInt64(seed) &* 7_046_029_254_386_353_131 &+ 99
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let names = ["a", "a-", "a.", "a0", "b", "ab", "A", "~"]
    var paths: Set<String> = []
    for _ in 0..<12 {
      let path = (0...random(3)).map { _ in names[random(names.count)] }.joined(separator: "/")
      if (try? folder.write(path + "!", "")) != nil { paths.insert(path + "!") }
    }
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try Got.all([folder.path]).map(\.path) == sorted)
  }

  @Test("hidden files and folders are passed over; one that is named is read")
  func hidden() throws {
    try folder.write(".a", "1")
    try folder.write(".b/c", "2")
    try folder.write("d", "3")
    #expect(try Got.all([folder.path]).map(\.path) == ["d"])
    #expect(try Got.all([folder.name(".b"), folder.name(".a")]).map(\.text) == ["2", "1"])
  }

  @Test("links are followed; a folder that lies in itself is read once")
  func links() throws {
    try folder.write("a/1", "one")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("b", to: "a")
    try folder.link("file", to: "a/1")
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["a/1", "b/1", "file"])
    #expect(got.allSatisfy { $0.text == "one" })
  }

  @Test("folders that link to each other end")
  func crossLinks() throws {
    try folder.write("x/1", "1")
    try folder.write("y/2", "2")
    try folder.link("x/y", to: "../y")
    try folder.link("y/x", to: "../x")
    #expect(try Got.all([folder.path]).map(\.path) == ["x/1", "x/y/2", "y/2", "y/x/1"])
  }

  @Test(
    "links that lead nowhere or in a circle, pipes and devices are reported and never opened",
    .timeLimit(.minutes(1)))
  func special() throws {
    try folder.link("broken", to: "nowhere")
    try folder.link("circle", to: "circle")
    try folder.link("null", to: "/dev/null")
    try folder.pipe("pipe")
    try folder.write("sound", "1")
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["broken", "circle", "null", "pipe", "sound"])
    #expect(got.map(\.text) == [nil, nil, nil, nil, "1"])
    #expect(got[0].sentence?.contains("leads nowhere") == true)
    #expect(got[3].sentence?.contains("named pipe") == true)
  }

  @Test("a folder that cannot be read is reported, and the others are read", .enabled(if: getuid() != 0))
  func unreadable() throws {
    try folder.write("a/1", "1")
    try folder.write("b/2", "2")
    try folder.setMode("a", 0)
    defer { try? folder.setMode("a", 0o700) }
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["a", "b/2"])
    #expect(got[0].sentence?.contains("permission is denied") == true)
  }

  @Test("a name too long for the system is reported, and the others are read")
  func deep() throws {
    try folder.deepen(by: 18, part: String(repeating: "d", count: 250))
    try folder.write("z", "1")
    let got = try Got.all([folder.path])
    #expect(got.map(\.text) == [nil, "1"])
    #expect(got[0].sentence?.contains("too long") == true)
  }

  @Test("a file that is gone, cut short or written to between listing and reading is reported")
  func vanishing() throws {
    for name in ["a", "b", "c.gz", "d"] { try folder.write(name, "text of \(name)") }
    try folder.write("c.gz", MadeGzip.bytes(Array("text".utf8)))
    var stream = try SourceStream([folder.path])
    var items: [SourceItem] = []
    while let item = stream.next() { items.append(item) }
    try FileManager.default.removeItem(atPath: folder.name("a"))
    try FileManager.default.removeItem(atPath: folder.name("b"))
    try folder.pipe("b")
    try folder.write("c.gz", "no longer gzip")
    let got = items.map(Got.init)
    #expect(got.map(\.text) == [nil, nil, nil, "text of d"])
    #expect(got[0].sentence?.contains("no such file") == true)
    #expect(got[1].sentence?.contains("named pipe") == true)
    #expect(got[2].sentence?.contains("changed while it was read") == true)
  }

  @Test("a zip that is cut short between listing and reading is reported for each member")
  func vanishingZip() throws {
    let zip = MadeZip.bytes([ZipPart("a", "1"), ZipPart("b", String(repeating: "2", count: 500))])
    try folder.write("a.zip", zip)
    var stream = try SourceStream([folder.name("a.zip")])
    var items: [SourceItem] = []
    while let item = stream.next() { items.append(item) }
    try folder.truncate("a.zip", to: 60)
    let got = items.map(Got.init)
    #expect(got.map(\.text) == ["1", nil])
    #expect(got[1].sentence?.contains("damaged") == true)
  }

  @Test("names that are no UTF-8 are opened by their bytes", .enabled(if: FolderInputTests.isLinux))
  func rawNames() throws {
    let name = try folder.write(rawName: [0x63, 0xE9], "x")
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["c\u{FFFD}"])
    #expect(got.map(\.text) == ["x"])
    let list = try folder.write(".list", name)
    #expect(try Got.all(["@\(list)"]).map(\.text) == ["x"])
  }

  static let isLinux: Bool = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()

  @Test("a folder or archive with nothing to read is reported")
  func empty() throws {
    try folder.write("a/.hidden", "1")
    let got = try Got.all([folder.name("a")])
    #expect(got.count == 1)
    #expect(got[0].sentence?.contains("a folder with nothing to read") == true)
  }
}
