import Legislation

@testable import Measures

/// Composed documents: each block is a run after a hard break.
enum SmallDocument {
  struct Block {
    var zone: Zone
    var text: String
    var provision: Int32
    var flags: Run.Flags
    init(_ zone: Zone, _ text: String, in provision: Int32 = Provision.whole, flags: Run.Flags = []) {
      (self.zone, self.text, self.provision, self.flags) = (zone, text, provision, flags)
    }
  }

  static func document(
    _ blocks: [Block], title: String, provisions: [Provision] = [], notes: [Note] = []
  ) -> Document {
    var text: [UInt8] = []
    var runs: [Run] = []
    for block in blocks {
      if !text.isEmpty { text.append(0x0A) }
      let start = Int32(text.count)
      text += block.text.utf8
      runs.append(
        Run(
          start: start, end: Int32(text.count), provision: block.provision, zone: block.zone,
          flags: block.flags.union(.startsBlock)))
    }
    var identity = Identity()
    (identity.title, identity.path, identity.item) = (title, title + ".txt", ItemID(title))
    identity.sha256 = title
    return Document(identity: identity, text: text, runs: runs, provisions: provisions, notes: notes)
  }

  /// Each word so many times, as sentences of one block.
  static func words(_ counts: [(String, Int)]) -> String {
    counts.map { word, count in Array(repeating: word, count: count).joined(separator: " the ") }
      .joined(separator: " of ")
  }

  /// A law whose figures differ by rule and scope. By whole words in `statute`: inform 13, information 17, advise
  /// 6, adviser 13, partnership 8, involve 21, involved 12. By letters anywhere in `printed`: see
  /// `substringPrinted`.
  static let law = document(
    [
      Block(.contents, words([("adviser", 3)])),
      Block(.heading, words([("inform", 2)])),
      Block(
        .operative,
        words([
          ("inform", 11), ("informs", 4), ("information", 17), ("misinformation", 5), ("advise", 6),
          ("adviser", 13), ("advised", 9), ("partner", 3), ("partnership", 8), ("partnership-working", 2),
          ("involve", 21), ("involved", 12),
        ])),
    ], title: "Law of Words")

  /// inform: 2 + 11 + 4 + 17 + 5; information: 17 + 5; advise: 3 + 6 + 13 + 9; adviser: 3 + 13; partnership:
  /// 8 + 2; involve: 21 + 12.
  static let substringPrinted = [
    ("Inform", 39), ("Information", 22), ("Advise", 31), ("Adviser", 16), ("Partnership", 10),
    ("Involve", 33), ("Involved", 12),
  ]

  /// The same words in other numbers.
  static let otherLaw = document(
    [
      Block(
        .operative,
        words([
          ("inform", 29), ("informed", 8), ("information", 41), ("advise", 2), ("adviser", 19),
          ("partnership", 27), ("involve", 7), ("involved", 16),
        ]))
    ], title: "Law of Other Words")

  static func table(_ figures: [(String, Int)]) throws -> PublishedTable {
    let lines = ["label,published_count"] + figures.map { "\($0.0),\($0.1)" }
    return try PublishedTable.parse(Array(lines.joined(separator: "\n").utf8), path: "made.csv")
  }
}
