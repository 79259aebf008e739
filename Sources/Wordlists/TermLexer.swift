import Legislation

/// The parts of a term as written: `information - "freedom of information"` is a word, an exclusion mark and a
/// quoted phrase.
enum TermLexeme: Hashable, CustomStringConvertible {
  /// What is between spaces; its letters are not looked at yet.
  case word(String)
  /// The words between double quotes; a comma there is only punctuation.
  case quoted([String])
  /// `,` or `|`.
  case or
  /// ` - `
  case except
  /// ` @ `
  case near

  var description: String {
    switch self {
    case .word(let word): word
    case .quoted(let words): "\"\(words.joined(separator: " "))\""
    case .or: "|"
    case .except: "-"
    case .near: "@"
    }
  }
}

/// Why a term could not be cut into lexemes or understood, before it is known where it is.
struct TermProblem: Error, Hashable {
  var text: String
  var reason: String
  var remedy: String
  /// True where the term is well formed and no word of any text can match it.
  var isUnmatchable = false

  func error(at place: SourceLine) -> WordlistError {
    isUnmatchable
      ? .unmatchable(term: text, because: reason, remedy: .words(remedy), at: place)
      : .notAPattern(term: text, because: reason, remedy: .words(remedy), at: place)
  }
}

enum TermLexer {
  static func lexemes(of text: String) throws(TermProblem) -> [TermLexeme] {
    let scalars = TermText.normal(text)
    if RegularExpression.isOne(scalars) {
      throw TermProblem(
        text: text, reason: "it seems to be a regular expression",
        remedy: "write the words one by one, with * for any letters and ? for one, as in 'inform | informed'")
    }
    try refuseThousands(in: scalars, of: text)
    var result: [TermLexeme] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case " ": index += 1
      case ",", "|":
        result.append(.or)
        index += 1
      case "\"":
        guard let end = scalars[(index + 1)...].firstIndex(of: "\"") else {
          throw TermProblem(
            text: text, reason: "a quotation mark is open", remedy: "write a second \" where the phrase ends")
        }
        guard end + 1 == scalars.count || " ,|".unicodeScalars.contains(scalars[end + 1]) else {
          throw TermProblem(
            text: text, reason: "something is right behind a quotation mark",
            remedy: "put stars inside the quotation marks and a space behind them")
        }
        let words = scalars[(index + 1)..<end].split { $0 == " " || $0 == "," }.map(Self.string)
        guard !words.isEmpty else {
          throw TermProblem(
            text: text, reason: "there is nothing between its quotation marks",
            remedy: "write a phrase there, or leave them out")
        }
        result.append(.quoted(words))
        index = end + 1
      case let mark where isSingleQuote(mark):
        guard let end = closingQuote(in: scalars, from: index) else { fallthrough }
        let words = scalars[(index + 1)..<end].split { $0 == " " || $0 == "," }.map(Self.string)
        result.append(.quoted(words))
        index = end + 1
      default:
        let end = scalars[index...].firstIndex { " ,|\"".unicodeScalars.contains($0) } ?? scalars.count
        guard end == scalars.count || scalars[end] != "\"" else {
          throw TermProblem(
            text: text, reason: "a quotation mark is inside a word",
            remedy: "put the marks around whole words, with a space before them")
        }
        let word = string(scalars[index..<end])
        result.append(word == "-" ? .except : word == "@" ? .near : .word(word))
        index = end
      }
    }
    return result
  }

  private static func isSingleQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || 0x2018...0x201B ~= scalar.value || scalar.value == 0x2039
  }

  /// The single quotation mark that ends a phrase which one began: behind a letter, before a space or the end.
  private static func closingQuote(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    scalars.indices.dropFirst(start + 2).first { index in
      (scalars[index] == "'" || scalars[index].value == 0x203A || scalars[index].value == 0x2018)
        && scalars[index - 1] != " "
        && (index + 1 == scalars.count || " ,|".unicodeScalars.contains(scalars[index + 1]))
    }
  }

  /// `1,000` would be the alternatives 1 and 000.
  static func refuseThousands(in scalars: [Unicode.Scalar], of text: String) throws(TermProblem) {
    var isQuoted = false
    for index in scalars.indices {
      if scalars[index] == "\"" { isQuoted.toggle() }
      guard scalars[index] == ",", !isQuoted else { continue }
      let before = scalars[..<index].reversed().prefix { $0.value &- 0x30 < 10 }.count
      let after = scalars[(index + 1)...].prefix { $0.value &- 0x30 < 10 }.count
      if 1...3 ~= before, after == 3 {
        let digits =
          string(scalars[(index - before)..<index]) + " " + string(scalars[(index + 1)...(index + 3)])
        throw TermProblem(
          text: text, reason: "a comma between digits separates two terms",
          remedy: "write '\(digits)' for one number, or a space behind the comma for two")
      }
    }
  }

  /// Cuts terms in one line into rows: at commas outside double quotes.
  static func rows(of text: String) -> [String] {
    var rows: [String] = []
    var row = String.UnicodeScalarView()
    var quoted = false
    for scalar in text.unicodeScalars {
      if TermText.normal(String(scalar)) == ["\""] { quoted.toggle() }
      if scalar == ",", !quoted {
        rows.append(String(row))
        row = String.UnicodeScalarView()
      } else {
        row.append(scalar)
      }
    }
    return rows + [String(row)]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
