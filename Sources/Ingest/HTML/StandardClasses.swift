import Bytes
import Legislation
import Markup

/// What an element of a page was in Akoma Ntoso, by its classes, else by its name.
enum StandardClasses {
  enum Meaning: Equatable {
    case role(AKNRole)
    /// A block that the standard does not have.
    case wrapper
    /// A sign that points to a note, which the style sheet wrote.
    case mark
    case notes
  }

  /// - Parameter attributes: get what the classes say more than the element's name.
  static func role(
    _ element: PageElement, _ page: PageAttributes, _ attributes: MadeAttributes<AKNAttributeName>
  ) -> Meaning {
    let byClass = page.withBytes(.class) { bytes -> Meaning? in
      let (first, second, third) = ClassWords.firstThree(of: bytes)
      guard !first.isEmpty else { return nil }
      return role(
        element, bytes, bytes.extracting(first), bytes.extracting(second), bytes.extracting(third), attributes
      )
    }
    if let byClass, let meaning = byClass { return meaning }
    return byName(element)
  }

  private static func role(
    _ element: PageElement, _ classes: Span<UInt8>, _ first: Span<UInt8>, _ second: Span<UInt8>,
    _ third: Span<UInt8>, _ attributes: MadeAttributes<AKNAttributeName>
  ) -> Meaning? {
    if element == .quotation || element == .quote { return quotation(element, classes) }
    switch special.value(of: first) {
    case .mark: return .mark
    case .notes: return .notes
    case .reference:
      if !second.isEmpty { attributes.set(.class, second) }
      return .role(.noteReference)
    case .footnote: return .role(.note)
    case .authorialNote:
      // A footnote stands with the others at the end; the note beside a Schedule's number where it is read.
      if !second.isEmpty { attributes.set(.class, second) }
      if second.equals("footnote") { return .role(.note) }
      return .role(.authorialNote)
    case .note:
      if !second.isEmpty { attributes.set(.class, second) }
      return .role(.note)
    case .crest: return .role(.block)
    case nil: break
    }
    // A heading's own classes are those of a block on a title page.
    if element.depth != nil, !first.equals("block") { return .wrapper }
    var role = AKNElements.role(of: first, in: .akomaNtoso)
    switch role {
    case .unknown, .root, .document, .meta(.this), .metadata: return nil
    case .container, .namedInline, .namedBlock:
      if !second.isEmpty { attributes.set(.name, second) }
      if !third.isEmpty { attributes.set(.class, third) }
    case .level, .noteContainer, .tableBlock, .paragraph, .unit:
      if !second.isEmpty { attributes.set(.class, second) }
    case .separator where element != .lineBreak: role = .separator
    default: break
    }
    return .role(role)
  }

  private static func quotation(_ element: PageElement, _ classes: Span<UInt8>) -> Meaning {
    var isEmbedded = false
    ClassWords.each(of: classes) { if classes.extracting($0).hasPrefix("embedded") { isEmbedded = true } }
    if element == .quote { return .role(isEmbedded ? .embeddedText : .quotedText) }
    return .role(isEmbedded ? .embeddedStructure : .quotedStructure)
  }

  private static func byName(_ element: PageElement) -> Meaning {
    switch element {
    case .quotation: return .role(.quotedStructure)
    case .quote: return .role(.quotedText)
    case .table: return .role(.table)
    case .insertion: return .role(.insertion)
    case .deletion: return .role(.deletion)
    case .lineBreak, .rule: return .role(.separator)
    case .image: return .role(.image)
    case .formula: return .role(.formula)
    case .columns, .nothing, .meta, .link: return .role(.nothing)
    case .unknown: return .role(.unknown)
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6: return .wrapper
    case _ where element.isInline: return .role(.inline)
    default: return .role(.block)
    }
  }

  private enum Special { case mark, notes, reference, footnote, authorialNote, note, crest }

  private static let special: NameTable<Special> = NameTable([
    "marker": .mark, "annotations": .notes, "footnotes": .notes, "noteRef": .reference, "fn": .reference,
    "fnRef": .reference, "footnote": .footnote, "authorialNote": .authorialNote, "note": .note,
    "crest": .crest,
  ])
}
