import Foundation

/// The real texts that lie beside the package. Tests that read them are left out where they are absent, except in
/// continuous integration, where their absence is a failure.
enum RealTexts {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/corpora")

  static var areWanted: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || FileManager.default.fileExists(atPath: folder.path)
  }

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Acts, instruments, EU and Welsh text, a code as plain text, an Act as Markdown; text in force and not.
  static let ten = [
    "clml/asc-2020-1-health-and-social-care-quality-and-engagement_revised-2023-07-01.xml",
    "clml/asp-2025-11-education-scotland-act_2025-08-07.xml",
    "clml/ukpga-2000-8-financial-services-and-markets-act_section-91_revised-2024-11-22.xml",
    "clml/ukpga-1981-54-senior-courts-act_part-vi_2020-08-03.xml",
    "clml/uksi-2003-3120-jam-and-similar-products-england-regulations_made.xml",
    "clml/eudn-2004-605-decision-of-the-translation-centre-for-the_adopted.xml",
    "clml/wsi-2024-1002-rheoliadau-addysg-diwygiadau-syn-ymwneud-a_made_welsh.xml",
    "clml/ukpga-1949-30-agricultural-wages-scotland-act_enacted.xml",
    "codes/statutory-guidance_building-regulations_approved-document-7.txt",
    "cfa2014/ukpga-2014-6-children-and-families-act_parts-1-5-and-8-10_from-json.txt",
  ]
}
