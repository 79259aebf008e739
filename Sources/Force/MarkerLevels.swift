import Bytes

/// How deep a number is among the numbers before it, where the document's tree does not say: within amended text,
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
    guard let value = Roman.value(marker) else { return .letters }
    // `(v)` after `(iv)` is a Roman number whatever letters were before it; else `(v)` after `(u)` and `(i)` after `(h)` are
    // letters, and `(i)` after `(a)` or `(1)` a Roman number.
    let before = stack.last { $0.kind == .roman }.flatMap { Roman.value($0.marker) }
    if value == before.map({ $0 + 1 }) { return .roman }
    if let letter = stack.last(where: { $0.kind == .letters }), Self.follows(marker, letter.marker) {
      return .letters
    }
    // No list begins at 50 or 100: `(l)`, `(c)` and `(cc)` are Roman numbers only in their turn.
    return marker == "l" || marker.contains("c") ? .letters : .roman
  }

  /// `(i)` after `(h)`, `(ii)` after `(hh)`.
  private static func follows(_ marker: String, _ previous: String) -> Bool {
    marker.utf8.count == previous.utf8.count
      && zip(marker.utf8, previous.utf8).allSatisfy { $0 == $1 &+ 1 }
  }
}

extension MarkerLevels.Kind {
  fileprivate func isDotted(below parts: Int) -> Bool {
    if case .dotted(let own) = self { return own < parts }
    return true
  }
}
