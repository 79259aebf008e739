import Bytes

extension WordPattern {
  /// Reads a word of normal text with stars at its ends and question marks for single letters.
  init(parsing word: String) throws(TermProblem) {
    let scalars = Array(word.unicodeScalars)
    let letters = scalars.drop { $0 == "*" }
    guard let last = letters.lastIndex(where: { $0 != "*" }) else {
      throw TermParser.starAlone(word)
    }
    let body = letters[...last]
    let (leading, trailing) = (letters.startIndex, scalars.count - 1 - last)
    let literal = Self.string(body)
    if body.contains("*") {
      throw TermProblem(
        text: word, reason: "a star may only lead or trail a word",
        remedy: "write '\(Self.string(body.prefix { $0 != "*" }))*', or the words one by one")
    }
    try Self.check(body, in: word, leadingStar: leading > 0, trailingStar: trailing > 0)
    if leading > 1 || trailing > 1 {
      let one = (leading > 0 ? "*" : "") + literal + (trailing > 0 ? "*" : "")
      throw TermProblem(
        text: word, reason: "one star is already any run of letters", remedy: "write '\(one)'")
    }
    self.init(literal, leadingStar: leading > 0, trailingStar: trailing > 0)
  }

  private static func check(
    _ body: ArraySlice<Unicode.Scalar>, in word: String, leadingStar: Bool, trailingStar: Bool
  ) throws(TermProblem) {
    guard body.contains(where: TermText.isWordCharacter) else {
      if body.contains(where: isDash) {
        throw TermProblem(
          text: word, reason: "a dash is no word", remedy: "write ' - ' with a hyphen to exclude, or a space",
          isUnmatchable: true)
      }
      throw TermProblem(
        text: word, reason: "it has no letter or digit", remedy: "write words, with spaces between them",
        isUnmatchable: true)
    }
    for index in body.indices {
      let scalar = body[index]
      let isFirst = index == body.startIndex
      if LetterClass.isMark(scalar), isFirst || !TermText.isWordCharacter(body[index - 1]) {
        throw TermProblem(
          text: word, reason: "an accent belongs to a letter before it", remedy: "write the letter with it",
          isUnmatchable: true)
      }
      if isLetter(scalar) { continue }
      let isJoint = scalar == "-" || scalar == "'"
      let before = isFirst ? leadingStar : isLetter(body[index - 1])
      let after = index < body.endIndex - 1 ? isLetter(body[index + 1]) : trailingStar
      if isJoint, before, after { continue }
      if let remedy = remedy(for: scalar, at: index, in: body) {
        throw TermProblem(
          text: word,
          reason: isJoint ? "a hyphen joins two letters or digits" : "\(name(of: scalar)) ends a word",
          remedy: remedy, isUnmatchable: true)
      }
      let reason =
        isJoint
        ? "\(scalar == "-" ? "a hyphen" : "an apostrophe") belongs to a word only between two letters or digits"
        : "\(name(of: scalar)) ends a word"
      let rest = words(of: body, leadingStar: leadingStar, trailingStar: trailingStar)
      throw TermProblem(text: word, reason: reason, remedy: "write '\(rest)'", isUnmatchable: true)
    }
  }

  /// A letter, a digit, or the mark for any one.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || TermText.isWordCharacter(scalar)
  }

  /// How voxlex writes what other tools write with a sign; nil for a sign that means nothing special.
  private static func remedy(
    for scalar: Unicode.Scalar, at index: Int, in body: ArraySlice<Unicode.Scalar>
  ) -> String? {
    let isFirst = index == body.startIndex
    let isLast = index == body.endIndex - 1
    let others = body.filter { TermText.isWordCharacter($0) || $0 == "-" || $0 == "'" }
    let plain = string(others[...])
    switch scalar {
    case "!", "$", "%", "#", "+", "~", ":":
      guard isLast, !isFirst, scalar != ":", body.dropLast().allSatisfy(TermText.isWordCharacter) else {
        return nil
      }
      return "write '\(plain)*' for all words that begin so, or '\(plain)' for the word itself"
    case "@" where !isFirst && !isLast:
      let (left, right) = (string(body[..<index]), string(body[(index + 1)...]))
      return "write '\(left) @ \(right)' for a condition, with a space on either side of the @"
    case "@" where isFirst && body.count > 1:
      return "write '@ \(plain)' for a condition, with a space behind the @"
    case "-" where isFirst && body.dropFirst().allSatisfy(TermText.isWordCharacter):
      return "write ' - \(string(body.dropFirst()))' to exclude it, or '\(string(body.dropFirst()))'"
    case "(" where !isFirst && body.last == ")":
      let (stem, end) = (string(body[..<index]), string(body[(index + 1)...].dropLast()))
      return end.unicodeScalars.allSatisfy(TermText.isWordCharacter)
        ? "write '\(stem) | \(stem)\(end)' for either" : nil
    case ";" where !isFirst:
      let words = string(body).split(separator: ";").joined(separator: " | ")
      return isLast ? "write a comma or | in its place to count either" : "write '\(words)' for either"
    case "\u{2026}", ".":
      let text = string(body)
      for mark in ["\u{2026}", "..."] where !text.hasPrefix(mark) && !text.hasSuffix(mark) {
        guard let gap = text.firstRange(of: mark) else { continue }
        return "write '\(text[..<gap.lowerBound]) \u{2026} \(text[gap.upperBound...])' for a gap"
      }
      return nil
    default: return nil
    }
  }

  /// What is left of a word that is none: its runs of letters, hyphens and apostrophes with a space between.
  private static func words(
    of body: ArraySlice<Unicode.Scalar>, leadingStar: Bool, trailingStar: Bool
  ) -> String {
    var words: [[Unicode.Scalar]] = [[]]
    for (index, scalar) in zip(body.indices, body) {
      let isJoint = scalar == "-" || scalar == "'"
      let between =
        index > body.startIndex && isLetter(body[index - 1])
        && index < body.endIndex - 1 && isLetter(body[index + 1])
      if isLetter(scalar) || (isJoint && between) {
        words[words.count - 1].append(scalar)
      } else if !isJoint {
        words.append([])
      }
    }
    let kept = words.filter { !$0.isEmpty }.map { string($0[...]) }.joined(separator: " ")
    return (leadingStar ? "*" : "") + kept + (trailingStar ? "*" : "")
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    0x2012...0x2015 ~= scalar.value || scalar.value == 0x2212
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "/", "\\": "a slash"
    case ".": "a full stop"
    case ":", ";": "a \(scalar == ":" ? "colon" : "semicolon")"
    case "(", ")", "[", "]", "{", "}": "a bracket"
    default: isDash(scalar) ? "a dash" : "the character '\(scalar)'"
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
