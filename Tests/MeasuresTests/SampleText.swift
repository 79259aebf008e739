import Legislation
import Wordlists

/// A small document put together by hand, block by block.
struct SampleText {
  private(set) var document = Document(identity: Identity())

  init(path: String = "sample") { document.identity.path = path }

  /// Gives the document a hash of its own.
  mutating func identify(as hash: String) { document.identity.sha256 = hash }

  /// Adds a provision and gives its index.
  mutating func provision(
    _ kind: Provision.Kind, _ number: String, in parent: Int32 = Provision.whole,
    word: Provision.Word = .section
  ) -> Int32 {
    document.provisions.append(Provision(kind: kind, word: word, number: number, parent: parent))
    return Int32(document.provisions.count - 1)
  }

  /// Adds a block of text, or goes on in the same block.
  mutating func add(
    _ text: String, in provision: Int32 = Provision.whole, zone: Zone = .operative,
    state: TextState = .inForce, goesOn: Bool = false
  ) {
    if !goesOn, !document.text.isEmpty { document.text.append(0x0A) }
    let start = Int32(document.text.count)
    document.text += Array(text.utf8)
    document.runs.append(
      Run(
        start: start, end: Int32(document.text.count), provision: provision, zone: zone, state: state,
        flags: goesOn ? [] : .startsBlock))
  }

  /// The heading of a provision, in zone `heading`.
  mutating func addHeading(_ text: String, of provision: Int32) {
    add(text, in: provision, zone: .heading)
    if let run = document.runs.last { document.provisions[Int(provision)].title = run.start..<run.end }
  }

  /// Two Parts with three sections, one of them prospective, and a schedule with a Part of its own.
  ///
  /// Words in the statute scope: Part 1: 2 + 6 + 4; Part 2: 5; schedule heading 1, its Part 4; preamble none.
  static func act() -> Document {
    var text = SampleText()
    let one = text.provision(.part, "1")
    let s1 = text.provision(.section, "1", in: one)
    let sub = text.provision(.level2, "2", in: s1)
    let a = text.provision(.level3, "a", in: sub)
    let s2 = text.provision(.section, "2", in: one)
    let two = text.provision(.part, "2")
    let s3 = text.provision(.section, "3", in: two)
    let s4 = text.provision(.section, "4", in: two)
    let schedule = text.provision(.schedule, "1")
    let inner = text.provision(.part, "1", in: schedule)
    let para = text.provision(.section, "1", in: inner, word: .paragraph)
    text.add("An Act to inform.", zone: .prelims)
    text.addHeading("Informing people", of: one)  // 2 words
    text.add("The council must inform parents.", in: s1)  // 5
    text.add("informed", in: a)  // 1
    text.add("Information is not misinformation.", in: s2)  // 4
    text.add("Parents may inform the council.", in: s3)  // 5
    text.add("They inform nobody at all.", in: s4, state: .prospective)  // 5, not in force
    text.addHeading("Repeals", of: schedule)  // 1
    text.add("Nobody need inform anyone.", in: para)  // 4
    return text.document
  }
}

extension Wordlist {
  /// Rows of a command line.
  static func terms(_ text: String) throws -> Wordlist { try Wordlist.parse(terms: text) }
}

extension CountingRule {
  /// All matchings with all hyphens.
  static let all = Matching.allCases.flatMap { matching in
    Hyphens.allCases.map { CountingRule(matching: matching, hyphens: $0) }
  }
}
