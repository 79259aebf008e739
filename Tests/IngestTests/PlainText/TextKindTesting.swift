import Ingest
import Legislation
import Testing

/// A text of a kind that once came out wrong, and how often a word must stand where.
struct KindCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// `label: count` of the word `must` in the law; the key `""` is the whole of it.
  let must: [String: Int]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ must: [String: Int]) {
    (self.name, self.text, self.must) = (name, text, must)
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let document = try readText(text)
    for (label, count) in must.sorted(by: { $0.key < $1.key }) {
      #expect(
        document.times("must", under: label) == count, "\(name) \(label)", sourceLocation: sourceLocation)
    }
    #expect(document.conservation.closes, sourceLocation: sourceLocation)
  }
}

extension Document {
  static let law: Set<Zone> = [.operative, .heading, .quoted, .extract, .table]

  /// How often a word stands in the law, or in what a label names and all below it.
  func times(_ word: String, under label: String = "", in zones: Set<Zone> = Document.law) -> Int {
    runs.reduce(0) { sum, run in
      guard zones.contains(run.zone), label.isEmpty || isWithin(run.provision, label) else { return sum }
      let words = string(run.range).lowercased().split {
        !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'")
      }
      return sum + words.count { $0 == word }
    }
  }

  private func isWithin(_ provision: Int32, _ label: String) -> Bool {
    var index = provision
    while index >= 0 {
      if self.label(of: index) == label { return true }
      index = provisions[Int(index)].parent
    }
    return false
  }
}
