extension Document {
  /// For each provision, whether it lies in one of the references, itself or below.
  ///
  /// - Throws: `ScopeError.noSuchProvision`, naming what there is.
  package func provisions(in references: [ProvisionReference]) throws(ScopeError) -> [Bool] {
    var chosen = [Bool](repeating: false, count: provisions.count)
    guard !references.isEmpty else { return chosen }
    var finder = ProvisionFinder(self)
    for reference in references {
      for index in try finder.roots(of: reference) { chosen[index] = true }
    }
    for index in provisions.indices {
      let parent = Int(provisions[index].parent)
      if parent >= 0, chosen[parent] { chosen[index] = true }
    }
    return chosen
  }
}

/// Finds the provisions of a document that references name.
struct ProvisionFinder {
  private let document: Document
  private var labels: ProvisionLabels

  init(_ document: Document) {
    self.document = document
    labels = ProvisionLabels(document)
  }

  /// The provisions that a reference names, without those below.
  mutating func roots(of reference: ProvisionReference) throws(ScopeError) -> [Int] {
    let labelled = provisions(labelled: reference.description)
    if !labelled.isEmpty { return labelled }
    guard !reference.steps.isEmpty else { throw none(reference) }
    var scope: [Int]?
    var found: [Int] = []
    for (place, step) in reference.steps.enumerated() {
      found = matches(of: step, below: scope, startsInBody: place == 0 && !step.unit.startsOutsideBody)
      for level in step.levels { found = found.flatMap { levels(below: $0, numbered: level) } }
      guard !found.isEmpty else { throw none(reference) }
      if step.last == nil, !step.first.isEmpty { try check(found, reference) }
      scope = found
    }
    return found
  }

  private func none(_ reference: ProvisionReference) -> ScopeError {
    .noSuchProvision(
      path: document.identity.path, wanted: reference.description, available: document.outline(limit: 12))
  }

  /// Two provisions that differ by their ordinals are one to whoever cites them without; others are not.
  private mutating func check(_ found: [Int], _ reference: ProvisionReference) throws(ScopeError) {
    var names: [String] = []
    for index in found {
      let label = labels.string(of: Int32(index), in: document)
      let name = label.hasSuffix("]") ? String(label[..<(label.lastIndex(of: "[") ?? label.endIndex)]) : label
      let cited = name.last == " " ? String(name.dropLast()) : name
      if !names.contains(cited) { names.append(cited) }
    }
    guard names.count > 1 else { return }
    throw .ambiguous(path: document.identity.path, wanted: reference.description, labels: names)
  }

  // MARK: Labels

  /// The provisions that have a label, or a name made of their heading; without regard to case if none does so as it is
  /// written.
  private mutating func provisions(labelled text: String) -> [Int] {
    let wanted = ProvisionFinder.plain(text)
    let folded = wanted.lowercased()
    var same: [Int] = []
    var alike: [Int] = []
    for index in document.provisions.indices {
      let range = labels.name(of: Int32(index), in: document)
      // Of few labels the letters need be compared.
      guard abs(range.count - wanted.utf8.count) <= 8 + wanted.utf8.count / 2 else { continue }
      let name = ProvisionFinder.plain(String(decoding: labels.bytes[range], as: UTF8.self))
      if name == wanted { same.append(index) } else if name.lowercased() == folded { alike.append(index) }
    }
    return same.isEmpty ? alike : same
  }

  /// Typographic and typewriter quotation marks are one.
  private static func plain(_ text: String) -> String {
    String(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").map {
        $0 == "“" || $0 == "”" ? "\"" : $0
      })
  }

  // MARK: Paths

  private func matches(
    of step: ProvisionReference.Step, below: [Int]?, startsInBody: Bool
  ) -> [Int] {
    let candidates = document.provisions.indices.filter { index in
      guard step.unit.matches(document.provisions[index]) else { return false }
      if let below { return isBelow(index, below) }
      return !startsInBody || isInBody(index)
    }
    func isNumbered(_ index: Int, _ number: String) -> Bool {
      document.provisions[index].number.lowercased() == number.lowercased()
    }
    guard !step.first.isEmpty else { return candidates }
    guard let last = step.last else { return candidates.filter { isNumbered($0, step.first) } }
    guard let start = candidates.firstIndex(where: { isNumbered($0, step.first) }),
      let end = candidates.lastIndex(where: { isNumbered($0, last) }), start <= end
    else { return [] }
    return Array(candidates[start...end])
  }

  /// The levels that are cited below a provision, whatever without a number lies between.
  private func levels(below index: Int, numbered number: String) -> [Int] {
    document.provisions.indices.filter {
      guard document.provisions[$0].number.lowercased() == number.lowercased(), labels.isNumbered(Int32($0))
      else { return false }
      return isBelow($0, [index]) && labels.base(Int32($0)) == labels.cited(Int32(index))
    }
  }

  private func isBelow(_ index: Int, _ ancestors: [Int]) -> Bool {
    var place = Int(document.provisions[index].parent)
    while place >= 0 {
      if ancestors.contains(place) { return true }
      place = Int(document.provisions[place].parent)
    }
    return false
  }

  private func isInBody(_ index: Int) -> Bool {
    var place = index
    while place >= 0 {
      switch document.provisions[place].kind {
      case .schedule, .annex, .attachment, .appendix: return false
      default: place = Int(document.provisions[place].parent)
      }
    }
    return true
  }
}
