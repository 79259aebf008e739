import Legislation

/// A CLML document as segments, found by walking its tree once.
package struct TreeReading {
  package private(set) var segments: [Segment] = []
  /// Names that the reference does not list.
  package private(set) var unknownNames: Set<String> = []
  /// Labels of the provisions that were opened, in document order.
  package private(set) var openedLabels: [String] = []
  /// How many of them are sections, regulations, articles, rules or schedule paragraphs.
  package private(set) var openedSections = 0
  package let facts: ItemFacts

  private let partial: RequestedProvision?
  private var firstReference: [String: [Step]] = [:]
  /// Character data of the block that is being read.
  private var pieces: [(text: String, place: Place)] = []
  /// A hard break stands before the next segment.
  private var breakIsDue = true

  private struct Place: Hashable, Sendable {
    var zone: Zone
    var state: TextState
    var label: String
    var language: String
  }

  /// - Returns: nil if the bytes are not XML, or not a root that holds legislation.
  package init?(_ bytes: [UInt8]) {
    guard let root = Element.root(of: bytes), root.vocabulary == .legislation,
      ["Legislation", "Fragment", "EN", "Primary", "Secondary", "EURetained"].contains(root.name)
    else { return nil }
    facts = ItemFacts(root)
    partial = RequestedProvision(root)
    var surroundings = Surroundings(language: facts.language)
    if root.name == "EN" {
      surroundings.zone = .note
      surroundings.zoneIsFixed = true
      surroundings.opensProvisions = false
    }
    walk(root, surroundings)
    endBlock()
  }

  // MARK: The walk

  private mutating func walk(_ element: Element, _ outer: Surroundings) {
    switch element.vocabulary {
    case .legislation: walkLegislation(element, outer)
    case .table:
      switch element.name {
      case "col", "colgroup": break
      case _ where Names.table.contains(element.name):
        block { $0.walkContent(of: element, outer.entering(element, $0.facts)) }
      default: walkUnknown(element, outer)
      }
    case .mathematics:
      let inner = outer.entering(element, facts)
      if element.elements.isEmpty {
        addSpace(outer)
        walkContent(of: element, inner)
        addSpace(outer)
      } else {
        walkContent(of: element, inner)
      }
    case .metadata, .error: break
    case .unknown: walkUnknown(element, outer)
    }
  }

  private mutating func walkLegislation(_ element: Element, _ outer: Surroundings) {
    let name = element.name
    if Names.leftOut.contains(name) { return }
    noteReferences(of: element, outer)
    if Names.nothing.contains(name) { return }
    if Names.separator.contains(name) {
      addSpace(outer)
      if element.attributes["Name"] == "Minus", name == "Character" { add("\u{2212}", outer) }
      walkContent(of: element, outer)
      return
    }
    var inner = outer.entering(element, facts)
    if let partial, partial.isAbove(element, in: outer) { inner.zone = .context; inner.zoneIsFixed = true }
    if let step = step(openedBy: element, outer) {
      inner.path.append(step)
      openedLabels.append(label(of: inner.path))
      if step.kind == .section { openedSections += 1 }
      if step.kind == .schedule || step.kind == .annex { inner.isInSchedule = true }
    } else if let path = pathOfNote(element, outer) {
      inner.path = path
    }
    if Names.inline.contains(name) {
      walkContent(of: element, inner)
    } else if Names.block.contains(name) {
      block { $0.walkContent(of: element, inner) }
    } else {
      walkUnknown(element, inner)
    }
  }

  private mutating func walkContent(of element: Element, _ inner: Surroundings) {
    var inner = inner
    inner.parent = element
    for content in element.content {
      switch content {
      case .text(let text): add(text, inner)
      case .element(let child):
        var place = inner
        if child.name == "Title", let only = onlySection(of: element, inner) { place.path.append(only) }
        walk(child, place)
      }
    }
  }

  private mutating func walkUnknown(_ element: Element, _ outer: Surroundings) {
    unknownNames.insert(element.name)
    addSpace(outer)
    walkContent(of: element, outer)
    addSpace(outer)
  }

  // MARK: Provisions

  /// The heading of a group with exactly one section belongs to that section.
  private func onlySection(of group: Element, _ surroundings: Surroundings) -> Step? {
    guard group.name == "P1group", group.vocabulary == .legislation else { return nil }
    let sections = group.elements.filter { $0.name == "P1" && $0.vocabulary == .legislation }
    return sections.count == 1 ? step(openedBy: sections[0], surroundings) : nil
  }

  private func step(openedBy element: Element, _ outer: Surroundings) -> Step? {
    guard outer.opensProvisions else { return nil }
    let numberElement = element.child("Pnumber", "Number")
    let printed = numberElement.map(printedNumber) ?? ""
    let number = citedNumber(printed)
    if outer.isInPreamble {
      return element.name == "Division" ? Step(kind: .recital, number: number) : nil
    }
    switch element.name {
    case "Group", "Pblock", "PsubBlock": return Step(kind: .crossHeading, number: number)
    case "Part", "EUPart": return Step(kind: .part, number: number)
    case "Chapter", "EUChapter": return Step(kind: .chapter, number: number)
    case "EUTitle": return Step(kind: .euTitle, number: number)
    case "EUSection": return Step(kind: .euSection, number: number)
    case "EUSubsection": return Step(kind: .euSubsection, number: number)
    case "Division": return Step(kind: .division, number: number)
    case "Appendix": return Step(kind: .appendix, number: number)
    case "Attachment": return Step(kind: .attachment, number: number)
    case "Schedule":
      let isAnnex = printed.lowercased().hasPrefix("annex")
      return Step(kind: isAnnex ? .annex : .schedule, number: citedNumber(printed, ofSchedule: true))
    case "P1":
      let word = outer.isInSchedule ? "para." : facts.sectionWord(of: element)
      return Step(kind: .section, word: word, number: number)
    case "P2", "P3", "P4", "P5", "P6", "P7": return Step(kind: .level, number: number)
    default: return nil
    }
  }

  /// Text of a number, without marks, notes and metadata.
  private func printedNumber(_ element: Element) -> String {
    func text(_ element: Element) -> String {
      element.content.map { content -> String in
        switch content {
        case .text(let text): return text
        case .element(let child):
          switch child.vocabulary {
          case .metadata, .error: return ""
          case .legislation where Names.nothing.contains(child.name) || Names.footnote.contains(child.name):
            return ""
          case .legislation where Names.inline.contains(child.name): return text(child)
          default: return " " + text(child) + " "
          }
        }
      }.joined()
    }
    var scalars = String.UnicodeScalarView()
    for placed in normalised([(text(element), 0)]) { scalars.append(placed.scalar) }
    return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Notes

  private mutating func noteReferences(of element: Element, _ outer: Surroundings) {
    let reference =
      switch element.name {
      case "FootnoteRef", "CommentaryRef", "MarginNoteRef": element.attributes["Ref"]
      case _ where Names.change.contains(element.name): element.attributes["CommentaryRef"]
      default: nil as String?
      }
    if let reference, firstReference[reference] == nil { firstReference[reference] = outer.path }
  }

  /// A note that stands apart from the text belongs to the provision of its first reference.
  private func pathOfNote(_ element: Element, _ outer: Surroundings) -> [Step]? {
    guard ["Footnote", "MarginNote", "Commentary"].contains(element.name),
      let parent = outer.parent, ["Footnotes", "MarginNotes", "Commentaries"].contains(parent.name)
    else { return nil }
    return element.attributes["id"].flatMap { firstReference[$0] } ?? []
  }

  // MARK: Text

  private mutating func add(_ text: String, _ surroundings: Surroundings) {
    let place = Place(
      zone: surroundings.zone, state: surroundings.state, label: label(of: surroundings.path),
      language: surroundings.language)
    if !pieces.isEmpty, pieces[pieces.count - 1].place == place {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append((text, place))
    }
  }

  private mutating func addSpace(_ surroundings: Surroundings) { add(" ", surroundings) }

  private mutating func block(_ content: (inout TreeReading) -> Void) {
    endBlock()
    content(&self)
    endBlock()
  }

  private mutating func endBlock() {
    defer {
      pieces = []
      breakIsDue = true
    }
    guard pieces.contains(where: { $0.text.contains { !$0.isWhitespace } }) else { return }
    for (word, place) in plainWords(normalised(pieces), parts: { $0.state != $1.state }) {
      segments.add(
        Segment(
          zone: place.zone, state: place.state, label: place.label, language: place.language, tokens: [word],
          hardBreakBefore: breakIsDue))
      breakIsDue = false
    }
  }
}
