import Bytes
import Legislation

/// A contents list that a converted document has among its text: typed in the word processor, it was not marked, and its
/// entries would count as words of the document and open provisions.
enum TypedContents {
  /// Finds the list as in a plain text, and gives its text to the zone contents.
  ///
  /// - Complexity: O(bytes).
  static func mark(_ document: inout Document) {
    var lines = TextLines(document.text)
    leaveOtherZones(&lines, document)
    let list = ContentsList(&lines, document.text)
    guard list.entries > 0, let first = list.lines.first, let last = list.lines.last else { return }
    let range = lines.lines[first].whole.lowerBound..<lines.lines[last].whole.upperBound
    let isInside = document.runs.map { range.contains(Int($0.start)) && belongs($0.zone) }
    let kept = provisionsOutside(document, isInside)
    for index in document.runs.indices where isInside[index] {
      document.runs[index].zone = .contents
      document.runs[index].flags.remove(.heading)
      var provision = document.runs[index].provision
      while provision >= 0, !kept[Int(provision)] { provision = document.provisions[Int(provision)].parent }
      document.runs[index].provision = provision
    }
    removeProvisions(&document, kept)
    document.notes.append(
      Note(
        .contentsList,
        "A contents list that was typed was recognised, with "
          + list.entries.of("entry", "entries") + "; it is zone contents.", count: list.entries))
  }

  private static func belongs(_ zone: Zone) -> Bool {
    zone == .operative || zone == .heading || zone == .number
  }

  /// Lists, notes and tables that are marked are no text to look for one in.
  private static func leaveOtherZones(_ lines: inout TextLines, _ document: Document) {
    var run = 0
    for line in lines.lines.indices where lines.lines[line].isText {
      let start = lines.lines[line].content.lowerBound
      while run + 1 < document.runs.count, Int(document.runs[run + 1].start) <= start { run += 1 }
      if run < document.runs.count, !belongs(document.runs[run].zone) { lines.lines[line].role = .footnote }
    }
  }

  /// Which provisions have text, or others, outside of the list.
  private static func provisionsOutside(_ document: Document, _ isInside: [Bool]) -> [Bool] {
    var (outside, inside) = (
      [Bool](repeating: false, count: document.provisions.count),
      [Bool](repeating: false, count: document.provisions.count)
    )
    for (index, run) in document.runs.enumerated() {
      var provision = run.provision
      while provision >= 0 {
        if isInside[index] { inside[Int(provision)] = true } else { outside[Int(provision)] = true }
        provision = document.provisions[Int(provision)].parent
      }
    }
    return zip(outside, inside).map { $0 || !$1 }
  }

  private static func removeProvisions(_ document: inout Document, _ kept: [Bool]) {
    guard kept.contains(false) else { return }
    var place = [Int32](repeating: Provision.whole, count: kept.count)
    var provisions: [Provision] = []
    for index in kept.indices {
      let parent = document.provisions[index].parent
      if kept[index] {
        var provision = document.provisions[index]
        provision.parent = parent >= 0 ? place[Int(parent)] : parent
        place[index] = Int32(truncatingIfNeeded: provisions.count)
        provisions.append(provision)
      } else {
        place[index] = parent >= 0 ? place[Int(parent)] : parent
      }
    }
    document.provisions = provisions
    for index in document.runs.indices where document.runs[index].provision >= 0 {
      document.runs[index].provision = place[Int(document.runs[index].provision)]
    }
  }
}
