/// A value of a YAML file: a text, a list, or a mapping. No tags are resolved: `12`, `true` and `~` are texts.
package indirect enum Node: Sendable {
  case scalar(Scalar)
  case sequence(Sequence)
  case mapping(Mapping)

  package struct Scalar: Sendable {
    package let string: String
    fileprivate let line: Int
  }

  package struct Sequence: Sendable, RandomAccessCollection {
    private let items: [Node]
    fileprivate let line: Int

    init(_ items: [Node], line: Int) { (self.items, self.line) = (items, line) }

    package var startIndex: Int { items.startIndex }
    package var endIndex: Int { items.endIndex }
    package subscript(position: Int) -> Node { items[position] }
  }

  /// Keys and values in the order of the file. No text is a key twice.
  package struct Mapping: Sendable, RandomAccessCollection {
    package typealias Element = (key: Node, value: Node)
    private let pairs: [Element]
    fileprivate let line: Int

    init(_ pairs: [Element], line: Int) { (self.pairs, self.line) = (pairs, line) }

    package var startIndex: Int { pairs.startIndex }
    package var endIndex: Int { pairs.endIndex }
    package subscript(position: Int) -> Element { pairs[position] }

    /// The value of a key that is a text.
    package subscript(key: String) -> Node? {
      pairs.first { if case .scalar(let name) = $0.key { name.string == key } else { false } }?.value
    }
  }

  static func scalar(_ string: String, line: Int) -> Node { .scalar(Scalar(string: string, line: line)) }

  /// Line of its beginning, from 1.
  package var line: Int {
    switch self {
    case .scalar(let scalar): scalar.line
    case .sequence(let items): items.line
    case .mapping(let pairs): pairs.line
    }
  }
}
