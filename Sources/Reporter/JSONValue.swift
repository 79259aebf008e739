/// A JSON document (RFC 8259) whose objects keep the order of their members.
///
/// Foundation's encoder sorts keys or leaves their order to chance; here the same value always
/// gives the same bytes.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written as the shortest number that reads back the same; NaN and the infinities, which JSON
  /// does not have, as null.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  /// Members in the order given; keeping keys distinct is the caller's duty.
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The document as text, two spaces a level, without a line feed at its end.
  package func serialized() -> String {
    var text = ""
    write(to: &text, level: 0)
    return text
  }

  /// The document as text on one line, without spaces or a line feed.
  package func compact() -> String {
    switch self {
    case .array(let elements): return "[\(elements.map { $0.compact() }.joined(separator: ","))]"
    case .object(let members):
      return
        "{\(members.map { "\(Self.string($0.name).compact()):\($0.value.compact())" }.joined(separator: ","))}"
    default: return serialized()
    }
  }

  private func write(to text: inout String, level: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += FigureFormat.exact(value) ?? "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &text, level: level) { element, text in
        element.write(to: &text, level: level + 1)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, level: level) { member, text in
        Self.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, level: level + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, level: Int,
    item: (Item, inout String) -> Void
  ) {
    text += brackets.0
    var separator = "\n"
    for element in items {
      text += separator + String(repeating: "  ", count: level + 1)
      item(element, &text)
      separator = ",\n"
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: level) }
    text += brackets.1
  }

  /// A string in quotes. Beyond what RFC 8259 asks for, delete, the C1 controls, the line
  /// separators and the overrides of the writing direction are escaped too, so that a document
  /// shown on a terminal is harmless; the value is the same.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x08: text += "\\b"
      case 0x09: text += "\\t"
      case 0x0A: text += "\\n"
      case 0x0C: text += "\\f"
      case 0x0D: text += "\\r"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .decimal(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
