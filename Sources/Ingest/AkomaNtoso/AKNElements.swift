import Bytes
import Legislation

/// The vocabularies, and the role of each element by its name.
enum AKNElements {
  enum Vocabulary: URIVocabulary {
    case akomaNtoso, metadata, additions, xhtml, math, none, other

    init(uri: String?) {
      switch uri {
      case nil: self = .none
      case let uri? where AKNElements.isStandard(uri): self = .akomaNtoso
      case let uri? where MetadataField.namespaces.contains(uri): self = .metadata
      case "https://www.legislation.gov.uk/namespaces/UK-AKN",
        "http://www.legislation.gov.uk/namespaces/UK-AKN",
        "http://www.legislation.gov.uk/namespaces/legislation", "https://legislation.gov.uk/akn":
        self = .additions
      case "http://www.w3.org/1999/xhtml": self = .xhtml
      case "http://www.w3.org/1998/Math/MathML": self = .math
      default: self = .other
      }
    }
  }

  /// Whether a namespace is one of the standard's, of any generation.
  static func isStandard(_ namespace: String) -> Bool {
    namespace.hasPrefix("http://docs.oasis-open.org/legaldocml/ns/akn/")
      || namespace.hasPrefix("http://www.akomantoso.org/")
  }

  static func role(of name: Span<UInt8>, in vocabulary: Vocabulary) -> AKNRole {
    switch vocabulary {
    case .akomaNtoso, .none: table.value(of: name) ?? .unknown
    case .xhtml: xhtml.value(of: name) ?? .unknown
    case .additions: additions.value(of: name) ?? .unknown
    case .metadata: .metadata(MetadataField(name))
    case .math: .formula
    case .other: .unknown
    }
  }

  private static let additions = NameTable<AKNRole>(["status": .meta(.status), "match": .meta(.match)])

  private static let xhtml: NameTable<AKNRole> = {
    var table: [String: AKNRole] = ["table": .table, "col": .nothing, "colgroup": .nothing]
    add(.block, "thead tbody tfoot tr td th caption p div ul ol li dl dt dd", to: &table)
    add(.inline, "b i u em strong small sup sub span a abbr", to: &table)
    table["br"] = .separator
    table["img"] = .image
    return NameTable(table)
  }()

  private static func add(_ role: AKNRole, _ names: String, to table: inout [String: AKNRole]) {
    for name in names.split(separator: " ") { table[String(name)] = role }
  }

