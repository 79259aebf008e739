import Legislation
import Testing

@testable import Force

/// A text in lines, with bearer and counterpart after a word: `inform‹board/parent›`; `U` unstated, `?` not found,
/// `-` no norm.
struct VoiceCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) { (testDescription, self.text) = (name, text) }

  static let all = [
    VoiceCase("the subject and the object", "1 The board must inform‹board/parent› the parent."),
    VoiceCase(
      "a head as a reader would list it",
      """
      1 A local authority in England must consult‹local authority/child's parent› the child's parent.
      2 The Secretary of State must consult‹Secretary of State/governing body› the governing body of the school.
      3 Local authorities should involve‹local authority/young person› young people.
      """),
    VoiceCase(
      "two bearers and more",
      """
      1 The parent or the young person may inform‹parent+young person/board› the board.
      2 An integrated care board, NHS trust or NHS foundation trust must inform‹integrated care board+NHS trust+NHS foundation trust/parent› the parent.
      """),
    VoiceCase(
      "behind conditions",
      """
      1 Where a child is ill, the board must inform‹board/parent› the parent.
      2 If the head agrees then the board must inform‹board/parent› the parent.
      3 When considering a request the local authority must inform‹local authority/parent› the parent.
      4 Where the authority names a school the head must inform‹head/parent› the parent.
      5 The board, having met, must inform‹board/parent› the parent.
      """),
    VoiceCase(
      "a relative clause and a participle belong to the noun",
      """
      1 A person who may appeal must inform‹person/board› the board.
      2 The person making the request must inform‹person/board› the board.
      3 Those supplying advice must inform‹those/board› the board.
      """),
    VoiceCase(
      "pronouns, in the sentence and in the subsection, and no farther",
      """
      1 If the board names a school it must consult‹board/school› the school. It may inform‹board/parent› the parent.
      2 It must inform‹?/parent› the parent.
      """),
    VoiceCase(
      "a passive",
      """
      1 The parent must be informed‹U/parent›. Advice must be given‹U/parent› to the parent.
      2 The parent must be informed‹board/parent› by the board. A plan must be sent‹U/U› by post.
      3 There must be a report‹U/U›.
      """),
    VoiceCase(
      "limbs",
      """
      1 A board must—
      1.a inform‹board/parent› the parent,
      1.b co-operate‹board/local partner› with each of its local partners.
      2 A notice must—
      2.a give‹notice/U› reasons,
      2.b be given‹U/parent› to the parent.
      3 The board must consult‹board/school+parent›—
      3.a the school,
      3.b the parent.
      """),
    VoiceCase(
      "without a modal",
      """
      1 It is the duty of the board to inform‹board/parent› the parent.
      2 The board has a duty to inform‹board/parent› the parent. The parent is entitled to consult‹parent/board› the board.
      3 The board is to inform‹board/parent› the parent. Advice‹-/-› is free.
      4 Nothing in this section requires the board to inform‹board/parent› the parent.
      """),
    VoiceCase(
      "a noun has those of its verb",
      """
      1 The board must give the parent advice‹board/parent›. It must provide information‹board/parent› to the parent.
      2 After consultation‹board/head› with the head, the board may act. The head must respond to notice‹head/U›.
      3 A person who is given a notice‹person/person› may appeal.
      """),
    VoiceCase(
      "not what is related or thought",
      """
      1 The board must publish information‹board/U› relating to the parent.
      2 The board must ensure‹board/U› that the parent agrees.
      """),
  ]
}

@Suite("The rule of bearers and counterparts")
struct VoiceRuleTests {
  @Test("gives each marked word those who act and those who are acted on", arguments: VoiceCase.all)
  func rule(_ row: VoiceCase) {
    let text = MarkedText(row.text)
    let voices = VoiceMap(text.document)
    #expect(!text.marks.isEmpty)
    for mark in text.marks {
      let said =
        "\(Self.name(voices.bearer(at: mark.start)))/\(Self.name(voices.counterpart(at: mark.start)))"
      #expect(said == mark.force, "\(mark.word)")
    }
  }

  @Test(
    "reads every text to its end",
    arguments: ["", "1 must", "1 by", "1 The must be", "1 If— must by the—", "1 , , must , be"])
  func awkward(_ text: String) {
    let document = MarkedText(text).document
    let voices = VoiceMap(document)
    for byte in document.text.indices { _ = (voices.bearer(at: byte), voices.counterpart(at: byte)) }
  }

  private static func name(_ participants: Participants) -> String {
    switch participants {
    case .none: "-"
    case .unstated: "U"
    case .notFound: "?"
    case .stated(let phrases): phrases.map(\.head).joined(separator: "+")
    }
  }
}
