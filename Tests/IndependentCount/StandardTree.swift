import Legislation

/// An Akoma Ntoso document as segments, found by walking its tree once: the second reading that the reader is held against.
package struct StandardTree {
  package private(set) var segments: [Segment] = []
  package private(set) var unknownNames: Set<String> = []

  struct Around {
    var claims: [Zone] = []
    var isQuoted = false
    var isExtract = false
    var isTable = false
    var isHeading = false
    var isNumber = false
    var isFormula = false
    var isClosed = false
    var isInSchedule = false
    var isInRecitals = false
    var state = TextState.inForce
    var language: String
    var path: [Step] = []
    var parent = ""

    /// The strongest claim, by the table of the reference; then the innermost mark.
    var zone: Zone {
      let order: [[Zone]] = [
        [.alternative], [.contents], [.footnote], [.prelims, .recital], [.note], [.signature], [.commentary],
      ]
      for zones in order { if let claim = claims.last(where: zones.contains) { return claim } }
      if isFormula { return .formula }
      if isNumber { return .number }
      if isQuoted { return .quoted }
      if isExtract { return .extract }
      if isTable { return .table }
      return isHeading ? .heading : .operative
    }
  }

  private struct Place: Hashable, Sendable {
    var zone: Zone
    var state: TextState
    var label: String
    var language: String
  }

  private let isDoc: Bool
  private let isServed: Bool
  /// What the articles of an instrument are called, by its title.
  private let articleWord: String
  private let states: [String: TextState]
  private let requested: String?
  private var pieces: [(text: String, place: Place)] = []
  private var breakIsDue = true
  /// Notes inside the sentence that is being read.
  private var waiting: [Segment] = []
  /// Notes inside the sentences before.
  private var earlier: [Segment] = []
  private var notes: [(name: String, segments: [Segment])] = []
  private var firstReference: [String: [Step]] = [:]

  /// - Parameters:
  ///   - language: of the document.
  ///   - states: of the elements that the metadata says are not in force, by their names.
  package init?(
    _ bytes: [UInt8], language: String, states: [String: TextState] = [:], requested: String? = nil
  ) {
    guard let root = Element.root(of: bytes), root.name == "akomaNtoso",
      let document = root.elements.first(where: { $0.name != "meta" })
    else { return nil }
    isDoc = document.name == "doc" || document.name == "statement"
    isServed = document.first("DocumentMainType") != nil
    articleWord = StandardTree.articleWord(in: document)
    self.states = states
    self.requested = requested
    walk(root, Around(language: language))
    endBlock()
    segments += earlier + waiting
    for note in notes {
      let label = label(of: firstReference[note.name] ?? [])
      for segment in note.segments {
        var segment = segment
        segment.label = label
        segments.append(segment)
      }
    }
  }

  /// Draft Regulations and Rules are written with articles.
  private static func articleWord(in document: Element) -> String {
    let drafts = ["ukdsi", "sdsi", "wdsi", "nidsr", "uksi", "ssi", "wsi", "nisr"]
    guard drafts.contains(document.attribute("name") ?? "") else { return "art." }
    let title = titleOfDraft(document)
    // What is in brackets is left out.
    var (outside, depth) = ("", 0)
    for letter in title {
      if letter == "(" { depth += 1 }
      if depth == 0 { outside.append(letter) }
      if letter == ")" { depth -= 1 }
    }
    let words = outside.split(separator: " ")
    let kinds: [Substring: String] = [
      "Regulations": "reg.", "Rheoliadau": "reg.", "Rules": "r.", "Rheolau": "r.", "Order": "art.",
      "Gorchymyn": "art.",
    ]
    return words.compactMap { kinds[$0] }.last ?? "art."
  }

  private static func titleOfDraft(_ document: Element) -> String {
    func concepts(_ element: Element) -> [Element] {
      element.elements.flatMap { ($0.name == "TLCConcept" ? [$0] : []) + concepts($0) }
    }
    for name in ["varBillTitle", "varSITitle", "varActTitle"] {
      let title = concepts(document).first { $0.attribute("eId") == name }?.attribute("showAs") ?? ""
      if !title.isEmpty, !title.contains("#") { return title }
    }
    return document.first("docTitle")?.string ?? ""
  }

  // MARK: The walk

  private mutating func walk(_ element: Element, _ outer: Around) {
    let name = element.name
    if name == "math" {
      var inner = outer
      inner.isFormula = true
      addSpace(outer)
      return children(of: element, inner, unknownIsPlain: true)
    }
    if outer.isFormula {
      addSpace(outer)
      children(of: element, outer)
      return addSpace(outer)
    }
    if name == "meta" { return walkMetadata(element, outer) }
    if ["metadata", "dc", "dcterms"].contains(where: element.uri.contains) { return }
    if StandardNames.nothing.contains(name) { return }
    var inner = entering(element, outer)
    if StandardNames.spaces.contains(name) || name == "eol" || name == "eop" {
      if element.attribute("breakat") == nil { addSpace(outer) }
      return children(of: element, inner)
    }
    switch name {
    case "noteRef":
      let isCommentary = element.attribute("class")?.hasPrefix("commentary") ?? false
      if !isCommentary { addSpace(outer) }
      if let target = element.attribute("href")?.drop(while: { $0 == "#" }),
        firstReference[String(target)] == nil
      {
        firstReference[String(target)] = outer.path
      }
      children(of: element, inner)
    case "authorialNote":
      addSpace(outer)
      aside { $0.children(of: element, inner) }
    case "quotedText":
      inner.isQuoted = true
      inner.isClosed = true
      children(of: element, inner)
    case "embeddedText":
      inner.isExtract = true
      inner.isClosed = true
      children(of: element, inner)
    case "inline" where StandardNames.printedApart.contains(element.attribute("name") ?? ""):
      block { $0.children(of: element, inner) }
    case _ where StandardNames.inline.contains(name): children(of: element, inner)
    case _ where StandardNames.blocks.contains(name): block { $0.children(of: element, inner) }
    default:
      unknownNames.insert(name)
      addSpace(outer)
      children(of: element, inner)
      addSpace(outer)
    }
  }

  private mutating func children(of element: Element, _ inner: Around, unknownIsPlain: Bool = false) {
    var inner = inner
    inner.parent = element.name
    var loose: Set<Int> = []
    for content in element.content {
      switch content {
      case .text(let text): add(text, inner)
      case .element(let child):
        var place = inner
        if let division = looseDivision(child, inner) {
          // Divisions of its rank have ended, and what follows is in it.
          while let last = inner.path.last, loose.contains(inner.path.count - 1),
            last.kind == .codeChapter || division.kind != .codeChapter
          {
            inner.path.removeLast()
          }
          place.path = inner.path
          loose.insert(inner.path.count)
          inner.path.append(division)
        }
        if child.name == "heading", let only = onlyParagraph(of: element, inner) { place.path.append(only) }
        walk(child, place)
      }
    }
    if unknownIsPlain { addSpace(inner) }
  }

  /// A chapter of a code of which the conversion made a paragraph.
  private func looseDivision(_ element: Element, _ around: Around) -> Step? {
    guard isDoc, !around.isClosed, element.name == "paragraph" || StandardNames.levels.contains(element.name)
    else {
      return nil
    }
    let words = numberPrinted(element).split(separator: " ")
    let kinds: [String: Step.Kind] = [
      "chapter": .codeChapter, "part": .part, "annex": .annex, "appendix": .appendix, "schedule": .schedule,
    ]
    guard words.count == 2, let kind = kinds[words[0].lowercased()] else { return nil }
    return Step(kind: kind, number: citedNumber(words.joined(separator: " ")))
  }

  /// Of the metadata only the notes are text.
  private mutating func walkMetadata(_ metadata: Element, _ outer: Around) {
    for list in metadata.elements where list.name == "notes" {
      for note in list.elements {
        let kept = (segments, pieces, breakIsDue, waiting, earlier)
        (segments, pieces, breakIsDue, waiting, earlier) = ([], [], true, [], [])
        var inner = entering(note, outer)
        inner.isClosed = true
        let isCommentary = note.attribute("class")?.hasPrefix("commentary") ?? false
        inner.claims.append(isCommentary ? .commentary : .footnote)
        block { $0.children(of: note, inner) }
        notes.append((note.attribute("eId") ?? note.attribute("id") ?? "", segments + waiting))
        (segments, pieces, breakIsDue, waiting, earlier) = kept
      }
    }
  }

  // MARK: What an element changes

  private func entering(_ element: Element, _ outer: Around) -> Around {
    var inner = outer
    if let language = element.attributes["xml:lang"] { inner.language = language }
    if let state = element.attribute("eId").flatMap({ states[$0] }) {
      inner.state = farther(state, inner.state)
    }
    if element.attribute("status") == "removed" || element.attribute("change") == "del" {
      inner.state = farther(.repealed, inner.state)
    }
    if element.attribute("alternativeTo") != nil { claim(.alternative, &inner) }
    let name = element.name
    let kind = element.attribute("name") ?? ""
    let style = element.attribute("class") ?? ""
    switch name {
    case "del":
      inner.state = farther(element.attribute("ChangeId") == nil ? .repealed : .retained, inner.state)
    case "quotedStructure": (inner.isQuoted, inner.isClosed) = (true, true)
    case "embeddedStructure": (inner.isExtract, inner.isClosed) = (true, true)
    case "table": (inner.isTable, inner.isClosed) = (true, true)
    case "tblock" where style == "table": (inner.isTable, inner.isClosed) = (true, true)
    case "num": inner.isNumber = true
    case "heading", "subheading", "crossHeading": inner.isHeading = true
    case "toc": if !inner.isQuoted { claim(.contents, &inner) }
    case "block" where kind == "ToCHeading" || kind == "ToCType":
      if !inner.isQuoted { claim(.contents, &inner) }
    case "container" where kind == "ToCHeading" || kind == "ToCType":
      if !inner.isQuoted { claim(.contents, &inner) }
    case "conclusions", "amendmentJustification": claim(.note, &inner)
    case "blockContainer" where StandardNames.apart.contains(style):
      claim(.note, &inner)
      if inner.claims.contains(.note) { inner.claims.removeAll { $0 == .prelims } }
    case "signature":
      claim(.signature, &inner)
      if inner.claims.contains(.signature) { inner.claims.removeAll { $0 == .note } }
    case "hcontainer" where kind == "definition": inner.isClosed = true
    case "hcontainer" where kind == "signatures" || kind == "signatureBlock": claim(.signature, &inner)
    case "recitals", "citations":
      claim(.recital, &inner)
      inner.isInRecitals = true
      inner.isClosed = false
    case "authorialNote":
      inner.isNumber = false
      inner.isFormula = false
      inner.isClosed = true
      if style == "referenceNote" { inner.isHeading = true } else { claim(.footnote, &inner) }
    case _ where StandardNames.prelims.contains(name): claim(.prelims, &inner)
    default: break
    }
    enterProvision(element, kind, outer, &inner)
    return inner
  }

  /// A quotation that amends nothing keeps its text, but for footnotes.
  private func claim(_ zone: Zone, _ inner: inout Around) {
    inner.isClosed = true
    if inner.isExtract, zone != .footnote { return }
    inner.claims.append(zone)
  }

  private func farther(_ one: TextState, _ other: TextState) -> TextState {
    one.distance > other.distance ? one : other
  }

  private func enterProvision(_ element: Element, _ kind: String, _ outer: Around, _ inner: inout Around) {
    let isSchedule = element.name == "hcontainer" && (kind == "schedule" || kind == "annex")
    if isSchedule { inner.isInSchedule = true }
    guard !outer.isClosed, !inner.isClosed else { return }
    let printed = numberPrinted(element)
    let number =
      ["yr ", "y ", "the "].first { printed.lowercased().hasPrefix($0) }
      .map { String(printed.dropFirst($0.count)) } ?? printed
    let cited = hasSign(number) ? citedNumber(number, ofSchedule: kind == "schedule") : ""
    guard
      let step = looseDivision(element, outer) ?? step(element, kind, cited, printed: number, outer, inner)
    else { return }
    inner.path.append(step)
    if step.kind == .schedule || step.kind == .annex { inner.isInSchedule = true }
  }

  private func hasSign(_ number: String) -> Bool { number.contains { $0.isLetter || $0.isNumber } }

  private func numberPrinted(_ element: Element) -> String {
    guard let number = element.elements.first(where: { $0.name == "num" }) else { return "" }
    func text(_ element: Element) -> String {
      element.content.map { content -> String in
        switch content {
        case .text(let text): return text
        case .element(let child): return child.name == "authorialNote" ? "" : text(child)
        }
      }.joined()
    }
    return text(number).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func step(
    _ element: Element, _ kind: String, _ number: String, printed: String, _ outer: Around, _ inner: Around
  ) -> Step? {
    let isBelowSection =
      outer.path.last { $0.kind != .crossHeading || !$0.number.isEmpty }
      .map { [.section, .level].contains($0.kind) } ?? false
    let hasNumber = element.elements.contains { $0.name == "num" }
    switch element.name {
    case "book", "tome", "subpart", "subchapter", "subtitle", "division", "subdivision":
      return Step(kind: .crossHeading, number: number)
    case "part": return Step(kind: .part, number: number)
    case "chapter": return Step(kind: .chapter, number: number)
    case "title": return Step(kind: .euTitle, number: number)
    case "recital": return outer.isInRecitals ? Step(kind: .recital, number: number) : nil
    case "attachment": return attachment(element)
    case "hcontainer":
      switch kind {
      case "crossheading" where isGroup(element): return nil
      case "crossheading", "crossHeading", "subheading", "groupOfParts":
        return Step(kind: .crossHeading, number: number)
      case "schedule":
        let isAnnex = printed.lowercased().hasPrefix("annex")
        return Step(kind: isAnnex ? .annex : .schedule, number: number)
      case "annex": return Step(kind: .annex, number: number)
      case "appendix": return Step(kind: .appendix, number: number)
      case "regulation": return unit("reg.", number, printed, element, inner)
      case "rule": return unit("r.", number, printed, element, inner)
      case "article": return unit(articleWord, number, printed, element, inner)
      case "section": return unit("s.", number, printed, element, inner)
      default: return nil
      }
    case "section", "clause", "article", "rule":
      let words = ["section": "s.", "clause": "s.", "article": articleWord, "rule": "r."]
      let word = words[element.name] ?? ""
      guard isDoc else { return unit(word, number, printed, element, inner) }
      return hasNumber ? Step(kind: .section, word: printedWord(printed) ?? word, number: number) : nil
    case "paragraph":
      guard isDoc else {
        return isBelowSection
          ? Step(kind: .level, number: number)
          : Step(kind: .section, word: printedWord(printed) ?? "para.", number: number)
      }
      return hasNumber ? codeStep(number, outer, isParagraph: true) : nil
    case _ where StandardNames.levels.contains(element.name):
      guard hasNumber else { return nil }
      return isDoc ? codeStep(number, outer, isParagraph: false) : Step(kind: .level, number: number)
    default: return nil
    }
  }

  /// What CLML has as a group of sections.
  private func isGroup(_ element: Element) -> Bool {
    isServed && element.attribute("class") == "schGroup7" && element.attribute("Name") == nil
  }

  /// The only paragraph of a group, to which the heading belongs.
  private func onlyParagraph(of element: Element, _ inner: Around) -> Step? {
    guard isGroup(element), element.name == "hcontainer", element.attribute("name") == "crossheading" else {
      return nil
    }
    let paragraphs = element.elements.filter { $0.name == "paragraph" }
    guard paragraphs.count == 1, !inner.isClosed else { return nil }
    let printed = numberPrinted(paragraphs[0])
    return Step(
      kind: .section, word: printedWord(printed) ?? "para.",
      number: hasSign(printed) ? citedNumber(printed) : "")
  }

  private func unit(_ word: String, _ number: String, _ printed: String, _ element: Element, _ inner: Around)
    -> Step
  {
    var word = inner.isInSchedule ? "para." : word
    let keywords = [
      "section": "s.", "regulation": "reg.", "article": "art.", "rule": "r.", "paragraph": "para.",
    ]
    if !inner.isInSchedule, let id = element.attribute("eId"), let dash = id.firstIndex(of: "-"),
      let own = keywords[String(id[..<dash])]
    {
      word = own
    }
    return Step(kind: .section, word: printedWord(printed) ?? word, number: number)
  }

  private func printedWord(_ printed: String) -> String? {
    ["article": "art.", "section": "s.", "regulation": "reg.", "rule": "r.", "paragraph": "para."][
      printed.lowercased().split(separator: " ").first.map(String.init) ?? ""]
  }

  /// A paragraph of a code is cited alone; what is below one is its level.
  private func codeStep(_ number: String, _ outer: Around, isParagraph: Bool) -> Step {
    let isBelow =
      outer.path.last.map { [.level, .code].contains($0.kind) || !isParagraph && $0.kind == .section }
      ?? false
    return Step(kind: isBelow ? .level : .code, number: number)
  }

  private func attachment(_ element: Element) -> Step {
    let heading = element.elements.first { $0.name == "heading" }?.string
    let document = element.elements.first { ["doc", "act", "bill", "statement"].contains($0.name) }
    for name in [heading, document?.attribute("name")].compactMap({ $0 }) {
      let lower = name.lowercased()
      let isSchedule = lower.hasPrefix("schedule")
      guard isSchedule || lower.hasPrefix("annex") else { continue }
      let number = citedNumber(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      let isNumber = number.utf8.count <= 8 && number.contains { $0.isNumber || $0.isUppercase }
      return Step(kind: isSchedule ? .schedule : .annex, number: isNumber ? number : "")
    }
    return Step(kind: .attachment, number: "")
  }

  // MARK: Text

  private mutating func add(_ text: String, _ around: Around) {
    let place = Place(
      zone: around.zone, state: around.state, label: label(of: around.path), language: around.language)
    pieces.append((text, place))
  }

  private mutating func addSpace(_ around: Around) { add(" ", around) }

  private mutating func block(_ content: (inout StandardTree) -> Void) {
    endBlock()
    content(&self)
    endBlock()
  }

  /// A note inside a sentence, which continues behind it.
  private mutating func aside(_ content: (inout StandardTree) -> Void) {
    let kept = (segments, pieces, breakIsDue, waiting, earlier)
    (segments, pieces, breakIsDue, waiting, earlier) = ([], [], true, [], [])
    content(&self)
    endBlock()
    let found = segments + earlier + waiting
    (segments, pieces, breakIsDue, waiting, earlier) = kept
    waiting += found
  }

  private mutating func endBlock() {
    defer {
      pieces = []
      breakIsDue = true
    }
    defer {
      earlier += waiting
      waiting = []
    }
    guard pieces.contains(where: { $0.text.contains { !$0.isWhitespace } }) else { return }
    segments += earlier
    earlier = []
    for (word, place) in plainWords(normalised(pieces), parts: { $0.state != $1.state }) {
      segments.add(
        Segment(
          zone: place.zone, state: place.state, label: place.label, language: place.language, tokens: [word],
          hardBreakBefore: breakIsDue))
      breakIsDue = false
    }
  }
}

extension Element {
  /// The value of an attribute, whatever its prefix.
  func attribute(_ name: String) -> String? {
    attributes[name] ?? attributes.first { $0.key.hasSuffix(":\(name)") }?.value
  }
}
