import Legislation
import Markup

/// The elements that are open, each with what holds inside it.
struct ElementStack<Role: BitwiseCopyable> {
  /// The innermost open element, or the document.
  var top: ElementFrame<Role>
  /// What is around it, the document first.
  private var outer: PlainStack<ElementFrame<Role>>

  /// - Parameter document: the role of the document, which is around all elements.
  init(document: Role) {
    top = ElementFrame(document)
    outer = PlainStack(filledWith: top)
  }

  /// Whether no element is open.
  var isEmpty: Bool { outer.isEmpty }
  /// How many elements are open.
  var depth: Int { outer.count }

  @inline(__always)
  mutating func open(_ frame: ElementFrame<Role>) {
    outer.append(top)
    top = frame
  }

  /// Opens an element that changes nothing but what is open.
  @inline(__always)
  mutating func openPlain(_ role: Role) {
    outer.append(top)
    top.role = role
    top.opened = false
  }

  /// Goes back to what is around the innermost element.
  @inline(__always)
  mutating func close() { top = outer.removeLast() }

  /// Gives all open elements the state of the document, which its metadata told after they began.
  mutating func setState(_ state: TextState) {
    outer.change(from: 1) { $0.place.state = state }
    top.place.state = state
  }
}

/// The text that is left out, below one element.
struct SkippedText {
  /// Depth below the element, with it; 0 outside.
  var depth = 0
  var reason = Conservation.LeftOut.metadata
  /// Characters left out since it began.
  var characters = 0
}

/// A namespace's meaning, found by its URI.
protocol URIVocabulary {
  init(uri: String?)
}

extension MarkupHandler where Vocabulary: URIVocabulary {
  static func vocabulary(of namespace: String?) -> Vocabulary { Vocabulary(uri: namespace) }
}
