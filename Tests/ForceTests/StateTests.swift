import Force
import Legislation
import Testing

/// A sentence in which one stretch is of another state; what the modal of that stretch does to the sentence.
@Suite("Text of other states inside a sentence in force")
struct StateTests {
  /// - Parameter pieces: of one block.
  private func force(of word: String, in pieces: [(text: String, state: TextState)]) throws -> String {
    var document = Document(identity: Identity())
    document.provisions = [Provision(kind: .section, number: "1", parent: Provision.whole)]
    for (index, piece) in pieces.enumerated() {
      let start = Int32(document.text.count)
      document.text += Array(piece.text.utf8)
      document.runs.append(
        Run(
          start: start, end: Int32(document.text.count), provision: 0, zone: .operative, state: piece.state,
          flags: index == 0 ? .startsBlock : []))
    }
    let text = String(decoding: document.text, as: UTF8.self)
    let place = try #require(text.range(of: word))
    return "\(ForceMap(document).force(at: text.utf8.distance(from: text.startIndex, to: place.lowerBound)))"
  }

  @Test(
    "is read as text up to text that is not yet in force, and read past from ended text on",
    arguments: [
      (TextState.inForce, "must"), (.retained, "must"), (.prospective, "must"), (.notYet, "must"),
      (.ended, "none"), (.repealed, "none"),
    ])
  func alone(_ state: TextState, _ expected: String) throws {
    // The only modal is in the stretch.
    #expect(
      try force(
        of: "inform", in: [("The board ", .inForce), ("must ", state), ("inform parents.", .inForce)])
        == expected)
  }

  @Test(
    "beside a repealed modal the one that is read governs",
    arguments: [TextState.prospective, .notYet, .inForce])
  func beside(_ state: TextState) throws {
    #expect(
      try force(
        of: "inform",
        in: [
          ("The board ", .inForce), ("may ", .repealed), ("must ", state), ("inform parents.", .inForce),
        ]) == "must")
    #expect(
      try force(
        of: "inform",
        in: [
          ("The board ", .inForce), ("must ", state), ("may ", .repealed), ("inform parents.", .inForce),
        ]) == "must")
  }

  @Test(
    "a sentence that is repealed as a whole is read as it stands", arguments: [TextState.ended, .repealed])
  func whole(_ state: TextState) throws {
    #expect(try force(of: "inform", in: [("The board must inform parents.", state)]) == "must")
  }
}
