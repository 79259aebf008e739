import Foundation
import Programs
import Testing

/// Whether Poppler's `pdftotext`, which PDF is read with, is here.
package enum PDFPrograms {
  package static let isPresent = ProgramFile.named("pdftotext") != nil

  /// Whether tests that need it run: in continuous integration its absence is a failure.
  package static let isWanted = isPresent || SharedTexts.mustBeThere
}

extension Trait where Self == ConditionTrait {
  package static var withPDF: Self {
    .enabled(if: PDFPrograms.isWanted, "pdftotext is not installed (poppler-utils)")
  }
}
