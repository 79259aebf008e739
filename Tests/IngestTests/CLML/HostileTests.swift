import IndependentCount
import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// Input that is damaged, hostile, or not CLML: a right document with a note, or one clear error.
@Suite("Damaged and hostile CLML")
struct HostileTests {
  static let sound = Fragment(text: "{<Text>It’s sound — “quite” sound.</Text>}").document
  static let expected = "number s. 1: 1 ¶ operative s. 1: it's sound quite sound"

  @Test(
    "a file cut short anywhere is an error that names a line",
    arguments: Array(stride(from: 1, to: sound.count - 1, by: 7)))
  func truncated(_ count: Int) throws {
    let bytes = Array(Self.sound.prefix(count))
    let error = #expect(throws: IngestError.self) { try CLMLReader.read(bytes, path: "cut.xml") }
    guard case .malformed(let path, let line, _, _)? = error else {
      if case .refused? = error { return }
      Issue.record("\(count) bytes: \(String(describing: error))")
      return
    }
    #expect(path == "cut.xml" && line >= 1)
  }

  @Test(
    "what follows the end of the document is an error, also behind a zero byte",
    arguments: ["\0", "\0\0\n", "\0<Legislation/>", "<Legislation/>", "words", "\0words"])
  func extraContent(_ rest: String) throws {
    let bytes = Self.sound + Array(rest.utf8)
    let error = #expect(throws: IngestError.self) { try CLMLReader.read(bytes, path: "extra.xml") }
    guard case .malformed? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("an empty file is said to be empty")
  func empty() {
    #expect(throws: IngestError.empty(path: "e.xml")) { try CLMLReader.read([], path: "e.xml") }
  }

  @Test("other encodings give the same document", arguments: ["UTF-16LE", "UTF-16BE", "UTF-8 with a mark"])
  func encodings(_ name: String) throws {
    let text = String(decoding: Self.sound, as: UTF8.self)
    let units = Array(text.utf16)
    let bytes: [UInt8] =
      switch name {
      case "UTF-16LE": [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "UTF-16BE": [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: [0xEF, 0xBB, 0xBF] + Self.sound
      }
    let document = try CLMLReader.read(bytes, path: "e.xml")
    #expect(segments(of: document).ignoringLanguage.notation == Self.expected)
  }

  @Test("a declared Latin encoding is decoded")
  func latin() throws {
    let text = #"<?xml version="1.0" encoding="ISO-8859-1"?><Primary><Body><P><Text>caf"#
    let bytes = Array(text.utf8) + [0xE9] + Array("</Text></P></Body></Primary>".utf8)
    let document = try CLMLReader.read(bytes, path: "l.xml")
    #expect(segments(of: document).ignoringLanguage.notation == "operative (whole): caf\u{E9}")
  }

  /// Tags of 100,000 attributes, over which libxml2 sits for long, hide in such an encoding from the look at the bytes.
  @Test(
    "an encoding that hides tags, or a declaration that hides the encoding, is refused",
    arguments: [
      (#"encoding="UTF-7""#, "XML in the encoding 'UTF-7', which is not read"),
      (#"encoding='utf-7'"#, "XML in the encoding 'utf-7', which is not read"),
      ("encoding=\"UT\u{0}F-7\"", "XML whose declaration does not say its encoding"),
      (#"encoding = "IBM037""#, "XML in the encoding 'IBM037', which is not read"),
      (#"encoding="ISO-2022-JP""#, "XML in the encoding 'ISO-2022-JP', which is not read"),
      (
        String(repeating: " ", count: 2000) + #"encoding="UTF-7""#,
        "XML whose declaration does not say its encoding"
      ),
    ])
  func hidden(_ declaration: String, _ kind: String) {
    let text =
      #"<?xml version="1.0" \#(declaration)?><Legislation "#
      + (0..<600).map { #"a\#($0)+AD0AIg-x+ACI-"# }.joined(separator: " ") + "/>"
    let error = #expect(throws: IngestError.self) { try CLMLReader.read(Array(text.utf8), path: "h.xml") }
    #expect(
      error?.description
        == "h.xml: this seems to be \(kind); save it as UTF-8, which is what legislation.gov.uk sends.")
    // Cut short within the declaration: what is wrong is named as such.
    let cut = #expect(throws: IngestError.self) {
      try CLMLReader.read(Array("<?xml version=\"1.0\" encod".utf8), path: "s.xml")
    }
    #expect(cut?.description.contains("the XML is not well-formed") == true, "\(cut?.description ?? "")")
    // The same letters in EBCDIC: `<?xml`.
    let foreign = [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40] + [UInt8](repeating: 0x40, count: 64)
    #expect(throws: IngestError.self) { try CLMLReader.read(foreign, path: "e.xml") }
  }

  @Test("a file without namespace or metadata says so", arguments: [Note.Kind.noNamespace, .noMetadata])
  func bare(_ kind: Note.Kind) throws {
    let text =
      "<Primary><Body><P1><Pnumber>1</Pnumber><P1para><Text>Bare.</Text></P1para></P1></Body></Primary>"
    let document = try CLMLReader.read(Array(text.utf8), path: "b.xml")
    #expect(document.notes.contains { $0.kind == kind })
  }

  @Test(
    "declared entities are refused, whatever they expand to",
    arguments: [
      #"<!DOCTYPE Legislation [<!ENTITY a "word">]>"#,
      #"<!DOCTYPE Legislation [<!ENTITY a "x x x"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>"#,
      #"<!DOCTYPE Legislation [<!ENTITY a SYSTEM "file:///etc/hostname">]>"#,
      #"<!DOCTYPE Legislation [<!ENTITY % p SYSTEM "http://localhost:9/x.dtd"> %p;]>"#,
    ])
  func entities(_ subset: String) {
    let body = #"<Primary><Body><P><Text>&a;</Text></P></Body></Primary>"#
    let text =
      subset
      + #"<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">\#(body)</Legislation>"#
    #expect(throws: IngestError.self) { try CLMLReader.read(Array(text.utf8), path: "x.xml") }
  }

  @Test(
    "a declared entity is the reason of the refusal, whether the text uses it or not",
    arguments: ["word", "&a;", "&a; and &a;"])
  func reasonOfEntities(_ words: String) {
    let text =
      #"<!DOCTYPE Legislation [<!ENTITY a "word">]>"#
      + "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"><Primary><Body><P><Text>"
      + "\(words)</Text></P></Body></Primary></Legislation>"
    let error = #expect(throws: IngestError.self) {
      try CLMLReader.read(Array(text.utf8), path: "x.xml")
    }
    guard case .limit(path: "x.xml", line: 1, what: "it declares entities of its own")? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a document type without declarations, and the five entities of XML, are read")
  func harmlessEntities() throws {
    let text =
      "<!DOCTYPE Legislation><Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"><Primary>"
      + "<Body><P><Text>A &lt; B &amp; C &gt; D &quot;e&quot; &apos;f&apos; &#x41;</Text></P></Body></Primary>"
      + "</Legislation>"
    let document = try CLMLReader.read(Array(text.utf8), path: "x.xml")
    #expect(document.string(0..<document.text.count) == "A < B & C > D \"e\" 'f' A")
  }

  @Test(
    "deep nesting ends in a document or an error, not in a crash",
    arguments: [31, 200, 500, 520, 10_000, 100_000])
  func depth(_ levels: Int) throws {
    let open = String(repeating: "<P2><P2para>", count: levels)
    let close = String(repeating: "</P2para></P2>", count: levels)
    let bytes = Fragment(text: "{\(open)<Text>deep</Text>\(close)}").document
    do {
      let document = try CLMLReader.read(bytes, path: "deep.xml")
      #expect(segments(of: document).ignoringLanguage.notation == "number s. 1: 1 ¶ operative s. 1: deep")
    } catch {
      #expect(levels > 500, "\(error)")
      guard case .limit = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("long names, values and texts are read whole")
  func long() throws {
    let words = String(repeating: "word ", count: 400_000)
    let uri = String(repeating: "u", count: 20_000)
    let bytes = Fragment(text: "{<Text><Citation URI=\"\(uri)\">\(words)</Citation></Text>}").document
    let found = segments(of: try CLMLReader.read(bytes, path: "long.xml"))
    #expect(found.words == 400_000)
  }

  @Test(
    "what is not CLML is an error",
    arguments: [
      #"<feed xmlns="http://www.w3.org/2005/Atom"><title>Results</title></feed>"#,
      #"<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Not found</p></body></html>"#,
      "<!DOCTYPE html><html><body><p>Not found<br></body></html>",
      #"<leg:leg xmlns:leg="urn:x"><p>text</p></leg:leg>"#,
      "{\"text\": \"words\"}", "no markup at all", "\u{1F}\u{8B}\u{8}",
    ])
  func foreign(_ text: String) {
    #expect(throws: IngestError.self) { try CLMLReader.read(Array(text.utf8), path: "f.xml") }
  }

  @Test(
    "real files of awkward shapes give a document or one error",
    .overRealTexts,
    arguments: SharedTexts.files(in: "corpora/hostile-real"))
  func awkwardOverRealTexts(_ name: String) throws {
    let bytes = try SharedTexts.bytes("corpora/hostile-real/" + name)
    let isReadable = [
      "clml-en-root", "clml-fragment-root", "clml-no-namespace", "clml-primary-root",
    ].contains { name.hasPrefix($0) }
    guard isReadable else {
      let error = #expect(throws: IngestError.self) { try CLMLReader.read(bytes, path: name) }
      if let error { #expect(error.description.contains(name)) }
      return
    }
    let document = try CLMLReader.read(bytes, path: name)
    #expect(document.conservation.closes)
    #expect(segments(of: document).words > 50)
  }
}
