/// Names of the legislation vocabulary by what they do to the text, as the reference lists them.
enum Names {
  static func set(_ names: String) -> Set<String> {
    Set(names.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let table = set("table thead tbody tfoot tr td th caption col colgroup")

  /// Letters on both sides glue.
  static let inline = set(
    """
    Emphasis Strong SmallCaps Uppercase Underline Expanded Strike Inferior Superior
    Term Definition Proviso Span Note Citation CitationSubRef CitationListRef InternalLink ExternalLink
    Abbreviation Acronym Addition Substitution Repeal InlineAmendment InlineExtract
    """)

  /// No text, no space, no break.
  static let nothing = set("CommentaryRef GroupItemRef")

  /// One space.
  static let separator = set("FootnoteRef MarginNoteRef Character Image")

  /// The subtree is left out.
  static let leftOut = set(
    """
    Include IncludedDocument Resources ResourceGroup Resource InternalVersion ExternalVersion XMLcontent
    BinaryContent CitationLists CitationList Tasks
    """)

  /// A hard break before and after.
  static let block = set(
    """
    Legislation Fragment EN Primary Secondary EURetained Body EUBody Schedules ScheduleBody AppendixBody Abstract
    AbstractBody Attachments AttachmentGroup Group Part Chapter Pblock PsubBlock EUPart EUTitle EUChapter EUSection
    EUSubsection Division Schedule Appendix Attachment P1group P2group P3group P1 P2 P3 P4 P5 P6 P7 P1para P2para
    P3para P4para P5para P6para P7para P Para Text BlockText AppendText Pnumber Number Title Subtitle Reference
    TitleBlock PrimaryPrelims SecondaryPrelims EUPrelims ENprelims EUPreamble LongTitle DateOfEnactment DateText
    PrimaryPreamble SecondaryPreamble IntroductoryText EnactingText EnactingTextOmitted SubjectInformation Subject
    Approved LaidDraft SiftedDate MadeDate LaidDate ComingIntoForce ComingIntoForceClauses RoyalPresence Resolution
    Correction Draft MultilineTitle OrderedList UnorderedList KeyList ListItem KeyListItem Key DecoratedGroup
    GroupItem Tabular TableText Subtable Formula Where equationNumber Figure Notes Form BlockAmendment
    FragmentNumber FragmentTitle BlockExtract Footnotes Footnote FootnoteText MarginNotes MarginNote Commentaries
    Commentary ExplanatoryNotes EarlierOrders Comment SignedSection Signatory Signee PersonName JobTitle Department
    Address AddressLine DateSigned LSseal Contents ContentsTitle ContentsNumber ContentsGroup ContentsPart
    ContentsChapter ContentsPblock ContentsPsubBlock ContentsItem ContentsSubItem ContentsSchedules ContentsSchedule
    ContentsAppendix ContentsEUPart ContentsEUTitle ContentsEUChapter ContentsEUSection ContentsEUSubsection
    ContentsDivision ContentsAttachments ContentsAttachmentGroup ContentsAttachment Versions Version
    """)

  static let change = set("Addition Substitution Repeal")
  static let prelims = set("PrimaryPrelims SecondaryPrelims EUPrelims ENprelims Draft Correction")
  static let signature = set(
    "SignedSection Signatory Signee PersonName JobTitle Department Address AddressLine DateSigned LSseal")
  static let note = set("ExplanatoryNotes EarlierOrders Comment")
  static let footnote = set("Footnotes Footnote FootnoteText Notes")
  static let heading = set("Title Subtitle TitleBlock Reference")
  static let number = set("Pnumber Number equationNumber")
  static let quoted = set("BlockAmendment InlineAmendment FragmentNumber FragmentTitle")
  static let extract = set("BlockExtract InlineExtract")

  /// Nothing inside these opens a provision.
  static let closedToProvisions = set(
    """
    BlockAmendment InlineAmendment BlockExtract InlineExtract Contents ExplanatoryNotes EarlierOrders Comment
    Versions Version Tabular Footnotes Footnote MarginNotes MarginNote Commentaries Commentary Notes SignedSection
    PrimaryPrelims SecondaryPrelims ENprelims Draft Correction
    """)
}
