import IndependentCount
import Ingest
import Legislation
import Testing

/// The real texts, each read once however many tests look at it. Their paths begin at the shared folder.
///
/// A suite or test over them has `OverRealTexts` in its name and the trait ``Testing/Trait/overRealTexts``, so that they
/// can be distinguished from the quick ones and left out.
package enum RealTexts {
  /// Every Act and instrument in CLML.
  package static let clml = SharedTexts.files(in: "corpora/clml", suffix: ".xml").map { "corpora/clml/" + $0 }

  /// Acts, instruments, EU and Welsh text, a code as plain text, an Act as Markdown; text in force and not.
  package static let ten = [
    "corpora/clml/asc-2020-1-health-and-social-care-quality-and-engagement_revised-2023-07-01.xml",
    "corpora/clml/asp-2025-11-education-scotland-act_2025-08-07.xml",
    "corpora/clml/ukpga-2000-8-financial-services-and-markets-act_section-91_revised-2024-11-22.xml",
    "corpora/clml/ukpga-1981-54-senior-courts-act_part-vi_2020-08-03.xml",
    "corpora/clml/uksi-2003-3120-jam-and-similar-products-england-regulations_made.xml",
    "corpora/clml/eudn-2004-605-decision-of-the-translation-centre-for-the_adopted.xml",
    "corpora/clml/wsi-2024-1002-rheoliadau-addysg-diwygiadau-syn-ymwneud-a_made_welsh.xml",
    "corpora/clml/ukpga-1949-30-agricultural-wages-scotland-act_enacted.xml",
    "corpora/codes/statutory-guidance_building-regulations_approved-document-7.txt",
    "corpora/cfa2014/ukpga-2014-6-children-and-families-act_parts-1-5-and-8-10_from-json.txt",
  ]

  /// Names of the files of a folder of the corpora that end so.
  package static func files(_ folder: String, _ endings: String...) -> [String] {
    let all = SharedTexts.files(in: "corpora/\(folder)")
    return all.filter { name in endings.contains { name.hasSuffix($0) } }.map { "corpora/\(folder)/\($0)" }
  }

  /// The document of a file, as ``SourceReader`` reads it with nothing said of its format.
  package static func document(_ path: String) throws -> Document { try documents.value(path) }

  /// The same file by the independent reading; nil if that finds no legislation in it.
  package static func reading(_ path: String) throws -> IndependentReading? { try readings.value(path) }

  private static let documents = OncePerProcess<Document> { path in
    try SourceReader().read(bytes: try SharedTexts.bytes(path), path: path)
  }

  private static let readings = OncePerProcess<IndependentReading?> { path in
    TreeReading(try SharedTexts.bytes(path)).map { IndependentReading($0) }
  }
}

/// What the independent reading of a file found.
package struct IndependentReading: Sendable {
  package let segments: [Segment]
  package let openedLabels: [String]
  package let openedSections: Int

  init(_ reading: TreeReading) {
    (segments, openedLabels, openedSections) = (
      reading.segments, reading.openedLabels, reading.openedSections
    )
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs where the real texts are, and fails where they must be and are not.
  package static var overRealTexts: Self { .enabled(if: SharedTexts.isWanted("corpora")) }
}
