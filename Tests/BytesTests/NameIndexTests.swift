import Bytes
import Testing

@Suite("Names by number")
struct NameIndexTests {
  @Test("each name has one number, in the order of first meeting, through all growth")
  func numbers() {
    var index = NameIndex()
    let names = (0..<1_000).map { "name-\($0)" }
    for (place, name) in names.enumerated() { #expect(index.add(Array(name.utf8).span) == place) }
    for (place, name) in names.enumerated() {
      #expect(index.add(Array(name.utf8).span) == place)
      #expect(index.index(of: Array(name.utf8).span) == place)
    }
    #expect(index.index(of: Array("name-1000".utf8).span) == nil)
    #expect(index.index(of: Array("name-".utf8).span) == nil)
  }

  @Test("the empty name is a name, and an empty index has none")
  func empty() {
    var index = NameIndex()
    #expect(index.index(of: [UInt8]().span) == nil)
    #expect(index.add([UInt8]().span) == 0)
    #expect(index.index(of: [UInt8]().span) == 0)
  }

  @Test("a table gives the value of its names and of no other")
  func table() {
    let table = NameTable(["P1": 1, "P2": 2, "": 3])
    #expect(table.value(of: Array("P1".utf8).span) == 1)
    #expect(table.value(of: [UInt8]().span) == 3)
    #expect(table.value(of: Array("P".utf8).span) == nil)
    #expect(table.value(of: Array("P11".utf8).span) == nil)
  }
}
