/// A numbered or titled unit of a legal text: Part, section, paragraph, schedule, chapter of a code.
/// Provisions are in document order; a parent precedes its children.
package struct Provision: Sendable, Hashable {
  /// The provision index of text that belongs to the document as a whole.
  package static let whole: Int32 = -1

  package enum Kind: UInt8, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    case group, part, chapter, crossHeading, subCrossHeading
    case schedule, appendix, attachment, annex
    case euPart, euTitle, euChapter, euSection, euSubsection, division, recital
    /// A section, regulation, article, rule or schedule paragraph: the unit that is cited first.
    case section
    /// Levels below: `(1)`, `(a)`, `(i)` …
    case level2, level3, level4, level5, level6, level7
    /// Of a code: `ch. 9`, `para. 9.23`, a titled passage without a number.
    case codeChapter, codeParagraph, codeSection
  }

  /// What a ``Kind/section`` is called in its place.
  package enum Word: UInt8, Sendable, Hashable, BitwiseCopyable {
    case section, regulation, article, rule, paragraph
    package var abbreviation: String {
      switch self {
      case .section: "s."
      case .regulation: "reg."
      case .article: "art."
      case .rule: "r."
      case .paragraph: "para."
      }
    }
  }

  package var kind: Kind
  package var word: Word
  /// The number as printed, without outer points and brackets and without a leading kind word; empty if none.
  package var number: String
  /// Byte range in `Document.text` of the heading; empty if there is none.
  package var title: Range<Int32>
  /// Index of the provision above, or ``whole``.
  package var parent: Int32
  /// Byte range in `Document.anchors` of the source's own name of the provision, `section-28-1`; empty if it has none.
  /// ``Document/sourceID(of:)`` gives it. Names made of numbers are the same in all versions of a work, and so what
  /// versions are aligned by; others, `p00057`, hold in one file only.
  package var id: Range<Int32> = 0..<0
  /// Byte range in `Document.anchors` of its address below legislation.gov.uk, `ukpga/2014/6/section/28/2020-01-31`;
  /// empty if the source does not say.
  package var path: Range<Int32> = 0..<0

  package init(
    kind: Kind, word: Word = .section, number: String = "", title: Range<Int32> = 0..<0, parent: Int32
  ) {
    (self.kind, self.word, self.number, self.title, self.parent) = (kind, word, number, title, parent)
  }
}
