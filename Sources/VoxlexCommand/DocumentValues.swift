import Voxlex

// Values of the options that choose documents: what no document can have is an error, and not an empty run.

/// Codes of types of document, separated by commas.
struct DocumentTypes {
  let codes: [String]

  init(argument: String) throws(ArgumentMistake) {
    codes = argument.commaSeparated
    for code in codes where !DocumentType.knownCodes.contains(code.lowercased()) {
      throw ArgumentMistake(
        "There is no type '\(code)'; the types are \(DocumentType.knownCodes.joined(separator: ", ")).")
    }
  }
}

/// Language tags, separated by commas.
struct DocumentLanguages {
  let tags: [String]

  init(argument: String) throws(ArgumentMistake) {
    tags = argument.commaSeparated
    for tag in tags {
      let base = tag.prefix { $0 != "-" }
      guard (2...3).contains(base.count), base.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw ArgumentMistake("'\(tag)' is no code of a language; write en or cy.")
      }
    }
  }
}

/// Versions as sources have them, separated by commas.
struct DocumentVersions {
  let names: [String]
  private static let keywords = ["enacted", "made", "created", "adopted", "prospective"]

  init(argument: String) throws(ArgumentMistake) {
    names = argument.commaSeparated
    for name in names where !Self.keywords.contains(name.lowercased()) && !Self.isDate(name) {
      throw ArgumentMistake(
        "There is no version '\(name)'; write \(Self.keywords.joined(separator: ", ")), or a date as 2018-03-07."
      )
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
