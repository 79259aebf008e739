import Legislation

/// The text of a document as it was read, with the zone and the provision of every piece: what a person checks a
/// reading by.
package struct TextView: Sendable {
  /// Text that is alike in zone, state and provision, within one paragraph.
  package struct Passage: Sendable, Hashable {
    /// The number of its paragraph, heading or cell in the document, from 1.
    package var paragraph: Int
    /// The provision it belongs to, as it is cited: `s. 28(1)(a)`; `(prelims)` where it belongs to none.
    package var provision: String
    /// Index in `Document.provisions`, or `Provision.whole`.
    package var place: Int32
    package var zone: Zone
    package var state: TextState
    /// Whether its words count in the scope.
    package var counts: Bool
    package var isHeading: Bool
    package var text: String
  }

  package let identity: Identity
  package let request: TextRequest<String>
  package let scope: Scope
  package let notes: [Note]
  /// Paragraphs, headings and cells of the whole document.
  package let paragraphs: Int
  package let passages: [Passage]

  /// - Parameters:
  ///   - from: the place at which the view begins; nil for the beginning of the text.
  ///   - to: the place through which it goes; nil for the end.
  /// - Throws: `ScopeError` if a provision or a paragraph is not there, or if the second place precedes the first.
  package init(
    _ document: Document, scope: Scope = .statute, as request: TextRequest<String>? = nil,
    from: TextPlace? = nil, to: TextPlace? = nil
  ) throws(ScopeError) {
    let request = request ?? TextRequest(document.identity.path)
    let scope = request.scope.applied(to: scope)
    (identity, self.request, self.scope, notes) = (document.identity, request, scope, document.notes)
    let selected = try scope.selection(in: document)
    let inside = try document.provisions(in: scope.inside)
    let outside = try document.provisions(in: scope.outside)
    var numbers: [Int] = []
    for run in document.runs {
      numbers.append((numbers.last ?? 0) + (run.flags.contains(.startsBlock) || numbers.isEmpty ? 1 : 0))
    }
    paragraphs = numbers.last ?? 0
    let places = PlaceFinder(document, numbers)
    let first = try from.map { place throws(ScopeError) in try places.runs(of: place).lowerBound } ?? 0
    let end =
      try to.map { place throws(ScopeError) in try places.runs(of: place).upperBound } ?? document.runs.count
    guard first < end || document.runs.isEmpty else {
      throw .stretchRunsBackwards(path: document.identity.path)
    }
    var labels = ProvisionLabels(document)
    var passages: [Passage] = []
    for index in first..<max(first, end) {
      let run = document.runs[index]
      let place = Int(run.provision)
      if !scope.inside.isEmpty, place < 0 || !inside[place] { continue }
      if !scope.outside.isEmpty, place >= 0, outside[place] { continue }
      passages.append(
        Passage(
          paragraph: numbers[index], provision: labels.string(of: run, in: document), place: run.provision,
          zone: run.zone, state: run.state, counts: selected[index],
          isHeading: run.flags.contains(.heading), text: document.string(run.range)))
    }
    self.passages = passages
  }

  /// Finds the runs of a place.
  private struct PlaceFinder {
    let document: Document
    /// By run, the number of its paragraph.
    let numbers: [Int]

    init(_ document: Document, _ numbers: [Int]) { (self.document, self.numbers) = (document, numbers) }

    /// From the first run of a place to the last.
    func runs(of place: TextPlace) throws(ScopeError) -> Range<Int> {
      let found: [Int]
      switch place {
      case .paragraph(let number):
        found = numbers.indices.filter { numbers[$0] == number }
        guard !found.isEmpty else {
          throw .noSuchParagraph(path: document.identity.path, wanted: number, count: numbers.last ?? 0)
        }
      case .provision(let reference):
        let chosen = try document.provisions(in: [reference])
        found = document.runs.indices.filter { index in
          document.runs[index].provision >= 0 && chosen[Int(document.runs[index].provision)]
        }
      }
      guard let first = found.first, let last = found.last else {
        throw .selectsNothing(
          path: document.identity.path, scope: "\(place)", available: document.outline(limit: 12))
      }
      return first..<last + 1
    }
  }
}
