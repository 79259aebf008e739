import Legislation

/// What a text calls its departments: *“the Department” means the Department of Health*, *the Department for Infrastructure
/// (“the Department”)*.
struct Departments {
  /// By the term in small letters: the name, empty where the text has several.
  private var names: [String: String] = [:]

  /// - Complexity: O(words).
  init(_ units: [SubsectionUnit], in text: [UInt8]) {
    for unit in units {
      let words = unit.words
      for open in words.indices where words[open].text == "“" || words[open].text == "\"" {
        guard
          let close = words[(open + 1)...].prefix(8).firstIndex(where: { $0.text == "”" || $0.text == "\"" })
        else { continue }
        let term = words[(open + 1)..<close].map(\.text).drop { $0 == "the" }.joined(separator: " ")
        guard !term.isEmpty else { continue }
        if close + 1 < words.count, words[close + 1].text == "means" {
          note(term, Self.name(words, from: close + 2, in: text))
        } else if open > 0, words[open - 1].text == "(", close + 1 < words.count, words[close + 1].text == ")"
        {
          note(term, Self.name(words, before: open - 1, in: text))
        }
      }
    }
  }

  /// What the sums are by: the names that the text gives to the makers, in their order.
  func department(of delegate: String) -> String {
    guard delegate != DelegatedPower.unstated, delegate != DelegatedPower.notFound else { return delegate }
    var found: [String] = []
    for head in delegate.split(separator: ";").map({ $0.drop { $0 == " " } }) {
      let defined = names[head.lowercased()] ?? ""
      let name = defined.isEmpty ? String(head) : defined
      if !found.contains(name) { found.append(name) }
    }
    return found.joined(separator: "; ")
  }

  private mutating func note(_ term: String, _ name: String?) {
    guard let name, name.lowercased() != term else { return }
    names[term] = names[term].map { $0 == name ? name : "" } ?? name
  }

  private static let inner: Set<String> = ["of", "for", "the", "and"]

  /// *the Department of Agriculture, Environment and Rural Affairs*, from its first word to its last with a capital.
  private static func name(_ words: [UnitWord], from start: Int, in text: [UInt8]) -> String? {
    let first = start < words.count && words[start].text == "the" ? start + 1 : start
    guard first < words.count, isCapital(words[first], text) else { return nil }
    var last = first
    var index = first + 1
    while index < words.count, index - first < 16 {
      if isCapital(words[index], text) {
        last = index
      } else if !inner.contains(words[index].text), words[index].text != "," {
        break
      } else if words[index].text == ",", index + 1 >= words.count || !isCapital(words[index + 1], text) {
        break
      }
      index += 1
    }
    // *means the Treasury and any other body*: another one.
    return isBody(words[first]) ? spelled(words, first...last, in: text) : nil
  }

  /// The name that ends before a bracket.
  private static func name(_ words: [UnitWord], before end: Int, in text: [UInt8]) -> String? {
    var first = end
    while first > 0, end - first < 16,
      isCapital(words[first - 1], text) || inner.contains(words[first - 1].text)
        || words[first - 1].text == "," && first > 1 && isCapital(words[first - 2], text)
    {
      first -= 1
      if isBody(words[first]) { return end > first + 1 ? spelled(words, first...(end - 1), in: text) : nil }
    }
    return nil
  }

  private static let bodies: Set<String> = [
    "department", "secretary", "minister", "ministers", "treasury", "commissioners", "commissioner", "board",
    "lord",
    "welsh", "scottish", "chancellor", "authority", "office", "registrar",
  ]

  private static func isBody(_ word: UnitWord) -> Bool { bodies.contains(word.text) }

  private static func isCapital(_ word: UnitWord, _ text: [UInt8]) -> Bool {
    let byte = text[Int(word.place)]
    return byte >= 0x41 && byte <= 0x5A
  }

  private static func spelled(_ words: [UnitWord], _ range: ClosedRange<Int>, in text: [UInt8]) -> String {
    var name = ""
    for word in words[range] {
      let start = Int(word.place)
      if !name.isEmpty, word.text != "," { name += " " }
      name += String(decoding: text[start..<min(text.count, start + word.text.utf8.count)], as: UTF8.self)
    }
    return name
  }
}
