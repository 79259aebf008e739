/// How deep a number is among the numbers before it, where the document's tree does not tell: within amended text,
/// which belongs to the provision that quotes it, and in flat texts.
///
/// A kind of number that was met before is at its depth again; a new kind is one deeper: `1`, `(a)`, `(i)`, `(A)`.
struct MarkerLevels {
  fileprivate enum Kind: Hashable {
    case digits, letters, roman, capitals
    /// `29.3.a`: so many parts.
    case dotted(Int)
  }

  private var stack: [(kind: Kind, marker: String)] = []

  var depth: Int { stack.count }

  mutating func reset() { stack.removeAll() }

  /// Takes the next number.
  ///
  /// - Returns: its depth, 1 for the outermost.
  mutating func enter(_ marker: String) -> Int {
    let kind = kind(of: marker)
    if case .dotted(let parts) = kind {
      while let last = stack.last, !last.kind.isDotted(below: parts) { stack.removeLast() }
    } else if let known = stack.firstIndex(where: { $0.kind == kind }) {
      stack.removeSubrange(known...)
    }
    stack.append((kind, marker))
    return stack.count
  }

  private func kind(of marker: String) -> Kind {
    let parts = marker.split(separator: ".").count
    if parts > 1 { return .dotted(parts) }
    guard let first = marker.unicodeScalars.first else { return .digits }
    if first.value < 0x3A { return .digits }
    if first.value < 0x61 { return .capitals }
    guard marker.allSatisfy({ "ivxl".contains($0) }) else { return .letters }
    // `(i)` after `(h)` is a letter, after `(a)` or `(1)` a Roman number.
    let hasRoman = stack.contains { $0.kind == .roman }
    if let letter = stack.last(where: { $0.kind == .letters }), marker.count == 1,
      let previous = letter.marker.unicodeScalars.first, first.value == previous.value + 1, !hasRoman
    {
      return .letters
    }
    return .roman
  }
}

extension MarkerLevels.Kind {
  fileprivate func isDotted(below parts: Int) -> Bool {
    if case .dotted(let own) = self { return own < parts }
    return true
  }
}
