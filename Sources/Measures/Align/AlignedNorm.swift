import Bytes
import Force
import Legislation

/// A norm of an Act or of a Code with what it is held against others by.
struct AlignedNorm: Sendable {
  let norm: Norm
  /// Distinguishes it from all others of its text, and is the same as long as its provision and words are: by it judgements
  /// are read back.
  let id: String
  let words: [String]
  /// Its words before the first limb, and those of each limb.
  let opening: [String]
  let limbs: [[String]]
  /// Index of what is around it, in the contexts of its text.
  private(set) var context: Int
  /// Of a duty of an Act: where it is.
  let place: ProvisionPath

  init(_ norm: Norm, id: String, context: Int, place: ProvisionPath) {
    (self.norm, self.id, self.context, self.place) = (norm, id, context, place)
    words = WordForms.words(norm.words)
    let parts = norm.words.split(separator: Self.limbMark).map { WordForms.words($0) }
    (opening, limbs) = (parts.first ?? [], Array(parts.dropFirst()))
  }

  /// What norms have between their limbs.
  private static let limbMark: Character = "\u{B6}"

  /// *but may not do so after that*: what is to be done is said elsewhere.
  var saysDoSo: Bool {
    zip(words, words.dropFirst()).contains { $1 == "so" && ["do", "doing", "does", "done"].contains($0) }
  }

  /// *must: use their best endeavours, inform the parents*: what is to be done begins with the limbs.
  var limbsHaveVerbs: Bool {
    !limbs.isEmpty && ["must", "should", "may", "shall", "not"].contains(opening.last?.lowercased() ?? "")
  }

  /// *have a duty to*, *is required to*, *are entitled to*: a norm without a modal.
  var saysDuty: Bool { words.contains { Self.dutyWords.contains($0) } }

  private static let dutyWords: Set<String> = [
    "duty", "required", "require", "requires", "responsible", "responsibility", "obliged", "right",
    "entitled",
  ]

  func inContext(_ context: Int) -> AlignedNorm {
    var norm = self
    norm.context = context
    return norm
  }

  /// What is around a norm: the same for all of one provision.
  struct Context: Sendable {
    /// Words of the section's heading, or of the passage's in a code.
    var heading: [String] = []
    /// All words of the provision.
    var paragraph: [String] = []
    /// Sections that the provision cites, that the passage it is in cites at its head, and that the chapter lists.
    var cited: [CitedSection] = []
    var citedByPassage: [CitedSection] = []
    var citedByChapter: [CitedSection] = []
  }
}

/// Takes the norms of a text for an alignment.
struct AlignedNormReader {
  private(set) var norms: [AlignedNorm] = []
  private(set) var contexts: [AlignedNorm.Context] = []
  private(set) var abbreviations = Abbreviations()

  /// - Parameter isWanted: which norms are taken.
  /// - Complexity: O(text).
  init(_ document: Document, _ selected: [Bool], isWanted: (Norm) -> Bool) {
    var reader = NormReader(document, selected)
    let found = reader.norms().filter(isWanted)
    let around = ProvisionWords(document)
    var known: [Int32: Int] = [:]
    var ids: [String: Int] = [:]
    for norm in found {
      let provision =
        document.runIndex(at: Int32(norm.position)).map { document.runs[$0].provision } ?? Provision.whole
      let top = provision < 0 ? provision : around.tops[Int(provision)]
      let context: Int
      if let index = known[top] {
        context = index
      } else {
        context = contexts.count
        known[top] = context
        contexts.append(around.context(of: top, in: document))
      }
      let key = String(Digest.sha256(Array("\(norm.provision)\u{1F}\(norm.words)".utf8)).prefix(10))
      ids[key, default: 0] += 1
      let count = ids[key, default: 1]
      norms.append(
        AlignedNorm(
          norm, id: count == 1 ? key : "\(key)-\(count)", context: context,
          place: ProvisionPath(provision, in: document)))
    }
    abbreviations.learn(around.text(of: document))
  }
}

/// The words of provisions, and what they cite.
struct ProvisionWords {
  /// By provision: the subsection, or the paragraph of a code, that it is in.
  let tops: [Int32]
  /// By provision, its own runs; not those of what is below it.
  private var runs: [Int32: [Int]] = [:]
  /// By provision: its lists of legislation below, as provisions.
  private var lists: [Int32: [Int32]] = [:]

  init(_ document: Document) {
    tops = ProvisionPath.tops(of: document)
    for (index, run) in document.runs.enumerated() where Self.isText(run) {
      runs[run.provision < 0 ? -1 : tops[Int(run.provision)], default: []].append(index)
    }
    for (index, provision) in document.provisions.enumerated() {
      let title = document.title(of: Int32(index)).lowercased()
      guard title.contains("legislation") || title.contains("statutory framework") else { continue }
      lists[Self.chapter(of: provision.parent, in: document), default: []].append(Int32(index))
    }
  }

  private static func isText(_ run: Run) -> Bool {
    switch run.zone {
    case .operative, .extract, .table, .footnote, .note, .marginal: !run.flags.contains(.heading)
    default: false
    }
  }

  private static func chapter(of provision: Int32, in document: Document) -> Int32 {
    var index = provision
    while index >= 0, document.provisions[Int(index)].kind != .codeChapter,
      document.provisions[Int(index)].parent >= 0
    {
      index = document.provisions[Int(index)].parent
    }
    return index
  }

  func context(of provision: Int32, in document: Document) -> AlignedNorm.Context {
    var context = AlignedNorm.Context()
    let own = words(of: provision, in: document)
    context.cited = CitedSection.all(in: own)
    context.paragraph = own.map(\.text)
    var index = provision
    var isPassage = false
    while index >= 0 {
      let kind = document.provisions[Int(index)].kind
      if kind == .codeChapter || kind == .part || kind == .schedule { break }
      let title = document.title(of: index)
      if !title.isEmpty {
        if context.heading.count < 24 { context.heading += WordForms.words(title) }
        // The words at the head of a passage, before its first paragraph.
        if index != provision, !isPassage {
          context.citedByPassage = CitedSection.all(in: words(of: index, in: document))
          isPassage = true
        }
      }
      index = document.provisions[Int(index)].parent
    }
    let chapter = Self.chapter(of: provision, in: document)
    for list in lists[chapter] ?? [] where list != provision {
      context.citedByChapter += CitedSection.all(in: wordsBelow(list, in: document))
    }
    return context
  }

  private func words(of provision: Int32, in document: Document) -> [UnitWord] {
    var words: [UnitWord] = []
    for run in runs[provision] ?? [] { UnitWord.read(document.text, document.runs[run].range, into: &words) }
    return words
  }

  /// The words of a provision and of all below it: a list of legislation has its items below headings.
  private func wordsBelow(_ provision: Int32, in document: Document) -> [UnitWord] {
    var words = words(of: provision, in: document)
    var index = provision + 1
    while index < document.provisions.count, isBelow(index, provision, document) {
      words += self.words(of: index, in: document)
      index += 1
    }
    return words
  }

  private func isBelow(_ index: Int32, _ above: Int32, _ document: Document) -> Bool {
    var place = document.provisions[Int(index)].parent
    while place > above { place = document.provisions[Int(place)].parent }
    return place == above
  }

  /// All text, for the abbreviations that it explains.
  func text(of document: Document) -> String {
    var bytes: [UInt8] = []
    for run in document.runs where Self.isText(run) {
      bytes += document.text[run.range]
      bytes.append(0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
