import Legislation

/// A number that names a division of a code: `Chapter 3.`, `Appendix 1`, `Annex B`.
struct DivisionNumber {
  let kind: Provision.Kind
  let number: String

  /// - Parameter text: nil comes back if it is anything else, or anything more.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let kind = DivisionNumber.kinds[words[0].lowercased()] else { return nil }
    let number = ProvisionNumber.cleaned(String(words[1]))
    guard number.utf8.count <= 6, number.contains(where: { $0.isNumber || $0.isUppercase }) else {
      return nil
    }
    (self.kind, self.number) = (kind, number)
  }

  private static let kinds: [String: Provision.Kind] = [
    "part": .part, "chapter": .codeChapter, "annex": .annex, "appendix": .appendix, "schedule": .schedule,
    "rhan": .part, "pennod": .codeChapter, "atodiad": .annex, "atodlen": .schedule,
  ]
}
