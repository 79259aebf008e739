/// The elements of Akoma Ntoso by what they do to the text, as `Documentation/reading-akoma-ntoso.md` lists them.
enum StandardNames {
  static let blocks = set(
    """
    body mainBody collectionBody components component attachments amendmentBody amendmentContent fragment fragmentBody \
    portionBody content intro wrapUp p div ul ol li list blockList item listIntroduction listWrapUp formula tocItem longTitle \
    foreign interstitial tr td th caption thead tbody tfoot citation block container blockContainer tblock table toc \
    quotedStructure embeddedStructure hcontainer num heading subheading crossHeading coverPage preface preamble header \
    amendmentHeading amendmentReference conclusions amendmentJustification recitals citations recital attachment book tome part \
    chapter title subpart subchapter subtitle division subdivision section clause article rule paragraph level subsection \
    subparagraph subclause subrule sublist point indent alinea proviso transitional akomaNtoso act bill doc statement \
    amendmentList amendment documentCollection officialGazette portion dl dt dd
    """)
  static let inline = set(
    """
    a abbr affectedDocument affectedDocuments argument b change concept courtType date def del docAuthority docCommittee \
    docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber \
    em embeddedText entity event extractText fillIn i inline ins judge lawyer legislature location mmod mod mref \
    neutralCitation object omissis opinion organization outcome party person placeholder process quantity quotedText \
    recordedTime ref relatedDocument remark rmod role rref session shortTitle signature small span strong sub sup term time u \
    vote witness decoration
    """)
  static let spaces = set("br docDate marker img")
  static let nothing = set("componentRef documentRef col colgroup")
  static let levels = set(
    "level subsection subparagraph subclause subrule sublist point indent alinea proviso transitional")
  static let prelims = set("coverPage preface preamble header amendmentHeading amendmentReference")
  static let printedApart = set("appendText AppendText tocNum tocHeading")
  static let apart = set("explanatoryNote commencementHistory explanatoryStatement note")

  private static func set(_ names: String) -> Set<String> {
    Set(names.split(separator: " ").map(String.init))
  }
}
