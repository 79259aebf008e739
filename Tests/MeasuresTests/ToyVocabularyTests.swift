import Inputs
import Legislation
import Markup
import Measures
import Testing
import Wordlists

@testable import Ingest

// A vocabulary of XML that voxlex does not know, in one file: the form, its walk and a count through detection. Nothing of
// the program names it.

/// `<statute title="…"><clause n="1">…</clause><aside>…</aside></statute>`
private struct ToyForm: SourceForm {
  static let toy = SourceFormat("toy")
  var formats: [SourceFormat] { [Self.toy] }

  func recognise(_ head: SourceHead) -> Recognition? {
    guard let root = head.root, root.localName == "statute" else { return nil }
    if root.namespace == "urn:toy:draft" {
      return Recognition(
        .refuses(ForeignFormat("a draft in the toy vocabulary", "wait for the statute and read that")),
        .certain)
    }
    return Recognition(.reads(Self.toy), .certain, isLegalText: true)
  }

  func makeReader(_ options: TextOptions) -> any FormReader { ToyReader() }
}

private struct ToyReader: FormReader {
  let parser = XMLParser<ToyWalk>()

  func document(_ source: SourceContent, as format: SourceFormat) throws(IngestError) -> Document {
    var walk = try parser.parse(source.bytes, count: source.count, path: source.path, with: ToyWalk())
    var identity = Identity()
    identity.format = Identity.Format(rawValue: "toy")
    identity.title = walk.title
    return walk.builder.finish(identity)
  }
}

private struct ToyWalk: MarkupHandler {
  enum Element { case statute, clause, aside, word, unknown }
  enum AttributeName: Int, MarkupAttributeName {
    case n, title, kind
    var letters: String { self == .kind ? "data-kind" : "\(self)" }
  }

  var builder = DocumentBuilder()
  var title = ""
  var kinds: [String] = []
  private var outer: [DocumentBuilder.Place] = []

  static func vocabulary(of namespace: String?) -> Bool { namespace == nil || namespace == "urn:toy" }

  static func element(_ name: Span<UInt8>, in isToy: Bool) -> Element {
    guard isToy else { return .unknown }
    switch String(decoding: (0..<name.count).map { name[$0] }, as: UTF8.self) {
    case "statute": return .statute
    case "clause": return .clause
    case "aside": return .aside
    case "w": return .word
    default: return .unknown
    }
  }

  mutating func start(_ element: Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName)
  {
    outer.append(builder.place)
    if let kind = attributes.string(.kind) { kinds.append(kind) }
    switch element {
    case .statute: title = attributes.string(.title) ?? ""
    case .clause:
      builder.hardBreak()
      builder.place.provision = builder.openProvision(
        .section, number: attributes.string(.n) ?? "", parent: builder.place.provision)
    case .aside:
      builder.hardBreak()
      builder.place.zone = .note
    case .word: break
    case .unknown: builder.separator()
    }
  }

  mutating func end() {
    if let place = outer.popLast(), place != builder.place {
      builder.hardBreak()
      builder.place = place
    }
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    builder.conservation.source += scalarCount(bytes)
    builder.append(bytes)
  }

  var placeReached: String { builder.provisions.last.map { "clause \($0.number)" } ?? "" }
}

@Suite("A form that the program does not know")
struct ToyVocabularyTests {
  private static let statute = """
    <?xml version="1.0"?>
    <statute xmlns="urn:toy" title="Toy Act">
    <clause n="1" data-kind="duty">The board must in<w>form</w> parents.</clause>
    <clause n="2">It may inform others.</clause>
    <aside>Do not inform this note.</aside>
    </statute>
    """

  private static var reader: SourceReader {
    var reader = SourceReader()
    reader.forms = .standard.adding(ToyForm())
    return reader
  }

  @Test("it is found by its root, read and counted, and the others still are")
  func counted() throws {
    let reader = DocumentReader(Self.reader)
    let toy = try reader.read(bytes: Array(Self.statute.utf8), path: "toy.xml")
    #expect(toy.identity.format.rawValue == "toy")
    #expect(toy.identity.title == "Toy Act")
    #expect(toy.conservation.closes)
    #expect(toy.provisions.map(\.number) == ["1", "2"])

    let text = try reader.read(bytes: Array("1 A board must inform us.\n".utf8), path: "text")
    #expect(text.identity.format == .text)

    let list = try Wordlist.parse(terms: "inform")
    let run = try MeasureRun(CountMeasure(), Materials(wordlist: list, origin: "--terms"))
    let counted = run.run([TextRequest(toy), TextRequest(text)])
    #expect(counted.failures.isEmpty)
    // Twice in the clauses, once of it across an element; the note is none of the statute.
    #expect(counted.result?.compared.texts.map { $0.rows.map(\.count) } == [[2], [1]])
  }

  @Test("what it refuses is refused in its own words, and what no form knows as before")
  func refused() {
    let reader = DocumentReader(Self.reader)
    func sentence(_ text: String) -> String {
      do throws(IngestError) {
        _ = try reader.read(bytes: Array(text.utf8), path: "x")
        return "read"
      } catch { return "\(error)" }
    }
    #expect(
      sentence("<statute xmlns='urn:toy:draft'/>")
        == "x: this seems to be a draft in the toy vocabulary; wait for the statute and read that.")
    #expect(sentence("<other/>").hasPrefix("x: this seems to be XML of another kind (root other)"))
    #expect(
      sentence("<statute><clause n='7'>a<clause></statute>").contains("the last provision read was clause "))
  }

  @Test("a format that a user names is read by its form, whatever the source looks like")
  func named() throws {
    var options = Self.reader
    options.format = ToyForm.toy
    let document = try DocumentReader(options).read(bytes: Array("<x>some words</x>".utf8), path: "x")
    #expect(String(decoding: document.text, as: UTF8.self) == "some words")
  }

  @Test("names of attributes that are no Swift names; of two that differ in their prefix the first")
  func attributes() throws {
    let source = Array("<statute xmlns:p='urn:p' data-kind='one' p:data-kind='two' other='three'/>".utf8)
    let walk = try XMLParser<ToyWalk>().parse(source + [0], count: source.count, path: "x", with: ToyWalk())
    #expect(walk.kinds == ["one"])
  }
}
