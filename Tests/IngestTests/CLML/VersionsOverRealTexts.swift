import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing

/// Particular files, and what a reader of statutes would say of them.
@Suite("Particular real files", .overRealTexts)
struct VersionsOverRealTexts {
  private func read(_ name: String) throws -> Document {
    try RealTexts.document("corpora/clml/\(name).xml")
  }

  @Test("every provision of an Act as enacted is in the revised Act, or stands in a repealed division there")
  func enactedAndRevised() throws {
    let enacted = try read("ukpga-2018-12-data-protection-act_enacted")
    let revised = try read("ukpga-2018-12-data-protection-act_2023-01-01")
    #expect(enacted.identity.status == .final)
    #expect(revised.identity.status == .revised)
    func sections(_ document: Document) -> Set<String> {
      Set(
        document.provisions.indices.filter { document.provisions[$0].kind == .section }
          .map { document.label(of: Int32($0)) })
    }
    let missing = sections(enacted).subtracting(sections(revised))
    #expect(missing.isEmpty, "\(missing.sorted())")
    #expect(sections(enacted).count > 900)
  }

  @Test("the text as enacted has no state but in force")
  func enactedHasNoStates() throws {
    let found = segments(of: try read("ukpga-2018-12-data-protection-act_enacted"))
    #expect(found.wordsByState.keys.filter { $0 != .inForce }.isEmpty)
  }

  @Test("a record without text says so, and counts nothing")
  func metadataOnly() throws {
    for name in [
      "ukpga-1991-48-child-support-act_metadata_original",
      "ssi-2015-418-a985-trunk-road-longannet-roundabout-to_made",
    ] {
      let document = try read(name)
      #expect(document.identity.hasNoText)
      #expect(document.notes.contains { $0.kind == .noText })
      #expect(segments(of: document).words(in: .statute) == 0)
    }
  }

  @Test("a contents file has no words of the statute, and says why")
  func contentsOnly() throws {
    let document = try read("asp-2025-11-education-scotland-act_contents_2025-08-07")
    let found = segments(of: document)
    #expect(found.words(in: .statute) == 0)
    #expect((found.wordsByZone[.contents] ?? 0) > 0)
    #expect(document.notes.contains { $0.kind == .contentsOnly })
  }

  @Test("an Act not yet in force shows what its states leave out")
  func prospective() throws {
    let found = segments(of: try read("asp-2025-11-education-scotland-act_2025-08-07"))
    let prospective = found.wordsByState[.prospective] ?? 0
    #expect(Double(prospective) > 0.85 * Double(found.words))
    #expect(found.words(in: .statute) < found.words / 10)
  }
}
