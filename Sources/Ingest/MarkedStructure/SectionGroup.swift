import Legislation

/// A group of sections whose heading belongs to its section, if it has exactly one.
struct SectionGroup {
  private var sections = 0
  private var section = Provision.whole
  private var state = TextState.inForce
  private var headingRuns = 0..<0
  private var headingReferences = 0..<0
  private var heading: Range<Int32> = 0..<0

  /// - Parameter state: of the section, which its heading has too.
  mutating func add(section: Int32, state: TextState) {
    sections += 1
    (self.section, self.state) = (section, state)
  }

  /// Notes a heading that has ended.
  ///
  /// - Parameters:
  ///   - runs: the runs that it is made of.
  ///   - references: those to notes that it has.
  ///   - text: its bytes.
  mutating func add(heading text: Range<Int32>, runs: Range<Int>, references: Range<Int>) {
    let start = headingRuns.isEmpty ? runs.lowerBound : headingRuns.lowerBound
    headingRuns = start..<max(start, runs.upperBound)
    let first = headingReferences.isEmpty ? references.lowerBound : headingReferences.lowerBound
    headingReferences = first..<max(first, references.upperBound)
    if heading.isEmpty { heading = text }
  }

  /// Gives the heading to the only section, when the group has ended.
  func settle(_ builder: inout DocumentBuilder, _ references: inout References) {
    guard sections == 1 else { return }
    builder.updateRuns(headingRuns) {
      $0.provision = section
      $0.state = state.under($0.state)
    }
    builder.updateProvision(section) { $0.title = heading }
    references.move(headingReferences, to: section)
  }
}
