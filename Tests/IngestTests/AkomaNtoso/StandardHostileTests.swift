import Ingest
import Inputs
import Legislation
import Testing

/// Input in Akoma Ntoso that is damaged, hostile, or of another vocabulary: a right document with a note, or one clear error.
@Suite("Damaged and hostile Akoma Ntoso")
struct StandardHostileTests {
  static let sound = StandardCase.source(StandardCase.section("It is sound."))

  @Test(
    "a file cut short anywhere is an error",
    arguments: Array(stride(from: 1, to: sound.utf8.count - 1, by: 9)))
  func truncated(_ count: Int) throws {
    let error = #expect(throws: IngestError.self) {
      try read(String(Self.sound.prefix(count)), as: .akomaNtoso)
    }
    switch error {
    case .malformed(let path, let line, _, _)?: #expect(path == "h.akn" && line >= 1)
    case .refused?: break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test("100,000 nested elements are beyond a limit")
  func nested() throws {
    let count = 100_000
    let text = StandardCase.source(
      String(repeating: "<level><num>1</num>", count: count) + String(repeating: "</level>", count: count))
    try expectLimit(text)
  }

  @Test("1,000 nested elements and notes in notes are read")
  func deep() throws {
    let notes =
      String(repeating: "<authorialNote><p>n", count: 200)
      + String(repeating: "</p></authorialNote>", count: 200)
    let levels =
      String(repeating: "<level><num>1</num>", count: 500) + String(repeating: "</level>", count: 500)
    for text in [StandardCase.source(StandardCase.section(notes)), StandardCase.source(levels)] {
      #expect(try read(text).conservation.closes)
    }
  }

  @Test("an attribute of two megabytes is beyond a limit")
  func longAttribute() throws {
    try expectLimit(StandardCase.source("<p eId=\"\(String(repeating: "x", count: 2 << 20))\">a</p>"))
  }

  @Test("a document type that declares entities is refused")
  func entities() throws {
    #expect(throws: IngestError.self) {
      try read(
        "<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaa\">]>" + StandardCase.source(StandardCase.section("&a;")))
    }
  }

  @Test("a namespace that is not one of the standard's is refused and named")
  func namespace() throws {
    let text = Self.sound.replacing(
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", with: "http://example.org/akn")
    let error = #expect(throws: IngestError.self) { try read(text) }
    guard case .refused(_, let seemsToBe, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(seemsToBe.contains("http://example.org/akn"))
  }

  @Test(
    "the standard's namespaces are read, older ones too; none is said",
    arguments: [
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17",
      "http://www.akomantoso.org/2.0", "",
    ])
  func namespaces(_ namespace: String) throws {
    let text = Self.sound.replacing("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", with: namespace)
    let document = try read(text)
    #expect(document.identity.format.rawValue == "akn")
    #expect(document.string(document.runs[document.runs.count - 1].range) == "It is sound.")
    #expect(document.notes.contains { $0.kind == .noNamespace } == namespace.isEmpty)
  }

  @Test("any prefix will do")
  func prefixes() throws {
    let text = """
      <an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><an:act><an:body><an:section><an:num>1</an:num>\
      <an:content><an:p>Words.</an:p></an:content></an:section></an:body></an:act></an:akomaNtoso>
      """
    #expect(try read(text).runs.count == 2)
  }

  @Test("HTML inside is text, and its tags are named")
  func html() throws {
    let document = try read(
      StandardCase.source(StandardCase.section("a<script>b</script>c<html><body>d</body></html>")))
    #expect(document.conservation.closes)
    #expect(document.notes.contains { $0.kind == .unknownElement && $0.sentence.contains("<script>") })
  }

  @Test(
    "what is no legislation is refused in one sentence",
    arguments: [
      ("judgment", "a judgment"), ("debate", "a debate"), ("debateReport", "a debate"),
    ])
  func otherDocuments(_ root: String, _ words: String) throws {
    let error = #expect(throws: IngestError.self) {
      try read(StandardCase.source("!<meta/><judgmentBody><p>x</p></judgmentBody>", root: root))
    }
    guard case .refused(_, let seemsToBe, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(seemsToBe.contains(words))
  }

  @Test("another root than akomaNtoso is refused where a user says it is Akoma Ntoso")
  func otherRoot() throws {
    let error = #expect(throws: IngestError.self) { try read("<act><p>x</p></act>", as: .akomaNtoso) }
    guard case .refused? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a state said of a name that the text has not is told")
  func unplacedState() throws {
    let metadata =
      ##"<analysis><otherAnalysis><uk:status href="#gone" refersTo="#status-prospective"/></otherAnalysis></analysis>"##
    let document = try read(StandardCase.source(StandardCase.section("Here."), metadata: metadata))
    #expect(
      document.notes.contains { $0.isWarning && $0.sentence.contains("1 unit that it is not in force") })
  }

  @Test("a Bill's title is what its metadata refers to")
  func billTitle() throws {
    let metadata =
      ##"<identification><FRBRWork><FRBRthis value="#varWork"/></FRBRWork></identification><references><TLCConcept "##
      + ##"eId="varBillTitle" showAs="Fuel Bill"/><TLCConcept eId="varWork" showAs="https://example.org/UK1/bill"/></references>"##
    let document = try read(
      StandardCase.source(StandardCase.section("Here."), metadata: metadata, root: "bill", name: "ukpubb"))
    #expect(document.identity.title == "Fuel Bill")
    #expect(document.identity.status == .proposed)
    #expect(document.identity.attribution.isEmpty)
  }

  private func read(_ text: String, as format: SourceFormat? = nil) throws -> Document {
    try SourceReader(format: format).read(bytes: Array(text.utf8), path: "h.akn")
  }

  private func expectLimit(_ text: String) throws {
    let error = #expect(throws: IngestError.self) { try read(text) }
    guard case .limit? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
