import Testing

@testable import Legislation

@Suite("Labels of provisions")
struct ProvisionLabelTests {
  /// Provisions each below the one before, outermost first, and how the last is cited.
  struct Chain: Sendable, CustomTestStringConvertible {
    var provisions: [(kind: Provision.Kind, number: String)]
    var label: String

    init(_ label: String, _ provisions: (Provision.Kind, String)...) {
      self.label = label
      self.provisions = provisions.map { (kind: $0.0, number: $0.1) }
    }

    var testDescription: String { label }

    var document: Document {
      Document(
        identity: Identity(),
        provisions: provisions.enumerated().map { index, provision in
          Provision(kind: provision.kind, number: provision.number, parent: Int32(index) - 1)
        })
    }
  }

  static let chains = [
    Chain("s. 28(1)(a)", (.part, "3"), (.crossHeading, ""), (.section, "28"), (.level2, "1"), (.level3, "a")),
    Chain("Pt. 3 Ch. 1", (.part, "3"), (.chapter, "1")),
    Chain("Pt. 3", (.part, "3"), (.crossHeading, "7")),
    Chain("", (.group, "")), Chain("(1)", (.level2, "1")),
    Chain("Sch. 4 Pt. 3", (.part, "1"), (.schedule, "4"), (.part, "3")),
    Chain("Sch. s. 2", (.schedule, ""), (.part, "3"), (.section, "2")),
    // A level straight below a schedule is part of its name, and stays so below.
    Chain("Sch. 4(1) s. 2", (.schedule, "4"), (.level2, "1"), (.section, "2")),
    Chain("Annex B Appendix C s. 1", (.annex, "B"), (.chapter, "2"), (.appendix, "C"), (.section, "1")),
    Chain(
      "Annex B Ch. 2 Sec. 3 Subsec. 4", (.annex, "B"), (.chapter, "2"), (.euSection, "3"),
      (.euSubsection, "4")),
    Chain("s. 1(2)(3)", (.section, "1"), (.division, "2"), (.division, "3")),
    Chain("Pt. 1 (2)(3)", (.part, "1"), (.division, "2"), (.division, "3")),
    Chain("Pt. 1(2)", (.part, "1"), (.section, ""), (.division, "2")),
    Chain("para. 9.23", (.annex, "B"), (.codeChapter, "9"), (.codeParagraph, "9.23")),
    Chain(
      "Annex A Title I", (.codeChapter, "9"), (.codeSection, "Annex A"), (.level2, ""), (.euTitle, "I")),
    Chain("recital (12)", (.part, "1"), (.recital, "12")),
  ]

  @Test("follow kinds and numbers from the outermost provision inwards", arguments: chains)
  func label(chain: Chain) {
    #expect(chain.document.label(of: Int32(chain.provisions.count) - 1) == chain.label)
  }

  @Test("are the same bytes from whatever provision they are asked for first", arguments: chains)
  func labels(chain: Chain) {
    let document = chain.document
    var labels = ProvisionLabels(document)
    for index in document.provisions.indices.reversed() + document.provisions.indices {
      let found = labels.label(of: Int32(index), in: document)
      #expect(String(decoding: labels.bytes[found], as: UTF8.self) == document.label(of: Int32(index)))
    }
    #expect(labels.label(of: Provision.whole, in: document).isEmpty)
  }
}
