import Force
import Legislation
import Testing

@Suite("Texts that are no law")
struct HostileTests {
  /// One block of some words, many times over.
  private func block(_ words: String, times: Int, separator: String = " ") -> Document {
    MarkedText("1 " + Array(repeating: words, count: times).joined(separator: separator)).document
  }

  @Test(
    "are read to the end",
    arguments: [
      "(", ")", "“", "”", "((“", "may", "must not", "if", "which", ", and may", "a.", ".", "—", "No", "é",
      "(a)",
      "may, in particular, not", "as the case may",
    ])
  func manyTimes(words: String) {
    let document = block(words, times: 20_000)
    let map = ForceMap(document)
    #expect(ModalForce.allCases.contains(map.force(at: document.text.count - 1)))
  }

  @Test("nested deeply, and opened again and again")
  func nested() {
    var document = Document(identity: Identity())
    for level in 0..<3000 {
      document.provisions.append(
        Provision(kind: .level3, number: "a", parent: Int32(level - 1)))
      let start = document.text.count
      document.text += Array("\nif it may—".utf8)
      document.runs.append(
        Run(
          start: Int32(start + 1), end: Int32(document.text.count), provision: Int32(level), zone: .operative,
          flags: .startsBlock))
    }
    let map = ForceMap(document)
    #expect(map.force(at: document.text.count - 1) == .ungoverned)
  }

  @Test("an empty document")
  func empty() { _ = ForceMap(Document(identity: Identity())) }
}
