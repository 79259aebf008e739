/// Names of sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, none twice whatever its capitals.
struct SheetNames {
  private static let longest = 31
  // Excel keeps this name to itself.
  private var taken: Set<String> = ["history"]

  /// A name of its own for a table of this title.
  mutating func name(for title: String, otherwise: String) -> String {
    let scalars = NeutralText.oneLine(title).unicodeScalars.map { scalar -> Unicode.Scalar in
      "[]:*?/\\".unicodeScalars.contains(scalar) ? " " : scalar
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    let plain = Self.cut(words, to: Self.longest)
    let base = plain.isEmpty ? otherwise : plain
    var name = base
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = Self.cut(base, to: Self.longest - " \(number)".utf16.count) + " \(number)"
    }
    return name
  }

  /// The beginning of a text that has so many UTF-16 code units, whole characters only, and no space or apostrophe
  /// at its ends.
  private static func cut(_ text: String, to longest: Int) -> String {
    var result = Substring(text).drop { $0 == "'" || $0 == " " }
    while result.utf16.count > longest || result.last == " " || result.last == "'" { result.removeLast() }
    return String(result)
  }
}
