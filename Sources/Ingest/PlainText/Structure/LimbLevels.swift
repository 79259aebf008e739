import Bytes
import Legislation

/// Which level a bracketed mark opens: `(1)` a subsection, `(a)` a paragraph, `(i)` a sub-paragraph, `(A)`
/// below it. Where `(i)` can be a letter or a Roman one, what is before and after decides.
struct LimbLevels {
  /// Open levels, outermost first.
  private(set) var open: [(level: Int, mark: String, provision: Int32)] = []

  // By index: asked at every line, and the last as a whole would be copied with its mark.
  var deepest: Int32? { open.isEmpty ? nil : open[open.count - 1].provision }
  var deepestLevel: Int { open.isEmpty ? 1 : open[open.count - 1].level }

  mutating func close() { open.removeAll(keepingCapacity: true) }

  /// Ends the levels from `level` on.
  mutating func close(from level: Int) {
    while !open.isEmpty, open[open.count - 1].level >= level { open.removeLast() }
  }

  mutating func push(level: Int, mark: String, provision: Int32) { open.append((level, mark, provision)) }

  /// The provision that a mark on `level` belongs to, if any level above it is open.
  func parent(of level: Int) -> Int32? {
    open.indices.last { open[$0].level < level }.map { open[$0].provision }
  }

  /// The level (2 to 7) of a mark without its brackets.
  ///
  /// - Parameter next: the mark that follows in the text, if one does.
  func level(of mark: String, next: String?) -> Int {
    let bytes = Array(mark.utf8)
    guard let first = bytes.first else { return 2 }
    if bytes.contains(where: \.isDigit) { return 2 }
    if first.isUpper {
      if Roman.value(mark) != nil, mark != "C", mark != "L", let upper = last(5),
        open.contains(where: { $0.level == 6 })
          || (mark == "I" && upper != "H" && next == "II")
      {
        return 6
      }
      return 5
    }
    // (aa) below (i) is a level of its own, unless it is put in behind (a) or follows (z).
    if bytes.count == 2, bytes[0] == bytes[1], let letter = last(3), last(4) != nil {
      let own = String(decoding: bytes.prefix(1), as: UTF8.self)
      if let deeper = last(5), deeper.utf8.count == 2, LimbLevels.follows(own, String(deeper.prefix(1))) {
        return 5
      }
      if mark == "aa", letter != "a", letter != "z" { return 5 }
    }
    guard Roman.value(mark) != nil else {
      // (ia) after (i) is Roman with a letter; (aa), (za), (ba) are letters.
      if bytes.count > 1, let roman = last(4), mark.hasPrefix(roman) || isRomanWithLetter(mark) { return 4 }
      return 3
    }
    if let roman = last(4), let value = Roman.value(roman), Roman.value(mark) == value + 1 { return 4 }
    if let letter = last(3), LimbLevels.follows(mark, letter) {
      // (i) after (h): Roman only if (ii) comes next.
      return mark == "i" && next == "ii" ? 4 : 3
    }
    if mark == "i" { return 4 }
    if let roman = last(4), let value = Roman.value(roman), (Roman.value(mark) ?? 0) > value { return 4 }
    if bytes.count == 1, last(3) == nil || last(4) == nil { return 3 }
    return bytes.count > 1 && last(3).map { $0 == String(mark.dropLast()) } ?? false ? 3 : 4
  }

  /// The innermost level whose marks go on with one: what stands before it belongs there.
  func level(continuedBy next: String) -> Int? {
    open.last { LimbLevels.isNext(next, after: $0.mark, isRoman: $0.level == 4 || $0.level == 6) }?.level
  }

  /// `2` or `1A` after `1`, `c` after `b`, `iii` after `ii`, `aa` after `z` or `a`.
  private static func isNext(_ next: String, after mark: String, isRoman: Bool) -> Bool {
    if !isRoman, next.count > mark.count, next.hasPrefix(mark), next.first?.isLetter ?? false { return true }
    if let one = Int(mark.prefix { $0.isNumber }), let two = Int(next.prefix { $0.isNumber }) {
      return two == one + 1 || two == one && next > mark
    }
    if isRoman, let one = Roman.value(mark), let two = Roman.value(next) { return two == one + 1 }
    guard !isRoman, let one = mark.utf8.last, let two = next.utf8.last else { return false }
    if mark == "z" { return next == "aa" }
    return mark.utf8.count == next.utf8.count && mark.dropLast() == next.dropLast() && two == one + 1
      || next.utf8.count == 1 && mark.utf8.count > 1 && mark.utf8.first.map { two == $0 + 1 } ?? false
  }

  private func last(_ level: Int) -> String? { open.last { $0.level == level }?.mark }

  private func isRomanWithLetter(_ mark: String) -> Bool {
    mark.count > 2 && Roman.value(mark.dropLast()) != nil && last(4) != nil
  }

  /// `i` after `h`, or after `ha`, `hb`.
  private static func follows(_ mark: String, _ letter: String) -> Bool {
    guard mark.utf8.count == 1, let next = mark.utf8.first, let before = letter.utf8.first else {
      return false
    }
    return next == before + 1
  }
}

extension [UInt8] {
  /// Whether a bracketed mark is the next of its kind after another: `(5)` after `(4)`, `(c)` after `(b)`, `(iii)` after
  /// `(ii)`.
  func limb(_ mark: Range<Int>, follows other: Range<Int>) -> Bool {
    if let key = figureKey(mark), let before = figureKey(other) {
      return key.letters == 0 && key.first == before.first + 1
        || key.first == before.first && key.letters > before.letters
    }
    let (name, before) = (string(mark).dropFirst().dropLast(), string(other).dropFirst().dropLast())
    if let value = Roman.value(name), let last = Roman.value(before), value == last + 1 { return true }
    guard name.utf8.count == before.utf8.count, let last = name.utf8.last, let first = before.utf8.last else {
      return false
    }
    return name.dropLast() == before.dropLast() && last == first + 1
  }
}
