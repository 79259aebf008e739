import Bytes
import Legislation

/// What an element of CLML means to the reader: the one table of the format.
///
/// A role decides break, zone, state and provision together. The element classes are those of the format
/// reference in `Documentation/reading-clml.md`: blocks break before and after, inline elements add nothing,
/// separators count as a space, the rest carries no text or is left out.
enum ElementRole: Equatable {
  /// A block that adds nothing else.
  case block
  /// No character added; letters on both sides glue.
  case inline
  /// Stands for one space.
  case separator
  /// No text, no space, no break.
  case nothing
  /// Not in the table: a separator whose text is kept and whose name is reported.
  case unknown

  // Structure
  case root
  /// A class container, and what its sections are called where nothing else says.
  case container(Provision.Word)
  case opens(Provision.Kind)
  case level(Provision.Kind)
  case sectionGroup
  case number, heading
  /// The lines of a title page: the heading of an attachment, which has no other.
  case titleLines
  /// Operative below a Schedule, prelims elsewhere.
  case introductoryText

  // Zones
  case zone(Zone)
  case explanatoryRoot
  case recitals
  case contents
  case table, formula
  case blockAmendment, inlineAmendment, blockExtract, inlineExtract
  case footnote, commentary, marginNote

  // Marks
  case change, repeal
  case commentaryRef, footnoteRef
  case image
  case include

  // Left out
  case metadata(MetadataField)
  case leftOut(Conservation.LeftOut)
}

enum ElementTable {
  /// The vocabularies, by namespace. Prefixes never matter.
  enum Vocabulary: URIVocabulary {
    case legislation, metadata, error, xhtml, math, none, other

    init(uri: String?) {
      switch uri {
      case nil: self = .none
      case let uri? where MetadataField.namespaces.contains(uri): self = .metadata
      case "http://www.legislation.gov.uk/namespaces/legislation",
        "http://www.tso.co.uk/assets/namespace/legislation":
        self = .legislation
      case "http://www.tso.co.uk/assets/namespace/error",
        "http://www.legislation.gov.uk/namespaces/error":
        self = .error
      case "http://www.w3.org/1999/xhtml": self = .xhtml
      case "http://www.w3.org/1998/Math/MathML": self = .math
      default: self = .other
      }
    }
  }

  /// The role of an element, by vocabulary and local name.
  static func role(of name: Span<UInt8>, in vocabulary: Vocabulary) -> ElementRole {
    switch vocabulary {
    case .legislation: legislation.value(of: name) ?? .unknown
    case .none: legislation.value(of: name) ?? html.value(of: name) ?? bare.value(of: name) ?? .unknown
    case .metadata: .metadata(MetadataField(name))
    case .error: .leftOut(.error)
    case .xhtml: html.value(of: name) ?? .unknown
    case .math: .formula
    case .other: .unknown
    }
  }

  /// What a document without namespaces holds beside the text's own vocabulary.
  private static let bare = NameTable(["Metadata": ElementRole.metadata(.whole)])

  private static let html: NameTable<ElementRole> = {
    var table: [String: ElementRole] = ["table": .table, "col": .nothing, "colgroup": .nothing]
    for name in "thead tbody tfoot tr td th caption".split(separator: " ") { table[String(name)] = .block }
    return NameTable(table)
  }()

