/// A legal text as a flat value: one contiguous buffer of normalised UTF-8, sorted runs over it, and a tree of
/// provisions by parent index. Nothing in the buffer is markup; every byte of text is in exactly one run.
public struct Document: Sendable {
  /// What the document says of itself, and what it was read from.
  public var identity: Identity
  /// Normalised text: NFC, white space collapsed, hyphens and apostrophes unified, ligatures unfolded.
  package var text: [UInt8]
  /// Ascending, not overlapping.
  package var runs: [Run]
  /// In document order; parents precede children.
  package var provisions: [Provision]
  /// Names and addresses that the source gives its provisions, one after another: ``Provision/id``, ``Provision/path``.
  package var anchors: [UInt8]
  /// Language tags that runs refer to by index; the first is the document's own.
  public var languages: [String]
  /// What a user must know about how this text was read.
  public var notes: [Note]
  package var conservation: Conservation
  /// How far the structure can be relied on; nil where the source marks it.
  package var doubt: StructureDoubt?

  package init(
    identity: Identity, text: [UInt8] = [], runs: [Run] = [], provisions: [Provision] = [],
    anchors: [UInt8] = [], languages: [String] = ["en"], notes: [Note] = [],
    conservation: Conservation = Conservation()
  ) {
    (self.identity, self.text, self.runs, self.provisions) = (identity, text, runs, provisions)
    self.anchors = anchors
    (self.languages, self.notes, self.conservation) = (languages, notes, conservation)
  }

  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

/// The proof that no character of the source was lost or read twice. All figures are Unicode scalars.
///
/// Two equations close: `source = kept + sum(leftOut)` and
/// `kept + added + generated - collapsed - normalised = buffer`.
package struct Conservation: Sendable, Hashable {
  /// Characters of character data in the source, counted where they arrive, apart from the walk.
  package var source = 0
  /// Of these, the characters that went to runs, before white space was collapsed.
  package var kept = 0
  /// Of these, the characters left out, by reason.
  package var leftOut: [LeftOut: Int] = [:]
  /// Spaces in place of elements which separate words.
  package var added = 0
  /// Characters that the source has no characters for and that are seen all the same: numbers of a word processor's lists,
  /// hyphens and tabs that are elements.
  package var generated = 0
  /// White space dropped: doubled, or at the edge of a block.
  package var collapsed = 0
  /// Net loss by normalisation (soft hyphens vanish, combining marks compose; ligatures unfold: negative).
  package var normalised = 0
  /// Characters in the final runs, counted from the runs themselves.
  package var buffer = 0

  package init() {}

  package var closes: Bool {
    source == kept + leftOut.values.reduce(0, +)
      && kept + added + generated - collapsed - normalised == buffer
  }

  package enum LeftOut: String, CaseIterable, Sendable, Hashable, BitwiseCopyable {
    case metadata, resource, error, task, markup, pageBreak, lineEndHyphen, headingMark, bullet
    case annotationMark
    /// Of a word processor: what tracked changes delete, what is hidden, comments, the instructions of fields, and what is
    /// in the file once more for other programs.
    case deleted, hidden, comment, fieldCode, repeated
    /// Of a web page: menus, banners and forms around the document; scripts and styles.
    case pageFrame, script
  }
}

/// Something a user must know about how a text was read.
public struct Note: Sendable, Hashable {
  /// What a note is about, for programs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case noMetadata, noNamespace, partOfAnItem, contentsOnly, noText, unknownElement, unappliedEffects
    case noVersionDate, reindented, repeatedIds, provisionCount, images, contentNotIncluded, requestedNotFound
    case encoding, layout, furniture, contentsList, lineEndHyphen, gluedWords, letterSpaced, lostLetters
    case boxedText, quotationsNotMarked, headingsWithoutText, mojibake, controlCharacters, poorText, footnotes
    case changedByNormalisation, olderNamespace, language, annotations, websiteLines, doubtfulStructure
    case trackedChanges, hiddenText, comments, headings, other
  }
  /// What it is about.
  public var kind: Kind
  /// One sentence for the user.
  public var sentence: String
  /// How often, where that says something.
  public var count: Int
  /// A note on how far counts can be relied on.
  public var isWarning: Bool

  package init(_ kind: Kind, _ sentence: String, count: Int = 1, isWarning: Bool = false) {
    (self.kind, self.sentence, self.count, self.isWarning) = (kind, sentence, count, isWarning)
  }
}
