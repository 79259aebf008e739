import Foundation
import Inputs
import TestSupport
import Testing

@Suite("Archives as inputs")
struct ArchiveInputTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ name: String, _ bytes: [UInt8], strip: Int = 0, limits: ArchiveLimits = .standard
  ) throws -> [Got] {
    try Got.all([try folder.write(name, bytes)], strip: strip, limits: limits)
  }

  // MARK: Order and paths

  @Test("a zip's members come in byte order of path, hidden ones and folders left out")
  func zipOrder() throws {
    let zip = MadeZip.bytes([
      ZipPart("b/2.xml", "two"), ZipPart("b/", ""), ZipPart("a.xml", "a"), ZipPart("b-1.xml", "one"),
      ZipPart(".DS_Store", "x"), ZipPart("__MACOSX/b/2.xml", "x"), ZipPart("b/.git/c.xml", "x"),
    ])
    let got = try read("acts.zip", zip)
    #expect(got.map(\.path) == ["a.xml", "b-1.xml", "b/2.xml"])
    #expect(got.map(\.text) == ["a", "one", "two"])
  }

  @Test("a tar's members come in the order of the archive, plain and packed alike")
  func tarOrder() throws {
    let tar = MadeTar.bytes([
      TarPart("./", "", type: "5"), TarPart("./b.xml", "b"), TarPart("./a/", "", type: "5"),
      TarPart("./a/1.xml", "one"), TarPart("./._b.xml", "x"), TarPart("a//./0.xml", ""),
    ])
    for (name, bytes) in [("a.tar", tar), ("a.tgz", MadeGzip.bytes(tar)), ("no-ending", MadeGzip.bytes(tar))]
    {
      let got = try read(name, bytes)
      #expect(got.map(\.path) == ["b.xml", "a/1.xml", "a/0.xml"])
      #expect(got.map(\.text) == ["b", "one", ""])
    }
  }

  @Test("leading folders are stripped, a member's own name never")
  func strip() throws {
    let zip = MadeZip.bytes([ZipPart("x/y/1.xml", "1"), ZipPart("x/2.xml", "2"), ZipPart("3.xml", "3")])
    #expect(try read("a.zip", zip, strip: 1).map(\.path) == ["3.xml", "2.xml", "y/1.xml"])
    #expect(try read("a.zip", zip, strip: 9).map(\.path) == ["3.xml", "2.xml", "1.xml"])
  }

  @Test("in a tar a name that is not UTF-8 shows as U+FFFD and is read; one of an extended header is UTF-8")
  func names() throws {
    let latin: [UInt8] = [0x63, 0xE9, 0x2E, 0x78]
    #expect(try read("a.tar", MadeTar.bytes([TarPart(latin, [0x31])])).map(\.path) == ["c\u{FFFD}.x"])
    let long = String(repeating: "é", count: 90) + ".xml"
    let got = try read("p.tar", MadeTar.bytes([.extended("path", long), TarPart("short", "1")]))
    #expect(got.map(\.path) == [long])
    #expect(got.map(\.text) == ["1"])
  }

  @Test("one document in gzip loses the ending, whatever holds it")
  func gzip() throws {
    let got = try read("act.xml.gz", MadeGzip.bytes(Array("<a/>".utf8)))
    #expect(got.map(\.path) == [folder.name("act.xml")])
    #expect(got.map(\.text) == ["<a/>"])
    #expect(try Got.all([folder.path]).map(\.path) == ["act.xml"])
    #expect(
      try read("empty.gz", MadeGzip.bytes([])).first?.sentence?.contains("nothing can be unpacked") == true)
  }

  @Test("archives in folders are read; what only bears their name is a document")
  func inFolders() throws {
    try folder.write("a/x.zip", MadeZip.bytes([ZipPart("m/1.xml", "1")]))
    try folder.write("a/y.TAR", MadeTar.bytes([TarPart("2.xml", "2")]))
    try folder.write("a/z.gz", "no gzip")
    try folder.write("b", MadeZip.bytes([ZipPart("m/1.xml", "1")]))
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["a/x.zip/m/1.xml", "a/y.TAR/2.xml", "a/z.gz", "b"])
    #expect(got[2].text == "no gzip")
    // An unnamed zip in a folder is handed over as it is, and its reader refuses it.
    #expect(got[3].text?.hasPrefix("PK") == true)
  }

  @Test("members of one name are all given")
  func duplicates() throws {
    let zip = MadeZip.bytes([ZipPart("a", "1"), ZipPart("a", "2")])
    #expect(try read("a.zip", zip).map(\.text) == ["1", "2"])
    #expect(
      try read("a.tar", MadeTar.bytes([TarPart("a", "1"), TarPart("a", "2")])).map(\.text) == ["1", "2"])
  }

  @Test("an office document is a document, wherever its list of types stands")
  func office() throws {
    for parts in [
      [ZipPart("[Content_Types].xml", "t"), ZipPart("word/document.xml", "x")],
      [ZipPart("word/document.xml", "x"), ZipPart("[Content_Types].xml", "t")],
      [ZipPart("mimetype", "application/epub+zip"), ZipPart("a.html", "x")],
      [ZipPart("Metadata/Properties.plist", "p"), ZipPart("Index/Document.iwa", "x")],
      [ZipPart("QuickLook/Preview.pdf", "%PDF"), ZipPart("index.xml", "<sl:document/>")],
    ] {
      let got = try read("act.docx", MadeZip.bytes(parts))
      #expect(got.count == 1)
      #expect(got.first?.text?.hasPrefix("PK") == true)
    }
  }

  @Test("an archive that has only some of a document's names is an archive")
  func noOffice() throws {
    for parts in [
      [ZipPart("QuickLook/a.txt", "1"), ZipPart("b.txt", "2")],
      [ZipPart("a.iwa", "1"), ZipPart("index.xml", "2")],
    ] {
      #expect(try read("a.zip", MadeZip.bytes(parts)).count == 2)
    }
  }

  @Test("zip64 fields, a comment, and joined tars are read")
  func variants() throws {
    let large = ZipPart("a", "1").changed { $0.isLarge = true }
    #expect(try read("l.zip", MadeZip.bytes([large])).map(\.text) == ["1"])
    #expect(
      try read("c.zip", MadeZip.bytes([ZipPart("a", "1")], comment: "PK\u{5}\u{6} no")).map(\.text) == ["1"])
    let joined = MadeTar.bytes([TarPart("a", "1")]) + MadeTar.bytes([TarPart("b", "2")])
    #expect(try read("j.tar", joined).map(\.text) == ["1", "2"])
  }

  @Test("members of a zip are read by many tasks at once, in any order")
  func concurrent() async throws {
    let texts = (0..<200).map { String(repeating: "\($0) ", count: 1 + $0 * 7) }
    let parts = texts.enumerated().map { ZipPart("\(1000 + $0.offset)", $0.element) }
    var stream = try SourceStream([try folder.write("a.zip", MadeZip.bytes(parts))])
    var items: [SourceItem] = []
    while let item = stream.next() { items.append(item) }
    let got = await withTaskGroup(of: (Int, String?).self) { group in
      for (index, item) in items.enumerated().reversed() { group.addTask { (index, Got(item).text) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(got == Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0.offset, $0.element) }))
  }

  @Test("skipping gives the same items as reading")
  func skip() throws {
    let tar = MadeTar.bytes([
      TarPart("a", "1"), TarPart("b", "2"), TarPart("l", "", type: "2", link: "a"), TarPart("c", "3"),
    ])
    try folder.write("f/1.tar", tar)
    try folder.write("f/2.zip", MadeZip.bytes([ZipPart("x", "1"), ZipPart("../y", "2")]))
    try folder.write("f/3.xml", "3")
    try folder.write("f/4.tar", tar.dropLast(1100))
    let all = try Got.all([folder.path])
    #expect(all.count == 12)
    for count in 0...all.count {
      var stream = try SourceStream([folder.path])
      #expect(stream.skip(count) == count)
      var rest: [Got] = []
      while let item = stream.next() { rest.append(Got(item)) }
      #expect(rest == Array(all.dropFirst(count)))
    }
    var stream = try SourceStream([folder.path])
    #expect(stream.skip(100) == all.count)
  }

  @Test("progress begins at 0, never falls, and ends at 1")
  func progress() throws {
    try folder.write("f/1.tar", MadeTar.bytes((0..<50).map { TarPart("\($0)", "1") }))
    try folder.write("f/2.zip", MadeZip.bytes((0..<50).map { ZipPart("\($0)", "1") }))
    for name in 0..<9 { try folder.write("f/g\(name)/1", "1") }
    var stream = try SourceStream([folder.name("f"), folder.name("f/1.tar"), folder.name("f/2.zip")])
    var last = stream.progress ?? -1
    #expect(last == 0)
    while stream.next() != nil {
      let now = stream.progress ?? -1
      #expect(now >= last)
      last = now
    }
    #expect(last == 1)
  }
}
