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

  init(argument: String) throws(ArgumentMistake) {
    names = argument.commaSeparated
    for name in names {
      guard case .stated? = Version(name.lowercased()) else { continue }
      let words = Version.named.map(\.description).joined(separator: ", ")
      throw ArgumentMistake("There is no version '\(name)'; write \(words), or a date as 2018-03-07.")
    }
  }
}
