import Legislation
import TermFrequency

/// One list of n-grams: of all texts, of one, of those of a type, or of a unit of a text.
package struct FrequencyGroup: Sendable {
  /// The text, if the list is of one.
  package var text: NamedText?
  /// Code of the type and years, `2010s`, where texts are put together by them; empty if not, or if a text says none.
  package var type = ""
  package var decade = ""
  /// How the unit of the text is cited, and its heading.
  package var unit = ""
  package var heading = ""
  /// What the list is called.
  package var name: String
  /// Texts that it is of.
  package var texts: Int
  /// N-grams; of single words as many as the words of the scope.
  package var total: Int
  /// The window over the words; nil where the list is of a unit.
  package var moving: MovingTypes?
  /// The different n-grams, in no order.
  var grams: [Gram]
  var list: NGramList

  struct Gram: Sendable {
    var gram: Int
    var count: Int
    var texts: Int
  }

  /// Different n-grams.
  package var types: Int { grams.count }
  /// Those that are there once.
  package var hapaxes: Int { grams.count { $0.count == 1 } }
  /// Types / all, 0 to 1; it falls with the length of a text. Nil for an empty text.
  package var typeTokenRatio: Double? { total == 0 ? nil : Double(types) / Double(total) }

  /// A list of whole texts.
  init(_ list: NGramList, name: String, texts: Int, moving: MovingTypes?) {
    (self.list, self.name, self.texts, self.moving, total) = (list, name, texts, moving, list.total)
    grams = list.counts.indices.map {
      Gram(gram: $0, count: list.counts[$0], texts: Int(list.texts[$0]))
    }
  }

  /// A list of the documents of a type and decade.
  package init(_ list: NGramList, type: String, decade: String, texts: Int) {
    self.init(list, name: FrequencyGroup.name(type: type, decade: decade), texts: texts, moving: nil)
    (self.type, self.decade) = (type, decade)
  }

  private static func name(type: String, decade: String) -> String {
    "\(type.isEmpty ? "no type" : type), \(decade.isEmpty ? "no year" : decade)"
  }

  /// `2010s`; empty without a year.
  package static func decade(of year: Int?) -> String { year.map { "\($0 / 10 * 10)s" } ?? "" }

  /// The lists of the units of one text, in document order.
  static func units(_ part: FrequencyWorker.Part, _ text: NamedText) -> [FrequencyGroup] {
    var list = NGramList(size: part.tally.size)
    let places = list.add(part.tally)
    var counts: [[Int: Int]] = Array(repeating: [:], count: part.units.count)
    for stretch in part.tally.stretches {
      counts[Int(stretch.unit)][Int(places[Int(stretch.gram)]), default: 0] += Int(stretch.count)
    }
    return part.units.indices.compactMap { unit in
      let total = Int(part.tally.unitTotals[unit])
      guard total > 0 else { return nil }
      let named = part.units[unit]
      var group = FrequencyGroup(list, name: "\(text.name), \(named.label)", texts: 1, moving: nil)
      (group.text, group.unit, group.heading, group.total) = (text, named.label, named.heading, total)
      group.grams = counts[unit].map { Gram(gram: $0.key, count: $0.value, texts: 1) }
      return group
    }
  }
}

/// One line of a list.
package struct FrequencyLine: Sendable {
  /// The list that it is in.
  package var group: FrequencyGroup
  /// Place in the list, 1 for the most frequent; the same for equal counts.
  package var rank = 0
  /// The word, or the words with spaces between.
  package var item = ""
  package var count = 0
  /// Texts that it is in.
  package var texts = 0
  /// What is counted as one with it: spellings, or words of its family.
  package var spellings: [(word: String, count: Int)] = []
}
