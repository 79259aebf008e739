/// What a document says of itself, and what it was read from.
public struct Identity: Sendable, Hashable {
  /// What the source was read as, in a word: an open list, for each form that is read adds its own.
  public struct Format: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let clml = Format(rawValue: "clml")
    public static let text = Format(rawValue: "text")
    public static let markdown = Format(rawValue: "markdown")
    public static let flattened = Format(rawValue: "flattened")
  }
  /// What the text is a version of: as made, revised, or a text without versions.
  public enum Status: String, Sendable, Hashable {
    case final, revised, draft, proposed
  }

  /// Where it was read from: the path as given, `-` for standard input.
  public var path = ""
  public var format = Format.text
  /// SHA-256 of the source's bytes, lower-case hexadecimal.
  public var sha256 = ""
  /// What the source was packed in; nil if in nothing.
  public var archive: Archive?
  /// Size of the source in bytes.
  public var bytes = 0
  /// How the bytes were decoded: `UTF-8`, `Windows-1252` …
  public var encoding = "UTF-8"

  public var title = ""
  public var longTitle = ""
  /// `ukm:DocumentMainType`, `UnitedKingdomPublicGeneralAct`; empty if unknown.
  public var mainType = ""
  /// `order`, `regulation`, `rule`, `scheme`; secondary legislation only.
  public var minorType = ""
  /// Code of the type as in addresses: `ukpga`, `uksi`; empty if unknown.
  public var typeCode = ""
  public var year = ""
  public var number = ""
  /// Stable identifier without version: `ukpga/2014/6`, with the provision if only that was requested.
  public var id = ""
  /// Address of the item, without version: `https://www.legislation.gov.uk/ukpga/2014/6`; empty if it has none there.
  public var address = ""
  /// What follows in the addresses of this version, `/2018-03-07`, `/enacted`, `/welsh`; empty for the current one.
  public var addressVersion = ""
  public var status: Status?
  /// `2018-03-07`, `enacted`, `made`; empty if the source does not tell.
  public var version = ""
  /// Date of the wording, `YYYY-MM-DD`; empty if unknown.
  public var versionDate = ""
  /// Language tag of the document.
  public var language = "en"
  public var publisher = ""
  /// Last change of the data, as the source prints it.
  public var modified = ""
  /// Named dates as the source gives them: `enacted`, `made`, `laid`, `in force`.
  public var dates: [DatedEvent] = []
  /// Extent of the whole item, `E+W+S+N.I.`; empty if not stated.
  public var extent = ""
  /// Addresses of printed originals.
  public var printed: [String] = []
  /// True if the source has no words at all by its nature (metadata and a picture of the page).
  public var hasNoText = false
  /// Attribution the licence of the source asks for; empty if the source states none that is known.
  public var attribution = ""

  public init() {}

  /// A packed file or an archive that a text came out of. The hash and size of the text are those of what was unpacked.
  public struct Archive: Sendable, Hashable {
    /// As it was named; `-` for standard input.
    public var path: String
    /// SHA-256 of its bytes as they were given.
    public var sha256: String
    /// The text's path in it; nil if the file is one packed text.
    public var member: String?

    public init(path: String, sha256: String, member: String?) {
      (self.path, self.sha256, self.member) = (path, sha256, member)
    }
  }

  public struct DatedEvent: Sendable, Hashable {
    public var event: String
    public var date: String
    public init(_ event: String, _ date: String) { (self.event, self.date) = (event, date) }
  }
}
