/// How far the structure that was inferred from a text can be relied on: figures, and where they come from.
///
/// Only texts whose structure is inferred have one; a document that marks its provisions has none. Each figure is
/// something that a text read right has little of.
package struct StructureDoubt: Sendable, Hashable {
  /// What a figure counts.
  package enum Sign: String, Sendable, Hashable, CaseIterable {
    /// Provisions whose number does not come after the one before: 12, then 3.
    case outOfSequence
    /// Numbers that are passed over: 4, then 7.
    case gap
    /// Levels of a section, `(1)`, `(a)`, that go back, are passed over or begin in their midst.
    case levels
    /// Numbered provisions without a word of their own, as entries of a contents list are that were read as the law.
    case empty
    /// Words of the law before the first provision, or outside any.
    case outside
    /// Words of the title page and the contents list.
    case front
    /// Paragraphs that begin with the number that was due, and opened nothing.
    case unreadNumber
    /// Paragraphs read as quoted that amend a law themselves: the end of the quotation before them was overlooked.
    case quotedAmendment
    /// Words of the law that any sign by sequence concerns, or that are in no provision.
    case together
    /// Headings that end in a stop, begin with a small letter, or are longer than headings are.
    case sentenceHeading
    /// Entries of the contents list that do not come back as headings.
    case contentsLost
    /// Words in the one provision that holds most.
    case largest
    /// The reading chosen explains the text little better than another.
    case margin
  }

  /// A place that a sign was found at.
  package struct Place: Sendable, Hashable {
    package var sign: Sign
    /// Index in `Document.provisions`, or ``Provision/whole``.
    package var provision: Int32
    /// The provision before, which its number should follow; ``Provision/whole`` where there is none.
    package var previous: Int32
    /// Byte range in `Document.text`, where the place is some words.
    package var text: Range<Int32>

    package init(
      _ sign: Sign, provision: Int32 = Provision.whole, previous: Int32 = Provision.whole,
      text: Range<Int32> = 0..<0
    ) {
      (self.sign, self.provision, self.previous, self.text) = (sign, provision, previous, text)
    }
  }

  /// Words of the text but for page furniture and editors' annotations.
  package var words = 0
  /// Of these, words of the law and its headings.
  package var lawWords = 0
  /// Whether it has sections, or is called as statutes are: all their words are in provisions.
  package var isStatute = false
  /// Numbered provisions that were opened.
  package var provisions = 0
  /// Sections, or paragraphs of a code.
  package var sections = 0
  /// Words of the law that a sign concerns: in provisions that are out of sequence and what is below them, and in a
  /// section after a number that was overlooked in it.
  package var wordsConcerned: [Sign: Int] = [:]
  package var headings = 0
  package var contentsEntries = 0
  /// How often each sign was found; words for ``Sign/outside``, ``Sign/front``, ``Sign/largest``.
  package var counts: [Sign: Int] = [:]
  /// By how much of its cost the runner-up is dearer than the reading chosen; nil if no two readings were compared.
  package var margin: Double?
  /// The first places of each sign, in order of the text.
  package var places: [Place] = []
  /// Signs beyond their thresholds; not empty: the structure is doubtful.
  package var reasons: [Sign] = []

  package init() {}

  package var isDoubtful: Bool { !reasons.isEmpty }

  package func count(_ sign: Sign) -> Int { counts[sign] ?? 0 }

  /// A sign's figure as a share of what it could be of, 0 to 1; of nothing: 0. Of signs that concern words, the share of
  /// the words of the law.
  package func share(_ sign: Sign) -> Double {
    let part = wordsConcerned[sign] ?? count(sign)
    let whole: Int =
      switch sign {
      case .outOfSequence, .levels, .unreadNumber, .quotedAmendment, .outside, .together, .largest: lawWords
      case .gap: provisions
      case .empty: sections
      case .front: words
      case .sentenceHeading: headings
      case .contentsLost: contentsEntries
      case .margin: 0
      }
    return whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
