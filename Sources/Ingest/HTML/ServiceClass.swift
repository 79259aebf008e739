import Bytes
import Legislation

/// What the classes `Leg…` of legislation.gov.uk's XHTML mean.
enum ServiceClass: Equatable {
  case block, inline
  /// What follows belongs to it, until another of its rank begins.
  case opens(Provision.Kind)
  /// The line of a section's number and heading.
  case section
  /// The number of a provision, which opens it if it is a level.
  case number(Provision.Kind?)
  case heading
  /// Text of a level that has no number here: it goes on that level.
  case text(Provision.Kind)
  case zone(Zone)
  case commentary, table, formula
  /// The document's title.
  case title
  case quoted
  case retained
  case state(TextState)
  /// Signs and badges that the style sheet adds.
  case mark
  /// Links from page to page.
  case frame
  case commentaryLink, footnoteLink
  case anchor

  /// Of one class; nil if it means nothing.
  static func named(_ name: Span<UInt8>) -> (meaning: ServiceClass?, isQuoted: Bool) {
    guard name.hasPrefix("Leg") else { return (nil, false) }
    var end = name.count
    let isQuoted = name.hasSuffix("Amend")
    if isQuoted {
      end -= 5
      if end >= 2, name[end - 1].isDigit, name[end - 2] == UInt8(ascii: "C") { end -= 2 }
    }
    var base = name.extracting(0..<end)
    if base.hasSuffix("First") { base = base.extracting(0..<(base.count - 5)) }
    if let known = names.value(of: base) { return (known, isQuoted) }
    for (beginning, meaning) in beginnings where base.hasPrefix(beginning) { return (meaning, isQuoted) }
    return (isQuoted ? .quoted : nil, isQuoted)
  }

  /// Whether one of the words of a `class` says what text is, and not merely how it is set.
  static func isOfText(_ classes: Span<UInt8>) -> Bool {
    var found = false
    ClassWords.each(of: classes) { word in
      switch named(classes.extracting(word)).meaning {
      case nil, .block, .inline, .frame, .mark, .anchor: break
      default: found = true
      }
    }
    return found
  }

  private static let names: NameTable<ServiceClass> = {
    var table: [String: ServiceClass] = [:]
    func add(_ meaning: ServiceClass, _ names: String) {
      for name in names.split(separator: " ") { table["Leg" + name] = meaning }
    }
    add(
      .block,
      """
      DS Clear ClearFix ClearPart ClearPblock ListItem ListTextStandard UnorderedList OrderedList TabbedDef Text \
      ListItemText BlockText P2Container P3Container P4Container P5Container P6Container P7Container Snippet
      """)
    add(
      .inline,
      """
      Term Smallcaps Addition Substitution Citation CitationRef Emphasis Inferior Superior Proviso Amended CommentaryRefs
      """)
    add(.title, "Title")
    add(.zone(.prelims), "Prelims LongTitle DateOfEnactment EnactingText Preamble")
    add(.opens(.group), "GroupOfParts Group")
    add(.opens(.part), "Part")
    add(.opens(.chapter), "Chapter")
    add(.opens(.crossHeading), "Pblock")
    add(.opens(.subCrossHeading), "PsubBlock")
    add(.opens(.schedule), "Schedule")
    add(.opens(.appendix), "Appendix")
    add(.section, "P1Container P1GroupHeading")
    add(.number(nil), "GroupNo PartNo ChapterNo PblockNo ScheduleNo AppendixNo ListItemNo SchedulePartNo")
    add(.number(.section), "P1No")
    add(
      .heading,
      """
      GroupTitle PartTitle ChapterTitle PblockTitle PsubBlockTitle ScheduleTitle AppendixTitle P1GroupTitle \
      P2GroupTitle P3GroupTitle ScheduleReference Reference Subtitle
      """)
    for (level, kind) in levels { add(.number(kind), "P\(level)No") }
    add(.text(.section), "P1Text P1ParaText")
    for (level, kind) in levels { add(.text(kind), "P\(level)Text P\(level)ParaText") }
    // A list's text stands one level below that which it is part of.
    add(.text(.section), "Level2")
    for (level, kind) in levels { add(.text(kind), "Level\(level + 1)") }
    add(.quoted, "AmendingText AmendQuote RunOnAmendment BlockAmendment")
    add(.retained, "Repeal")
    add(.state(.prospective), "BlockNotYetInForce VersionProspective")
    add(
      .mark,
      "ExtentRestriction ChangeDelimiter BlockNotYetInForceHeading BlockRepealHeading VersionHeading CommentaryType"
    )
    add(.frame, "FirstPage LastPage PrevPage NextPage TopPage PrintPage SLDMessages UpdateStatus")
    add(.commentaryLink, "CommentaryLink CommentaryRef")
    add(.footnoteLink, "FootnoteRef MarginNoteRef FootnoteLink")
    add(.anchor, "AnchorID")
    return NameTable(table)
  }()

  private static let levels: [(Int, Provision.Kind)] = [
    (2, .level2), (3, .level3), (4, .level4), (5, .level5), (6, .level6), (7, .level7),
  ]

  /// Families of classes, by how their names begin.
  private static let beginnings: [(StaticString, ServiceClass)] = [
    ("LegNav", .frame), ("LegContentSource", .frame), ("LegContents", .zone(.contents)),
    ("LegCommentar", .commentary),
    ("LegAnnotation", .commentary),
    ("LegFootnote", .zone(.footnote)), ("LegMarginNote", .zone(.marginal)), ("LegExpNote", .zone(.note)),
    ("LegExplanatory", .zone(.note)), ("LegEarlierOrder", .zone(.note)), ("LegSigne", .zone(.signature)),
    ("LegSignature", .zone(.signature)), ("LegTabular", .table), ("LegTable", .table),
    ("LegBlockRepeal", .state(.ended)), ("LegBlockNoLonger", .state(.ended)), ("LegFormula", .formula),
    ("LegPrelim", .zone(.prelims)), ("LegSIPrelim", .zone(.prelims)),
  ]
}

extension ServiceClass {
  /// How deep what it opens stands, outermost first: a Part may be in a Schedule.
  static func rank(of kind: Provision.Kind) -> Int {
    switch kind {
    case .group: 0
    case .schedule, .appendix: 1
    case .part: 2
    case .chapter: 3
    case .crossHeading: 4
    case .subCrossHeading: 5
    case .section: 6
    case .level2: 7
    case .level3: 8
    case .level4: 9
    case .level5: 10
    case .level6: 11
    default: 12
    }
  }
}