  private static let legislation: NameTable<ElementRole> = {
    var table: [String: ElementRole] = [:]
    func add(_ role: ElementRole, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = role }
    }
    add(.root, "Legislation Fragment")
    add(.explanatoryRoot, "EN")
    add(
      .block,
      """
      Body EUBody ScheduleBody Schedules AppendixBody Abstract AbstractBody Attachments AttachmentGroup \
      IncludedDocument P2group P3group P4group P5group P6group P7group P1para P2para P3para P4para P5para \
      P6para P7para P Para Text BlockText AppendText TitleBlock OrderedList UnorderedList KeyList ListItem \
      KeyListItem Key DecoratedGroup GroupItem TableText Subtable Formula Where Figure Form FragmentNumber \
      FragmentTitle Footnotes FootnoteText MarginNotes Commentaries Versions LongTitle DateOfEnactment \
      DateText PrimaryPreamble SecondaryPreamble EnactingText EnactingTextOmitted SubjectInformation Subject \
      Approved LaidDraft SiftedDate MadeDate LaidDate ComingIntoForce ComingIntoForceClauses RoyalPresence \
      Resolution Signatory Signee PersonName JobTitle Department Address AddressLine \
      DateSigned LSseal ExplanatoryNotesBody CommentaryP1
      """)
    add(.container(.section), "Primary")
    add(.container(.regulation), "Secondary")
    add(.container(.article), "EURetained")
    add(.opens(.group), "Group")
    add(.opens(.part), "Part")
    add(.opens(.chapter), "Chapter")
    add(.opens(.crossHeading), "Pblock")
    add(.opens(.subCrossHeading), "PsubBlock")
    add(.opens(.euPart), "EUPart")
    add(.opens(.euTitle), "EUTitle")
    add(.opens(.euChapter), "EUChapter")
    add(.opens(.euSection), "EUSection")
    add(.opens(.euSubsection), "EUSubsection")
    add(.opens(.division), "Division")
    add(.opens(.schedule), "Schedule")
    add(.opens(.appendix), "Appendix")
    add(.opens(.attachment), "Attachment")
    add(.level(.section), "P1")
    add(.level(.level2), "P2")
    add(.level(.level3), "P3")
    add(.level(.level4), "P4")
    add(.level(.level5), "P5")
    add(.level(.level6), "P6")
    add(.level(.level7), "P7")
    add(.sectionGroup, "P1group")
    add(.number, "Pnumber Number equationNumber")
    add(.heading, "Title Subtitle Reference")
    add(.titleLines, "MultilineTitle")
    add(.introductoryText, "IntroductoryText")
    add(.zone(.prelims), "PrimaryPrelims SecondaryPrelims EUPrelims ENprelims Draft Correction")
    add(.recitals, "EUPreamble")
    add(.zone(.signature), "SignedSection")
    add(.zone(.note), "ExplanatoryNotes EarlierOrders Comment")
    add(.zone(.footnote), "Notes")
    add(.zone(.alternative), "Version")
    add(.footnote, "Footnote")
    add(.commentary, "Commentary")
    add(.marginNote, "MarginNote")
    add(
      .contents,
      """
      Contents ContentsTitle ContentsNumber ContentsGroup ContentsPart ContentsChapter ContentsPblock \
      ContentsPsubBlock ContentsItem ContentsSubItem ContentsSchedules ContentsSchedule ContentsAppendix \
      ContentsEUPart ContentsEUTitle ContentsEUChapter ContentsEUSection ContentsEUSubsection \
      ContentsDivision ContentsAttachments ContentsAttachmentGroup ContentsAttachment
      """)
    add(.table, "Tabular")
    add(.blockAmendment, "BlockAmendment")
    add(.inlineAmendment, "InlineAmendment")
    add(.blockExtract, "BlockExtract")
    add(.inlineExtract, "InlineExtract")
    add(
      .inline,
      """
      Emphasis Strong SmallCaps Uppercase Underline Expanded Strike Inferior Superior Term Definition \
      Proviso Span Note Citation CitationSubRef CitationListRef InternalLink ExternalLink Abbreviation Acronym
      """)
    add(.change, "Addition Substitution")
    add(.repeal, "Repeal")
    add(.commentaryRef, "CommentaryRef")
    add(.footnoteRef, "FootnoteRef MarginNoteRef")
    add(.separator, "Character")
    add(.image, "Image")
    add(.nothing, "GroupItemRef")
    add(.include, "Include")
    add(
      .leftOut(.resource),
      """
      Resources ResourceGroup Resource InternalVersion ExternalVersion XMLcontent BinaryContent \
      CitationLists CitationList
      """)
    add(.leftOut(.task), "Tasks")
    return NameTable(table)
  }()
}
