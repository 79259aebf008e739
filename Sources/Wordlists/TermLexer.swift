/// The parts of a term as written: `information - "freedom of information"` is a word, an exclusion mark and a
/// quoted phrase.
enum TermLexeme: Hashable {
  /// What stands between spaces; its letters are not looked at yet.
  case word(String)
  /// The words between double quotes; a comma there is only punctuation.
  case quoted([String])
  /// `,` or `|`.
  case or
  /// ` - `
  case except
  /// ` @ `
  case near
}

/// Why a term could not be cut into lexemes or understood, before it is known where it stands.
struct TermProblem: Error, Hashable {
  var text: String
  var reason: String
  var remedy: String
  /// True where the term is well formed and no word of any text can match it.
  var isUnmatchable = false

  func error(at place: SourceLine) -> WordlistError {
    isUnmatchable
      ? .unmatchable(term: text, because: reason, remedy: remedy, at: place)
      : .notAPattern(term: text, because: reason, remedy: remedy, at: place)
  }
}

enum TermLexer {
  static func lexemes(of text: String) throws(TermProblem) -> [TermLexeme] {
    let scalars = TermText.normal(text)
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
            text: text, reason: "something stands right behind a quotation mark",
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
      default:
        let end = scalars[index...].firstIndex { " ,|\"".unicodeScalars.contains($0) } ?? scalars.count
        guard end == scalars.count || scalars[end] != "\"" else {
          throw TermProblem(
            text: text, reason: "a quotation mark stands inside a word",
            remedy: "put the marks around whole words, with a space before them")
        }
        let word = string(scalars[index..<end])
        result.append(word == "-" ? .except : word == "@" ? .near : .word(word))
        index = end
      }
    }
    return result
  }

  /// Cuts the value of `--terms` into rows: at commas outside double quotes.
  static func rows(of text: String) -> [String] {
    var rows: [String] = []
    var row = String.UnicodeScalarView()
    var quoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" { quoted.toggle() }
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
