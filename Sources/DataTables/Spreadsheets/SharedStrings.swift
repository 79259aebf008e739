import Markup

/// The texts of a workbook's cells, which sheets refer to by their number. A raised digit, the mark of a footnote,
/// becomes the character of a raised digit, so that `registered⁴` is not `registered4`.
struct SharedStrings: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case val }

  private(set) var strings: [String] = []
  private var rich = RichText()

  static func vocabulary(of namespace: String?) {}
  static func element(_ name: Span<UInt8>, in vocabulary: Void) -> RichText.Element {
    RichText.element(elementName(name))
  }

  mutating func start(
    _ element: RichText.Element, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName
  ) {
    rich.start(element, isRaised: attributes.matches(.val, "superscript"))
  }

  mutating func end() {
    if rich.end() == .item { strings.append(rich.take()) }
  }

  mutating func characters(_ bytes: Span<UInt8>) { rich.characters(bytes) }
}

/// The text of a cell in runs that look unlike.
struct RichText {
  enum Element { case item, run, alignment, text, phonetic, other }

  private var open: [Element] = []
  private var content: [UInt8] = []
  private var isRaised = false

  static func element(_ name: String) -> Element {
    switch name {
    case "si", "is": .item
    case "r": .run
    case "vertAlign": .alignment
    case "t": .text
    // How a name is pronounced is not shown.
    case "rPh": .phonetic
    default: .other
    }
  }

  mutating func start(_ element: Element, isRaised raised: Bool) {
    open.append(element)
    if element == .run { isRaised = false }
    if element == .alignment { isRaised = raised }
  }

  /// What ended.
  mutating func end() -> Element {
    let ended = open.popLast() ?? .other
    if ended == .run { isRaised = false }
    return ended
  }

  mutating func characters(_ bytes: Span<UInt8>) {
    guard open.last == .text, !open.contains(.phonetic) else { return }
    for index in 0..<bytes.count {
      if isRaised, let raised = RichText.raised(bytes[index]) {
        content += raised
      } else {
        content.append(bytes[index])
      }
    }
  }

  mutating func take() -> String {
    defer { content.removeAll(keepingCapacity: true) }
    return trimmed(String(decoding: content, as: UTF8.self))
  }

  private static func raised(_ byte: UInt8) -> [UInt8]? {
    guard (0x30...0x39).contains(byte) else { return nil }
    let digit = Character(Unicode.Scalar(byte))
    return WrittenNumber.raised.first { $0.value == digit }.map { Array(String($0.key).utf8) }
  }
}
