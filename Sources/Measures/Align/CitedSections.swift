/// The sections that a text cites, with the law that they are said to be of.
struct CitedSection: Hashable, Sendable {
  var first: String
  /// The last of a stretch; nil for one section.
  var last: String?
  /// *children and families act 2014*; empty where the text does not say.
  var law: String

  func holds(_ section: String) -> Bool {
    guard let last else { return section == first }
    return SectionOrder.isIn(section, from: first, to: last)
  }

  /// Whether the law may be one of this title.
  func isOf(_ title: String) -> Bool { law == "act" || law == title || law.hasSuffix(" " + title) }

  /// The sections that words name: `Sections 36 – 38 and 40(2) of the Children and Families Act 2014`.
  ///
  /// Sections without a law are of the one that was named last; `of the Act` is any.
  ///
  /// - Complexity: O(words).
  static func all(in words: [UnitWord]) -> [CitedSection] {
    var found: [CitedSection] = []
    var lastLaw = ""
    var index = 0
    func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
    while index < words.count {
      if word(index) == "act", isYear(word(index + 1)) {
        lastLaw = law(words, endingAt: index + 1)
        index += 2
        continue
      }
      guard ["section", "sections"].contains(word(index)), word(index + 1).first?.isNumber == true else {
        index += 1
        continue
      }
      index += 1
      var sections: [CitedSection] = []
      var isStretch = false
      reading: while word(index).first?.isNumber == true {
        let number = word(index)
        index += 1
        while word(index) == "(", word(index + 2) == ")" { index += 3 }
        if isStretch, let last = sections.popLast() {
          sections.append(CitedSection(first: last.first, last: number, law: ""))
        } else {
          sections.append(CitedSection(first: number, last: nil, law: ""))
        }
        isStretch = false
        var next = index
        while [",", "and", "or", "–", "-", "to", "&"].contains(word(next)) {
          if ["–", "-", "to"].contains(word(next)) { isStretch = true }
          next += 1
        }
        guard next > index, word(next).first?.isNumber == true else { break reading }
        index = next
      }
      let law = lawBehind(words, index) ?? lastLaw
      if law != "act" { lastLaw = law }
      found += sections.map { CitedSection(first: $0.first, last: $0.last, law: law) }
    }
    return found
  }

  private static func isYear(_ word: String) -> Bool { word.count == 4 && word.allSatisfy(\.isNumber) }

  /// *of the Children and Families Act 2014*, *of the Act*, *of the 2014 Act*.
  private static func lawBehind(_ words: [UnitWord], _ start: Int) -> String? {
    func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
    guard word(start) == "of" else { return nil }
    let limit = min(words.count, start + 14)
    guard start + 1 < limit else { return nil }
    for place in (start + 1)..<limit {
      if [".", ";", ":", "("].contains(word(place)) { return nil }
      guard word(place) == "act" else { continue }
      if isYear(word(place + 1)) { return law(words, endingAt: place + 1) }
      return place == start + 2 || place == start + 3 && isYear(word(place - 1)) ? "act" : ""
    }
    return nil
  }

  /// The words of a title that ends at its year: back to what cannot be part of it.
  private static func law(_ words: [UnitWord], endingAt year: Int) -> String {
    var start = year - 1
    while start > 0, year - start < 12 {
      let before = words[start - 1].text
      guard before.first?.isLetter == true,
        !["the", "of", "under", "in", "see", "to", "by", "section"].contains(before)
      else { break }
      start -= 1
    }
    return words[start...year].map(\.text).joined(separator: " ")
  }
}
