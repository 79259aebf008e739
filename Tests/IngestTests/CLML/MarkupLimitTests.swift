import Ingest
import Inputs
import Legislation
import Testing

/// Markup that no genuine document has, and that would make the parser slow or the reader large.
@Suite("Limits on markup")
struct MarkupLimitTests {
  private func document(_ body: String) -> [UInt8] {
    Array(
      #"<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">\#(body)</Legislation>"#
        .utf8)
  }

  private func attributes(_ count: Int) -> String {
    (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ")
  }

  private func expectLimit(
    _ bytes: [UInt8], line: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: IngestError.self, sourceLocation: sourceLocation) {
      try CLMLReader.read(bytes, path: "h.xml")
    }
    guard case .limit(_, let found, _)? = error else {
      Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
      return
    }
    if let line { #expect(found == line, sourceLocation: sourceLocation) }
  }

  @Test(
    "an element of 500 attributes is read, one of 600 or of 60,000 is not", arguments: [500, 600, 60_000])
  func attributesOfOneElement(_ count: Int) throws {
    let bytes = document("<Body>\n<P \(attributes(count))><Text>word</Text></P></Body>")
    guard count > 512 else {
      #expect(try CLMLReader.read(bytes, path: "a.xml").runs.count == 1)
      return
    }
    expectLimit(bytes, line: 2)
  }

  @Test("512 attributes of one element are the most, and 512 namespaces in force", arguments: [512, 513])
  func most(_ count: Int) throws {
    let attributes = document("<Body>\n<P \(attributes(count))><Text>word</Text></P></Body>")
    // The root declares one namespace.
    let declared = (1..<count).map { "xmlns:n\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    let namespaces = document("<Body>\n<P \(declared)><Text>word</Text></P></Body>")
    for bytes in [attributes, namespaces] {
      if count == 512 {
        #expect(try CLMLReader.read(bytes, path: "a.xml").runs.count == 1)
      } else {
        expectLimit(bytes, line: 2)
      }
    }
  }

  @Test("a value has 1,048,576 bytes at most, the name of an element 4,096", arguments: [0, 1])
  func longest(_ more: Int) throws {
    let value = String(repeating: "u", count: (1 << 20) + more)
    let name = String(repeating: "n", count: 4096 + more)
    for body in ["<P id=\"\(value)\"><Text>word</Text></P>", "<\(name)>word</\(name)>"] {
      if more == 0 {
        #expect(try CLMLReader.read(document("<Body>\(body)</Body>"), path: "a.xml").runs.count == 1)
      } else {
        expectLimit(document("<Body>\(body)</Body>"))
      }
    }
  }

  @Test("1,024 elements may be inside one another", arguments: [0, 1])
  func deepest(_ more: Int) throws {
    // The root, the body and the text are three of them.
    let levels = 1024 - 3 + more
    let open = String(repeating: "<P2>", count: levels)
    let close = String(repeating: "</P2>", count: levels)
    let bytes = document("<Body>\(open)<Text>word</Text>\(close)</Body>")
    if more == 0 {
      #expect(try CLMLReader.read(bytes, path: "a.xml").runs.count == 1)
    } else {
      expectLimit(bytes)
    }
  }

  @Test("attributes are counted in tags of UTF-16 too")
  func sixteenBits() {
    let text = String(decoding: document("<Body><P \(attributes(5000))/></Body>"), as: UTF8.self)
    expectLimit([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  @Test("equals signs in a text or in a value are no attributes")
  func equalsSigns() throws {
    let signs = String(repeating: "= ", count: 5000)
    let bytes = document(
      "<Body><P><Text>word \(signs)<Citation URI=\"\(signs)\">word</Citation></Text></P></Body>")
    #expect(try CLMLReader.read(bytes, path: "e.xml").conservation.closes)
  }

  @Test("namespaces in force are counted, not those that have ended")
  func namespaces() throws {
    let declared = (0..<20).map { "xmlns:n\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    let beside = String(repeating: "<P \(declared)><Text>word</Text></P>", count: 100)
    #expect(try CLMLReader.read(document("<Body>\(beside)</Body>"), path: "n.xml").runs.count == 100)
    let open = String(repeating: "<P \(declared)>", count: 100)
    let close = String(repeating: "</P>", count: 100)
    expectLimit(document("<Body>\(open)\(close)</Body>"))
  }

  @Test("an attribute of two megabytes is refused")
  func longValue() {
    let value = String(repeating: "u", count: 2_000_000)
    expectLimit(document("<Body><P id=\"\(value)\"/></Body>"))
  }

  @Test("declared attributes are refused: they would stand on every element")
  func declaredAttributes() {
    let subset = "<!DOCTYPE Legislation [<!ATTLIST P id CDATA \"x\">]>"
    expectLimit(Array(subset.utf8) + document("<Body><P/></Body>"))
  }

  @Test("the name of an element is not of any length")
  func longName() {
    let name = String(repeating: "n", count: 100_000)
    expectLimit(document("<Body><\(name)/></Body>"))
  }
}
