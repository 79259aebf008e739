import Testing

@testable import Force

@Suite("Words that no modal governs though one is just before them")
struct PassedModalTests {
  @Test(
    "are the modal itself and the three words after it, within the sentence",
    arguments: [
      ("1 This applies where a board must‹› act.", true),
      ("1 This applies where a board must inform‹› us.", true),
      ("1 This applies where a board must also now inform‹› us.", true),
      ("1 This applies where a board must also now fully inform‹› us.", false),
      ("1 This applies where a board must act. Notice‹› is none.", false),
      ("1 The board must inform‹› us.", false),
      ("1 Boards need to inform‹› us.", false),
    ])
  func passed(_ text: String, _ isPassed: Bool) throws {
    let marked = MarkedText(text)
    let mark = try #require(marked.marks.first)
    #expect(ForceMap(marked.document).passesModal(at: mark.start) == isPassed)
  }
}
