import Legislation

/// A place at which the structure of a text is doubtful, in words.
package struct DoubtPlace: Sendable, Hashable {
  package var sign: StructureDoubt.Sign
  /// The number of the paragraph, as a ``TextView`` shows it.
  package var paragraph: Int
  /// The provision; empty for none.
  package var provision: String
  /// The provision before; empty where it does not matter.
  package var previous: String
  /// The words there, or their beginning.
  package var words: String

  /// Characters of the words that are shown.
  private static let shown = 60

  /// - Complexity: O(runs + places).
  static func places(of document: Document) -> [DoubtPlace] {
    guard let doubt = document.doubt else { return [] }
    var labels = ProvisionLabels(document)
    var first: [Int32: Int] = [:]
    var numbers: [Int] = []
    for (index, run) in document.runs.enumerated() {
      numbers.append((numbers.last ?? 0) + (run.flags.contains(.startsBlock) || numbers.isEmpty ? 1 : 0))
      var provision = run.provision
      while provision >= 0, first[provision] == nil {
        first[provision] = index
        provision = document.provisions[Int(provision)].parent
      }
    }
    return doubt.places.map { place in
      let run = place.text.isEmpty ? first[place.provision] : run(at: place.text.lowerBound, document)
      let start =
        place.text.isEmpty ? run.map { Int(document.runs[$0].start) } ?? 0 : Int(place.text.lowerBound)
      return DoubtPlace(
        sign: place.sign, paragraph: run.map { numbers[$0] } ?? 0,
        provision: labels.string(of: place.provision, in: document),
        previous: labels.string(of: place.previous, in: document), words: words(from: start, document))
    }
  }

  private static func run(at byte: Int32, _ document: Document) -> Int? {
    var (low, high) = (0, document.runs.count)
    while low < high {
      let middle = (low + high) / 2
      if document.runs[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < document.runs.count ? low : nil
  }

  /// The words from a place on, as many as are shown.
  private static func words(from start: Int, _ document: Document) -> String {
    // A character has at most four bytes; one that is cut is dropped with the word that it is in.
    let end = min(document.text.count, start + 4 * shown)
    let line = document.string(start..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > shown || end < document.text.count else { return line }
    let kept = line.prefix(shown)
    return (kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept) + " …"
  }
}