  private static let table: NameTable<AKNRole> = {
    var table: [String: AKNRole] = [:]
    func add(_ role: AKNRole, _ names: String) { AKNElements.add(role, names, to: &table) }
    add(.root, "akomaNtoso akomantoso")
    add(.document(.act), "act")
    add(.document(.bill), "bill")
    add(.document(.doc), "doc statement")
    add(.document(.other), "amendmentList amendment documentCollection officialGazette portion")
    add(.document(.judgment), "judgment")
    add(.document(.debate), "debate debateReport")
    add(
      .block,
      """
      body mainBody collectionBody components component attachments amendmentBody amendmentContent fragment \
      fragmentBody portionBody content intro wrapUp p div ul ol li list blockList item listIntroduction \
      listWrapUp formula tocItem longTitle foreign interstitial tr td th caption thead tbody tfoot
      """)
    add(
      .inline,
      """
      a abbr affectedDocument affectedDocuments argument b change concept courtType date def del docAuthority \
      docCommittee docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus \
      docType docketNumber entity event extractText fillIn i ins judge lawyer legislature location mmod mod \
      mref neutralCitation object omissis opinion organization outcome party person process \
      quantity recordedTime ref relatedDocument remark rmod role rref session span sub sup term \
      time u vote witness decoration
      """)
    // An element of the schema, by its name there: inline, around words whose value an editor can work out (*two weeks after it
    // is made*). They are words of the sentence; if it were not known, they would be cut from it.
    add(.inline, "placeholder")  // the schema's name for an inline element, see above
    add(.opens(.group), "book tome")
    add(.opens(.part), "part")
    add(.opens(.chapter), "chapter")
    add(.opens(.euTitle), "title")
    add(.opens(.subCrossHeading), "subpart subchapter subtitle division subdivision")
    add(.unit(.section), "section clause")
    add(.unit(.article), "article")
    add(.unit(.rule), "rule")
    add(.paragraph, "paragraph")
    add(
      .level,
      "level subsection subparagraph subclause subrule sublist point indent alinea proviso transitional")
    add(.container, "hcontainer")
    add(.attachment, "attachment")
    add(.number, "num")
    add(.heading, "heading subheading crossHeading")
    add(.zone(.prelims), "coverPage preface preamble header amendmentHeading amendmentReference")
    add(.zone(.note), "conclusions amendmentJustification")
    add(.recitals, "recitals citations")
    add(.recital, "recital")
    add(.block, "citation")
    add(.contents, "toc")
    add(.table, "table")
    add(.tableBlock, "tblock")
    add(.quotedStructure, "quotedStructure")
    add(.quotedText, "quotedText")
    add(.embeddedStructure, "embeddedStructure")
    add(.embeddedText, "embeddedText")
    add(.authorialNote, "authorialNote")
    add(.namedBlock, "block container")
    add(.namedInline, "inline")
    add(.noteContainer, "blockContainer")
    add(.signature, "signature")
    add(.title(isShort: false), "docTitle")
    add(.title(isShort: true), "shortTitle")
    add(.insertion, "ins")
    add(.deletion, "del")
    add(.noteReference, "noteRef")
    add(.lineEnd, "eol eop")
    // A date is printed apart from its label, `Made` or `Coming into force`.
    add(.separator, "br docDate marker")
    add(.nothing, "componentRef documentRef")
    add(.image, "img")
    add(.meta(.whole), "meta")
    add(.meta(.work), "FRBRWork")
    add(.meta(.expression), "FRBRExpression")
    add(.meta(.manifestation), "FRBRManifestation FRBRItem")
    add(.meta(.this), "FRBRthis")
    add(.meta(.date), "FRBRdate")
    add(.meta(.language), "FRBRlanguage")
    add(.meta(.alias), "FRBRalias")
    add(.meta(.country), "FRBRcountry")
    add(.meta(.concept), "TLCConcept TLCProcess TLCReference TLCObject")
    add(.meta(.event), "eventRef")
    add(.meta(.restriction), "restriction")
    add(.meta(.period), "temporalGroup")
    add(.meta(.interval), "timeInterval")
    add(.notes, "notes")
    add(.note, "note")
    return NameTable(table)
  }()

  /// What a container is by its `name`; one of another name opens nothing.
  static let containers = NameTable<AKNRole>([
    "crossheading": .opens(.crossHeading), "crossHeading": .opens(.crossHeading),
    "subheading": .opens(.subCrossHeading), "schedule": .opens(.schedule), "annex": .opens(.annex),
    "appendix": .opens(.appendix), "groupOfParts": .opens(.group), "regulation": .unit(.regulation),
    "rule": .unit(.rule), "article": .unit(.article), "section": .unit(.section),
    "definition": .unnumbered, "signatures": .zone(.signature), "signatureBlock": .zone(.signature),
  ])

  /// The levels that the drafting tool and the service name by class.
  static let levels = NameTable<Provision.Kind>(["para1": .level3, "para2": .level4, "para3": .level5])

  /// Blocks of a cover page that belong to its contents list.
  static let contentsBlocks = NameTable<Bool>(["ToCHeading": true, "ToCType": true])
  /// Inline elements that are printed apart.
  static let inlineBlocks = NameTable<Bool>([
    "appendText": true, "AppendText": true, "tocNum": true, "tocHeading": true,
  ])
  /// Blocks that are no part of the document's own text.
  static let notes = NameTable<Bool>([
    "explanatoryNote": true, "commencementHistory": true, "explanatoryStatement": true, "note": true,
  ])
}
