import Legislation
import Reporter

/// The account of doubt of a text whose structure was inferred, as lines of an inspection and as JSON.
enum DoubtLines {
  static func lines(of doubt: StructureDoubt, _ places: [DoubtPlace]) -> [InspectionReport.Line] {
    let section = "Doubt about the structure, which was inferred"
    var lines: [InspectionReport.Line] = []
    for sign in StructureDoubt.Sign.allCases where sign != .margin {
      lines.append((section, sign.title, .text(figure(of: sign, doubt))))
    }
    if let margin = doubt.margin {
      lines.append((section, StructureDoubt.Sign.margin.title, .text("\(percent(margin)) dearer")))
    }
    lines.append((section, "Doubtful", .text(doubt.isDoubtful ? "yes, see the warning" : "no")))
    for place in places where shows(place.sign, doubt) {
      lines.append(
        (
          "Where it is doubtful", "¶ \(place.paragraph), \(place.sign.title.lowercased())",
          .text(words(place))
        ))
    }
    return lines
  }

  /// Title page and size are no places to look at unless they are the reason for doubt.
  private static func shows(_ sign: StructureDoubt.Sign, _ doubt: StructureDoubt) -> Bool {
    sign != .largest && sign != .outside || doubt.reasons.contains(sign)
  }

  private static func figure(of sign: StructureDoubt.Sign, _ doubt: StructureDoubt) -> String {
    let count = doubt.count(sign)
    let share = percent(doubt.share(sign))
    return switch sign {
    case .outOfSequence, .levels, .unreadNumber, .quotedAmendment:
      "\(count), \(share) of the words of the law"
    case .gap: "\(count) among \(doubt.provisions.of("numbered provision"))"
    case .empty: "\(count) of \(doubt.sections)"
    case .outside, .largest, .together: "\(count.of("word")), \(share) of the law"
    case .front: "\(count.of("word")), \(share) of all"
    case .sentenceHeading: "\(count) of \(doubt.headings)"
    case .contentsLost: "\(count) of \(doubt.contentsEntries)"
    case .margin: ""
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(FigureFormat.fixed(100 * share, places: 1) ?? "0") %"
  }

  private static func words(_ place: DoubtPlace) -> String {
    let words = place.words.isEmpty ? "" : ": \(place.words)"
    guard !place.provision.isEmpty else { return place.words }
    return place.previous.isEmpty
      ? place.provision + words : "\(place.provision) after \(place.previous)\(words)"
  }

  static func json(of doubt: StructureDoubt, _ places: [DoubtPlace]) -> JSONValue {
    .object([
      .init("doubtful", .bool(doubt.isDoubtful)),
      .init("reasons", .array(doubt.reasons.map { .string($0.rawValue) })),
      .init("words", .integer(doubt.words)), .init("words_of_law", .integer(doubt.lawWords)),
      .init("provisions", .integer(doubt.provisions)), .init("sections", .integer(doubt.sections)),
      .init("headings", .integer(doubt.headings)), .init("contents_entries", .integer(doubt.contentsEntries)),
      .init(
        "signs",
        .object(
          StructureDoubt.Sign.allCases.filter { $0 != .margin }.map {
            JSONValue.Member($0.rawValue, .integer(doubt.count($0)))
          })),
      .init("margin", doubt.margin.map { .decimal($0) } ?? .null),
      .init(
        "places",
        .array(
          places.map { place in
            .object([
              .init("sign", .string(place.sign.rawValue)), .init("paragraph", .integer(place.paragraph)),
              .init("provision", .string(place.provision)), .init("previous", .string(place.previous)),
              .init("words", .string(place.words)),
            ])
          })),
    ])
  }
}

extension StructureDoubt.Sign {
  /// What the sign counts, as the name of a line.
  fileprivate var title: String {
    switch self {
    case .outOfSequence: "Numbers that go back"
    case .gap: "Numbers passed over"
    case .levels: "Levels that go back or jump"
    case .empty: "Sections without words"
    case .outside: "Words of the law in no provision"
    case .front: "Title page and contents list"
    case .unreadNumber: "Numbered paragraphs that open nothing"
    case .quotedAmendment: "Amendments read as quoted"
    case .together: "Words whose provision is doubtful"
    case .sentenceHeading: "Headings like sentences"
    case .contentsLost: "Entries of the contents list that do not come back"
    case .largest: "Largest section"
    case .margin: "Next best reading"
    }
  }
}
