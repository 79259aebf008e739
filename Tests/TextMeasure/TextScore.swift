import Legislation

/// How well a reading agrees with what is known of the text. Figures are words unless they say otherwise.
package struct TextScore: Sendable {
  package var words = 0
  package var zoneRight = 0
  /// Words of the law and its headings: those that have a provision.
  package var placed = 0
  package var provisionRight = 0
  package var sectionRight = 0
  package var lost = 0
  package var added = 0
  /// Words that count in scope `statute`, by truth and by reading.
  package var law = 0
  package var operative = 0
  package var operativeLost = 0
  package var counted = 0
  package var keptWrongly = 0
  /// Headings, as units.
  package var headings = 0
  package var headingsFound = 0
  package var headingsRead = 0
  package var headingsReadRight = 0

  package init() {}

  package static func += (one: inout TextScore, other: TextScore) {
    one.words += other.words
    one.zoneRight += other.zoneRight
    one.placed += other.placed
    one.provisionRight += other.provisionRight
    one.sectionRight += other.sectionRight
    one.lost += other.lost
    one.added += other.added
    one.law += other.law
    one.operative += other.operative
    one.operativeLost += other.operativeLost
    one.counted += other.counted
    one.keptWrongly += other.keptWrongly
    one.headings += other.headings
    one.headingsFound += other.headingsFound
    one.headingsRead += other.headingsRead
    one.headingsReadRight += other.headingsReadRight
  }

  /// A share of nothing is 1.
  package static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  package var zone: Double { TextScore.share(zoneRight, words) }
  package var provision: Double { TextScore.share(provisionRight, placed) }
  package var section: Double { TextScore.share(sectionRight, placed) }
  package var precision: Double { TextScore.share(headingsReadRight, headingsRead) }
  package var recall: Double { TextScore.share(headingsFound, headings) }
  package var operativeLoss: Double { operative == 0 ? 0 : Double(operativeLost) / Double(operative) }
}
