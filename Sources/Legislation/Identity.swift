/// What a document says of itself, and what it was read from.
public struct Identity: Sendable, Hashable {
  /// What the source was read as, in a word: an open list, for each form that is read adds its own.
  public struct Format: RawRepresentable, Sendable, Hashable {
    /// The name, as results have it.
    public let rawValue: String

    /// A format of this name, whether or not it is read.
    public init(rawValue: String) { self.rawValue = rawValue }

    package static let clml = Format(rawValue: "clml")
    package static let akomaNtoso = Format(rawValue: "akn")
    package static let text = Format(rawValue: "text")
    package static let markdown = Format(rawValue: "markdown")
    package static let flattened = Format(rawValue: "flattened")
    package static let docx = Format(rawValue: "docx")
    package static let odt = Format(rawValue: "odt")
    package static let html = Format(rawValue: "html")
    package static let pdf = Format(rawValue: "pdf")

    /// Whether the form does not mark what opens a provision, so that this is inferred and may be doubtful.
    package var infersStructure: Bool {
      [.text, .markdown, .flattened, .docx, .odt, .pdf].contains(self)
    }
  }
  /// What the text is a version of: as made, revised, or a text without versions.
  public enum Status: String, Sendable, Hashable {
    case final, revised, draft, proposed
  }

  /// Where it was read from: the path as given, `-` for standard input.
  public var path = ""
  /// How the source is written.
  public var format = Format.text
  /// SHA-256 of the source's bytes, lower-case hexadecimal.
  public var sha256 = ""
  /// What the source was packed in; nil if in nothing.
  package var archive: Archive?
  /// Size of the source in bytes.
  package var bytes = 0
  /// How the bytes were decoded: `UTF-8`, `Windows-1252` …
  package var encoding = "UTF-8"
  /// The other program that made text of the source, with its version: `pdftotext 22.12.0`; nil where none did.
  package var converter: String?

  /// Title as the source has it, or as it was inferred; empty if it has none.
  public var title = ""
  package var longTitle = ""
  /// `ukm:DocumentMainType`, `UnitedKingdomPublicGeneralAct`; empty if unknown.
  package var mainType = ""
  /// `order`, `regulation`, `rule`, `scheme`; secondary legislation only.
  package var minorType = ""
  /// Code of the type as in addresses: `ukpga`, `uksi`; nil if unknown.
  public var typeCode: String?
  /// Calendar year, 1 to 9999; nil if unknown. The identifier may count by the years of a reign.
  public var year: Int?
  /// Number in its series, an ISBN for drafts; nil if unknown.
  public var number: String?
  /// What the source holds, a work or a part of one; nil if it has no name for it.
  package var item: ItemID?
  /// Stable identifier without version: `ukpga/2014/6`, with the provision if only that was requested; nil if the source
  /// has none.
  public var id: String? { item?.description }
  /// Address at legislation.gov.uk that the text was read from; nil if it has none there.
  package var address: ItemAddress?
  /// What the text is a version of; nil if the source does not say.
  public var status: Status?
  /// Which wording it is; nil if the source does not say.
  package var textVersion: Version?
  /// Which wording it is, `2018-03-07`, `enacted`, `made`, as the source says; nil if it does not.
  public var version: String? { textVersion?.description }
  /// Day whose wording it is; nil if unknown.
  package var textDate: CalendarDate?
  /// Day whose wording it is, `YYYY-MM-DD`; nil if unknown.
  public var versionDate: String? { textDate?.description }
  /// Language tag of the document.
  public var language = "en"
  package var publisher = ""
  /// Last change of the data; nil if unknown.
  package var modified: StatedDate?
  /// Named dates that the source gives: `enacted`, `made`, `laid`, `in force`.
  package var dates: [DatedEvent] = []
  /// Extent of the whole item, `E+W+S+N.I.`; empty if not stated.
  package var extent = ""
  /// Addresses of printed originals.
  /// The source does not mark what opens a provision, so that this is inferred, though others of its format do.
  package var structureIsInferred = false
  package var printed: [String] = []
  /// True if the source has no words at all by its nature (metadata and a picture of the page).
  package var hasNoText = false
  /// Attribution the licence of the source asks for; empty if the source states none that is known.
  package var attribution = ""

  package init() {}

  /// A packed file or an archive that a text came out of. The hash and size of the text are those of what was unpacked.
  package struct Archive: Sendable, Hashable {
    /// As it was named; `-` for standard input.
    package var path: String
    /// SHA-256 of its bytes as they were given.
    package var sha256: String
    /// The text's path in it; nil if the file is one packed text.
    package var member: String?

    package init(path: String, sha256: String, member: String?) {
      (self.path, self.sha256, self.member) = (path, sha256, member)
    }
  }

  package struct DatedEvent: Sendable, Hashable {
    package var event: String
    package var date: StatedDate
    package init(_ event: String, _ date: StatedDate) { (self.event, self.date) = (event, date) }
  }
}
