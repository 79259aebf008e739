import Bytes

/// Where a definition takes its meaning from: another law, or another provision of the same.
struct BorrowedMeaning {
  /// Title of the law, or the name that the text has for it (*the 2006 Act*); empty if it is none.
  var law = ""
  /// The provision as the definition names it: *section 135(1)*; empty if it names none.
  var provision = ""

  /// - Parameters:
  ///   - sentence: the definition.
  ///   - term: the term that it defines.
  ///   - laws: names that the text has defined for laws.
  init(_ sentence: String, behind term: String, laws: [String]) {
    let behind = term.isEmpty ? nil : sentence.ranges(of: term).first?.upperBound
    let rest = sentence[(behind ?? sentence.startIndex)...]
    let words = LawWords(rest)
    law = words.law ?? ""
    if law.isEmpty {
      // The longest of those that begin first: *the Contributions and Benefits Act*, not *the Act*.
      let named = laws.compactMap { name -> (place: String.Index, name: String)? in
        guard name.lowercased() != term.lowercased() else { return nil }
        return rest.ranges(of: name).first.map { ($0.lowerBound, name) }
      }
      law = named.min { ($0.place, -$0.name.utf8.count) < ($1.place, -$1.name.utf8.count) }?.name ?? ""
    }
    provision = words.provision
  }
}

/// Words of a sentence, looked through for a law and a provision.
private struct LawWords {
  private let words: [String]

  init(_ text: Substring) { words = text.split(separator: " ").map(String.init) }

  private static let kinds: Set<String> = ["Act", "Order", "Regulations", "Rules", "Measure", "Scheme"]
  private static let joining: Set<String> = [
    "and", "of", "the", "for", "to", "in", "on", "or", "with", "by", "a", "an",
  ]
  private static let levels: Set<String> = [
    "section", "sections", "subsection", "subsections", "paragraph", "paragraphs", "Schedule", "schedule",
    "Part",
    "Parts", "Chapter", "regulation", "regulations", "article", "Article", "Articles", "rule", "Section",
  ]

  private static func plain(_ word: String) -> String {
    String(word.drop { "(“‘".contains($0) }.prefix { !",;.:—)”’".contains($0) })
  }

  private static func isYear(_ word: String) -> Bool {
    let digits = plain(word)
    return digits.utf8.count == 4 && digits.utf8.allSatisfy { $0.isDigit }
  }

  /// *the Pension Schemes (Northern Ireland) Act 1993*.
  var law: String? {
    for (place, word) in words.enumerated() where LawWords.kinds.contains(LawWords.plain(word)) {
      var year = place + 1
      // *Act (Northern Ireland) 1972*
      if year < words.count, words[year].hasPrefix("(") {
        while year < words.count, !words[year].contains(")") { year += 1 }
        year += 1
      }
      guard year < words.count, LawWords.isYear(words[year]) else { continue }
      var first = place
      while first > 0 {
        let before = words[first - 1]
        let isCapital = before.first?.isUppercase ?? false
        let isBracket = before.hasPrefix("(") || before.hasSuffix(")")
        guard isCapital || isBracket || LawWords.joining.contains(before), !before.hasSuffix(";"),
          !LawWords.levels.contains(LawWords.plain(before))
        else { break }
        first -= 1
      }
      // From the first *the* on, or the first capital.
      if let article = (first..<place).first(where: {
        words[$0] == "the" && words[$0 + 1].first?.isUppercase ?? false
      }) {
        first = article
      } else {
        while first < place, !(words[first].first?.isUppercase ?? false) { first += 1 }
      }
      return words[first..<year].joined(separator: " ") + " " + LawWords.plain(words[year])
    }
    return nil
  }

  /// The first provision that is named with a number, or several: *Parts 5 to 7*.
  var provision: String {
    for (place, word) in words.enumerated().dropLast() where LawWords.levels.contains(LawWords.plain(word)) {
      guard var text = LawWords.number(words[place + 1]) else { continue }
      var next = place + 2
      while next + 1 < words.count, ["to", "and", "or"].contains(words[next]),
        let more = LawWords.number(words[next + 1]), words[next - 1].last != ";"
      {
        text += " \(words[next]) \(more)"
        next += 2
      }
      return "\(LawWords.plain(word)) \(text)"
    }
    return ""
  }

  /// The number that a word is: `135(1)`, `5`, `IV`; nil if it is none.
  private static func number(_ word: String) -> String? {
    var text = String(word.prefix { !",;".contains($0) })
    let isBracketed = text.first == "(" && text.dropFirst().contains(where: { $0.isNumber || $0.isLetter })
    let isRomanOrLetter = text.count <= 4 && text.allSatisfy({ "IVXLCABD0123456789.".contains($0) })
    guard text.first?.isNumber ?? false || isBracketed || isRomanOrLetter else { return nil }
    // A bracket that was opened before the number.
    while text.last == ")", text.count(where: { $0 == ")" }) > text.count(where: { $0 == "(" }) {
      text.removeLast()
    }
    while text.last == "." { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}
