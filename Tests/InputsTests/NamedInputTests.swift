import Foundation
import Inputs
import TestSupport
import Testing

@Suite("Names, patterns and lists as inputs")
struct NamedInputTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("impossible runs are refused at once")
  func impossible() {
    func error(_ inputs: [String], strip: Int = 0) -> InputError? {
      do throws(InputError) {
        _ = try SourceStream(inputs, stripComponents: strip)
        return nil
      } catch { return error }
    }
    #expect(error([]) == .noInputs)
    #expect(error(["-", "a", "@-"]) == .standardInputTwice)
    #expect(error(["a"], strip: -1) == .negativeStrip(-1))
    #expect(error(["a"]) == nil)
  }

  @Test("inputs keep their order and number; a name that is not there is an item")
  func numbers() throws {
    let (b, a) = (try folder.write("b", "B"), try folder.write("a", "A"))
    let got = try Got.all([b, folder.name("none"), a, ""])
    #expect(got.map(\.input) == [1, 2, 3, 4])
    #expect(got.map(\.path) == [b, folder.name("none"), a, ""])
    #expect(got.map(\.text) == ["B", nil, "A", nil])
    #expect(got[1].sentence?.contains("there is no such file") == true)
  }

  @Test("a pattern is expanded in byte order; one without a match is reported; a file of that name is a file")
  func patterns() throws {
    for name in ["b.xml", "a.xml", "a.txt", "sub/x", ".h.xml"] { try folder.write(name, name) }
    let got = try Got.all([
      folder.name("*.xml"), folder.name("[ab].txt"), folder.name("s?b"), folder.name("*.no"),
    ])
    #expect(got.map(\.text) == ["a.xml", "b.xml", "a.txt", "sub/x", nil])
    #expect(got.map(\.input) == [1, 1, 2, 3, 4])
    #expect(got[3].path == folder.name("sub/x"))
    #expect(got[4].sentence?.contains("no file matches the pattern") == true)
    try folder.write("[a].txt", "itself")
    #expect(try Got.all([folder.name("[a].txt")]).map(\.text) == ["itself"])
  }

  @Test(
    "a list names files, folders and archives, one a line or with zero bytes between",
    arguments: ["\n", "\r\n", "\0"])
  func lists(_ end: String) throws {
    let file = try folder.write("one", "1")
    try folder.write("f/x", "2")
    let zip = try folder.write("z", MadeZip.bytes([ZipPart("m/y", "3")]))
    let lines = [file, folder.name("f"), "", zip, folder.name("gone"), "@\(file)"]
    for text in [lines.joined(separator: end), lines.joined(separator: end) + end] {
      let list = try folder.write("list", text)
      let got = try Got.all([file, "@\(list)"])
      #expect(got.map(\.text) == ["1", "1", "2", "3", nil, nil])
      #expect(
        got.map(\.path) == [file, file, folder.name("f/x"), "\(zip)/m/y", folder.name("gone"), "@\(file)"])
      #expect(got.map(\.input) == [1, 2, 2, 2, 2, 2])
      #expect(got.last?.sentence?.contains("another list") == true)
    }
  }

  @Test("comments in a list are passed over; an empty list is reported, and so is one that is not there")
  func commentsAndEmpty() throws {
    let file = try folder.write("#x", "1")
    let list = try folder.write("list", "# names\n\(file)\n\n#\n")
    #expect(try Got.all(["@\(list)"]).map(\.text) == ["1"])
    try folder.write("list", "#\n")
    #expect(try Got.all(["@\(list)"]).first?.sentence?.contains("a list with nothing to read") == true)
    #expect(try Got.all(["@\(folder.name("none"))"]).first?.sentence?.contains("no such file") == true)
  }

  @Test("long lists are read in pieces; a line without end is reported")
  func longLists() throws {
    let file = try folder.write("one", "1")
    let list = try folder.write("list", String(repeating: "\(file)\n", count: 5000))
    let got = try Got.all(["@\(list)"])
    #expect(got.count == 5000)
    #expect(got.allSatisfy { $0.text == "1" })
    let endless = try folder.write("endless", [UInt8](repeating: 0x61, count: 3 << 20))
    let reported = try Got.all(["@\(endless)"])
    #expect(reported.count == 1)
    #expect(reported[0].sentence?.contains("no list of names") == true)
  }

  @Test("a named pipe is read once, whatever comes through it", .timeLimit(.minutes(1)))
  func pipes() throws {
    let pipe = folder.name("pipe")
    try folder.pipe("pipe")
    let stream = try SourceStream([pipe])
    let canBeReadTwice = stream.canBeReadTwice
    #expect(!canBeReadTwice)
    func through(_ bytes: [UInt8], limits: ArchiveLimits = .standard) throws -> [Got] {
      Thread.detachNewThread { try? Data(bytes).write(to: URL(fileURLWithPath: pipe)) }
      return try Got.all([pipe], limits: limits)
    }
    #expect(try through(Array("text".utf8)).map(\.text) == ["text"])
    #expect(try through(MadeGzip.bytes(Array("text".utf8))).map(\.text) == ["text"])
    let tar = MadeGzip.bytes(MadeTar.bytes([TarPart("a", "1"), TarPart("b", "2")]))
    #expect(try through(tar).map(\.text) == ["1", "2"])
    let zip = MadeZip.bytes([ZipPart("b", "2"), ZipPart("a", "1")])
    #expect(try through(zip).map(\.text) == ["1", "2"])
    let large = try through(zip, limits: ArchiveLimits(memberBytes: 100))
    #expect(large.count == 1)
    #expect(
      large.first?.sentence?.contains("a zip archive on a pipe, larger than can be kept in memory") == true)
    let cut = try through(Array(zip.dropLast(9)))
    #expect(cut.first?.sentence?.contains("a zip archive without its index") == true)
  }

  @Test("what can be read twice is reported before anything is read")
  func twice() throws {
    let file = try folder.write("one", "1")
    func twice(_ inputs: [String]) throws -> Bool {
      let stream = try SourceStream(inputs)
      return stream.canBeReadTwice
    }
    #expect(try twice([file, folder.path, "@\(file)", folder.name("none")]))
    #expect(try !twice([file, "-"]))
    #expect(try !twice(["@-"]))
    #expect(try !twice(["/dev/null"]))
  }

  @Test("a device that never ends is stopped")
  func endless() throws {
    let got = try Got.all(["/dev/zero"], limits: ArchiveLimits(memberBytes: 1 << 20))
    #expect(got.count == 1)
  }
}
