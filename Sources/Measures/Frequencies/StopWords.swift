import Bytes
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// The words of a list, which are left out of what is listed. Words and rates are over all words all the same.
struct StopWords: Sendable {
  private var counter: TermFrequency.Counter
  /// As provenance names the list, with its hash.
  let provenance: Table.Provenance

  /// - Returns: nil without a list.
  init?(_ materials: Materials) {
    guard let list = materials.wordlist else { return nil }
    counter = TermFrequency.Counter(list, rule: materials.rule)
    provenance = Table.Provenance(
      "Stop words",
      "\(materials.wordlistOrigin ?? list.name), SHA-256 \(Digest.sha256(list.sourceBytes))")
  }

  /// Of each word, whether the list has it: whether a row finds the whole of it.
  mutating func contains(_ words: [String]) -> [Bool] {
    var document = Document(identity: Identity())
    for (index, word) in words.enumerated() {
      if index > 0 { document.text.append(0x0A) }
      let start = Int32(document.text.count)
      document.text += Array(word.utf8)
      document.runs.append(
        Run(
          start: start, end: Int32(document.text.count), provision: Provision.whole, zone: .operative,
          flags: .startsBlock))
    }
    let stream = counter.tokens(of: document)
    let selection = Selection(document, selected: Array(repeating: true, count: words.count))
    var found = Array(repeating: false, count: words.count)
    for hit in counter.count(stream, in: document, selection: selection).hits {
      let run = Int(stream.tokens[Int(hit.firstToken)].run)
      let (start, end) = (stream.tokens[Int(hit.firstToken)].start, stream.tokens[Int(hit.lastToken)].end)
      if start == document.runs[run].start, end == document.runs[run].end { found[run] = true }
    }
    return found
  }
}
