import Force
import Legislation
import Reporter

/// Duties beside passages: every duty has a line for each match and candidate, or one without; every *must* of a code that no duty is
/// found for has a line too.
package struct AlignResult: Presentable {
  package let measure: AlignMeasure
  package let rows: [AlignLine]
  package let provenance: [Table.Provenance]
  package let notMeasured: [Presented.Failure]
  /// By duty, what the codes make of it, in order.
  let drifts: [(duty: AlignLine.Side, drift: Drift, matches: [AlignLine])]
  /// *Musts* of the codes: those that match a duty, those that are candidates of one only, and all.
  let musts: (matched: Int, candidates: Int, all: Int)
  let acts: [NamedText]
  let codes: [NamedText]
  private let judged: (confirmed: Int, refused: Int)
  /// Judgements of duties and passages that are not there.
  package let stale: [Problem]

  init(
    _ measure: AlignMeasure, _ parts: [AlignWorker.Part], _ judgements: Judgements?, _ failures: [TextFailure]
  ) {
    self.measure = measure
    let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
    let texts = zip(parts, names).map { NamedText($0.identity, name: $1) }
    var duties = Side(), passages = Side()
    var abbreviations = Abbreviations()
    for (part, text) in zip(parts, texts) {
      if part.request.role == .reference { duties.add(part, text) } else { passages.add(part, text) }
      abbreviations.join(part.abbreviations)
    }
    (acts, codes) = (duties.texts, passages.texts)
    let alignment = Alignment(
      duties: duties.norms, duties.contexts, titles: duties.of.map { Self.title($0) },
      passages: passages.norms,
      passages.contexts, abbreviations: abbreviations, threshold: measure.threshold,
      judgements: judgements?.judged ?? [:])
    stale =
      judgements?.stale(duties: Set(duties.norms.map(\.id)), passages: Set(passages.norms.map(\.id))) ?? []
    judged = (
      alignment.matches.count { $0.judgement == .yes }, alignment.matches.count { $0.judgement == .no }
    )

    var rows: [AlignLine] = []
    var drifts: [(AlignLine.Side, Drift, [AlignLine])] = []
    var next = 0
    for (index, duty) in duties.norms.enumerated() {
      let side = AlignLine.Side(text: duties.of[index], norm: duty)
      var own: [Alignment.Match] = []
      while next < alignment.matches.count, alignment.matches[next].duty == index {
        own.append(alignment.matches[next])
        next += 1
      }
      let found = own.filter(\.counts)
      let drift =
        found.isEmpty && own.contains { $0.isCandidate }
        ? .candidates : Drift(duty.norm, Self.nearest(found).map { passages.norms[$0.passage].norm })
      var lines = own.map { match in
        AlignLine(
          duty: side,
          passage: AlignLine.Side(text: passages.of[match.passage], norm: passages.norms[match.passage]),
          drift: drift, likeness: match.likeness, isCandidate: match.isCandidate, judgement: match.judgement)
      }
      drifts.append((side, drift, lines))
      // What was refused stays in the lines, so that it can be read back again; the duty is without a passage all the same.
      if drift == .absent { lines.insert(AlignLine(duty: side, passage: nil, drift: drift), at: 0) }
      rows += lines
    }
    let matched = Set(alignment.matches.filter(\.counts).map(\.passage))
    let candidates = Set(alignment.matches.filter(\.isCandidate).map(\.passage)).subtracting(matched)
    var counts = (matched: 0, candidates: 0, all: 0)
    for (index, passage) in passages.norms.enumerated() where passage.norm.isMust {
      counts.all += 1
      if matched.contains(index) {
        counts.matched += 1
      } else if candidates.contains(index) {
        counts.candidates += 1
      } else {
        rows.append(
          AlignLine(duty: nil, passage: AlignLine.Side(text: passages.of[index], norm: passage), drift: nil))
      }
    }
    musts = counts
    (self.rows, self.drifts) = (rows, drifts.map { (duty: $0.0, drift: $0.1, matches: $0.2) })
    let judgementsLine =
      judgements.map { [Table.Provenance("Judgements", "\($0.path), SHA-256 \($0.sha256)")] } ?? []
    provenance =
      Provenance.lines(of: zip(texts, parts).map { ($0, $1.scope) })
      + [Table.Provenance("Threshold", (FigureFormat.exact(measure.threshold) ?? ""))] + judgementsLine
    notMeasured = failures.map(\.presented)
  }

  /// The matches by which a duty's drift is judged: those that are nearly as like as the best, and what is confirmed. A far
  /// passage with a *must* of its own does not make up for a near one that only advises.
  private static func nearest(_ matches: [Alignment.Match]) -> [Alignment.Match] {
    let best = matches.map(\.likeness.score).max() ?? 0
    return matches.filter { $0.judgement == .yes || $0.likeness.score >= nearly * best }
  }

  private static let nearly = 0.85

  /// Norms of one or several texts, with the contexts of all.
  private struct Side {
    var norms: [AlignedNorm] = []
    var contexts: [AlignedNorm.Context] = []
    var of: [NamedText] = []
    var texts: [NamedText] = []

    mutating func add(_ part: AlignWorker.Part, _ text: NamedText) {
      let base = contexts.count
      norms += part.norms.map { $0.inContext($0.context + base) }
      contexts += part.contexts
      of += Array(repeating: text, count: part.norms.count)
      texts.append(text)
    }
  }

  /// As a code cites it: without what legislation.gov.uk puts behind.
  private static func title(_ text: NamedText) -> String {
    var words: [UnitWord] = []
    let bytes = Array(text.identity.title.utf8)
    UnitWord.read(bytes, 0..<bytes.count, into: &words)
    let names = words.map(\.text)
    guard let year = names.lastIndex(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }) else {
      return names.joined(separator: " ")
    }
    return names[...year].joined(separator: " ")
  }

  package var schema: String { "voxlex/alignment/1" }
  package var title: String {
    "\(drifts.count.of("duty", "duties")) of \(acts.map(\.name).joined(separator: ", ")) beside "
      + codes.map(\.name).joined(separator: ", ")
  }
  package var columns: [DataColumn<AlignLine>] { AlignLine.columns }

  /// Duties by what the codes make of them; the sum is that of the duties.
  var counts: [(drift: Drift, count: Int)] {
    Drift.allCases.map { drift in (drift, drifts.count { $0.drift == drift }) }
  }

  package var notes: [String] {
    var sentences = [
      "A passage matches a duty where they are alike enough: in what is to be done, in rare words, bearer, counterpart, and the "
        + "provisions that the code cites; the score, 0 to 1, with its lead over the next duty is "
        + "\((FigureFormat.exact(measure.threshold) ?? "")) or more. Read by hand, most matches state the duty, not all: see Documentation/align.md.",
      "Candidates are passages that may state a duty; they count nothing until the column judgement says yes.",
      "Of the matches most like a duty (0.85 of the best score or more): kept: some passage has its force; weakened: the "
        + "strongest says should, or may; strengthened: all bind more. Only candidates: no match. Not mentioned: neither is "
        + "found, which is not to say that the code is silent.",
      "Of \(musts.all.of("must", "musts")) of the code \(musts.matched) match a duty of the Act, "
        + "\(musts.candidates) are candidates only, and \(musts.all - musts.matched - musts.candidates) are without a provision "
        + "here: other laws may have them.",
    ]
    if drifts.isEmpty { sentences.append("The Act has no duties in this scope.") }
    if judged.confirmed + judged.refused > 0 {
      sentences.append("By hand \(judged.confirmed) confirmed and \(judged.refused) refused.")
    }
    return sentences + stale.map(\.description)
  }

  package var json: JSONValue {
    .object(
      jsonMembers + [
        .init(
          "drift",
          .object(
            counts.map {
              .init($0.drift.rawValue.split(separator: " ").joined(separator: "_"), .integer($0.count))
            })),
        .init(
          "musts",
          [
            "all": .integer(musts.all), "matched": .integer(musts.matched),
            "candidates": .integer(musts.candidates),
          ]),
      ])
  }
}

extension Abbreviations {
  /// Adds what another text explains; what is known stays.
  mutating func join(_ other: Abbreviations) {
    for (short, words) in other.meanings.sorted(by: { $0.key < $1.key }) { add(short, words) }
  }
}
