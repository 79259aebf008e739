import Ingest
import Legislation

/// One document in one layout: the text made of it, and how it was read.
package struct MeasuredText {
  package let made: MadeText
  package let document: Document
  package let comparison: TextComparison

  package var score: TextScore { comparison.score }

  /// By file: its units as a statute, and as a code if it can be one.
  package struct Original {
    package let document: Document
    package let statute: [PrintedUnit]
    package let code: [PrintedUnit]
    package let style: PrintStyle
    package var paths = ProvisionPaths()

    /// - Returns: nil for a document with too little law to measure.
    package init?(_ document: Document, file: String) {
      self.document = document
      let units = DocumentUnits(document, paths: &paths)
      (statute, style) = (units.units, units.style)
      let words = statute.reduce(0) { sum, unit in
        sum + unit.text.reduce(0) { $1.zone == .operative ? $0 + $1.text.split(separator: " ").count : $0 }
      }
      let sections = document.provisions.count { $0.kind == .section }
      guard words >= TextSample.fewestWords, sections >= TextSample.fewestSections else { return nil }
      let variant = TextSample.hash(file)
      code =
        style == .european || sections < 8
        ? [] : CodeUnits(statute, title: document.identity.title, variant: variant, paths: &paths).units
    }
  }

  /// - Returns: nil if the layout is of another kind of text than the document makes.
  package init?(_ original: Original, _ layout: Layout) throws {
    let units: [PrintedUnit]
    switch layout.source {
    case .statute: units = original.style == .european ? [] : original.statute
    case .european: units = original.style == .european ? original.statute : []
    case .code: units = original.code
    }
    guard !units.isEmpty else { return nil }
    let identity = original.document.identity
    let word = identity.typeCode.flatMap { ["asp", "asc", "anaw", "mwa"].contains($0) ? $0 : nil } ?? "c."
    let cited = identity.number.map { "\(identity.title) (\(word) \($0))" } ?? identity.title
    made = TextMaker.text(
      units, layout: layout, style: layout.source == .code ? .act : original.style, title: identity.title,
      running: layout.source == .code || layout.isBill ? identity.title : cited)
    document = try SourceReader(format: .text).read(bytes: made.bytes, path: "made.txt")
    var paths = original.paths
    comparison = TextComparison(made, document, &paths)
  }
}
