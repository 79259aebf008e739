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
      "what is before a verb is neither its object nor the verb",
      """
      1 The board may by order direct‹board/keeper› the keeper to close the gate.
      2 The keeper shall forthwith in writing inform‹keeper/clerk› the clerk.
      3 The board must, within ten days of the request, give‹board/owner› the owner a notice.
      4 The clerk may provide‹clerk/Ministers› to the Ministers information.
      """),
    VoiceCase(
      "a second clause with a subject of its own",
      """
      1 Orders may be made for this purpose and any such orders may make provision‹order/U› for fees.
      2 A rate‹rate/U› shall be the sum of both and the rate so found shall be payable‹clerk/board› to the board by the clerk.
      """),
    VoiceCase(
      "a pronoun has what its verb can be said of",
      """
      1 Where a board knows that a plan is old, it must inform‹board/owner› the owner.
      2 If a builder sends an invoice, it must state‹invoice/U› the sum.
      3 If one house only is open to the guardian, they must inform‹guardian/owner› the owner.
      4 Where those premises are let, it may inform‹?/owner› the owner.
      """),
    VoiceCase(
      "a limb that says what the verb of its opening words has",
      """
      1 The board must inform the owner—
      1.a that the guest may consult‹board/lawyer› a lawyer,
      1.b how advice may be had‹board/U›.
      """),
    VoiceCase(
      "written with is to, is for, payable and entitled",
      """
      1 If it appears that there is harm, the court is to inform‹court/owner› the owner.
      2 It is for the clerk to inform‹clerk/owner› the owner. It is then for the board to pay‹board/U›.
      3 The sum is to be paid‹U/keeper› to the keeper. It is to be found by the clerk‹clerk/U›.
      4 The guest shall not be required to inform‹guest/owner› the owner.
      5 A person who informs‹person/owner› the owner commits an offence.
      6 There is to be a board‹U/U›.
      """),
    VoiceCase(
      "whom a passive gives something, or asks something of",
      """
      1 Owners must be given‹U/owner› a clear account.
      2 The owner and the guest must be told and given‹U/owner+guest› a chance to speak.
      3 The board may assist the owner of a mill who is required‹board/owner› to keep books.
      """),
    VoiceCase(
      "not of the object's own verb or of what is said",
      """
      1 The court must make‹court/U› an order requiring the owner to pay the board.
      2 A list must state‹list/U›—
      2.a the owner,
      2.b the guest.
      3 Rules may provide‹rule/U› that an owner may inform the board.
      4 The guest may apply‹guest/court› to the court for an order.
      5 This rule shall apply‹rule/U› to the owner.
      6 The board must publish‹board/U› the report submitted to the owner.
      """),
    VoiceCase(
      "nor of what the object's own verb is done with",
      """
      1 The court may make‹court/U› an order requiring the return of the boat to the owner.
      2 The board must keep‹board/U› a record showing each payment to the guest.
      3 The court may give‹court/owner› to the owner an order requiring a payment to the guest.
      """),
    VoiceCase(
      "a pronoun is what its verb can be said of: somebody who can act, or a text",
      """
      1 The council must publish‹council/U› the plan. The plan must be short. It must inform‹council/parent› the parent.
      2 The plan must be short. The council must publish‹council/U› the plan. It must state‹plan/U› the date.
      3 The council must publish‹council/U› the plan. The plan must be short. It must be read‹U/U› each year.
      """),
    VoiceCase(
      "names of offices and of bodies",
      """
      1 The Department for the Sea must inform‹Department for the Sea/Centre› the Centre.
      4 The Department of Boats, Ponds and Deep Rivers may inform‹Department of Boats, Ponds and Deep Rivers/owner› the owner.
      5 The Department of Boats and the Treasury may inform‹Department of Boats+Treasury/owner› the owner.
      2 AiB may inform‹AiB/owner› the owner. Guests may inform‹guest/AiB› AiB.
      3 Family Rules may require‹Family Rule/owner› the owner to pay.
      """),
    VoiceCase(
      "a participle and what belongs to it are the noun's",
      """
      1 Regulations made under this section must set‹regulation/U› a fee.
      2 A permit issued by the harbour board under this Part must show‹permit/U› the berth.
      3 A map drawn for the council or that committee must show‹map/U› the path.
      4 A diver appointed by the board under section 5 may inspect‹diver/U› the hull.
      5 A survey made in accordance with the scheme is to include‹survey/U› each pond.
      6 Where the board made a plan the council must keep‹council/U› it.
      7 If the plan is made the council must keep‹council/U› it.
      """),
    VoiceCase(
      "what a sentence says behind a presumption, a condition, an expectation",
      """
      1 There is a presumption that nobody should inform‹nobody/parent› the parent.
      2 It is a condition of the permit that the holder must inform‹holder/board› the board.
      3 There is no requirement that the holder must inform‹-/-› the board.
      4 There is a hen that the holder must inform‹-/-› the board of.
      """),
    VoiceCase(
      "it is an offence, for somebody or for anybody",
      """
      1 It is an offence to sell‹U/child› a rocket to a child.
      2 It is an offence under this Part for a trader to sell‹trader/child› a rocket to a child.
      3 It shall be unlawful for the owner to inform‹owner/guest› the guest.
      4 It is an old offence that the owner did inform‹-/-› the guest.
      """),
    VoiceCase(
      "it is for, it falls to, it is the responsibility of",
      """
      1 It is for the board to inform‹board/parent› the parent.
      2 It falls to the head to inform‹head/parent› the parent.
      3 It is the responsibility of the clerk to inform‹clerk/parent› the parent.
      4 There is a duty on the board to inform‹board/parent› the parent.
      5 It was the board that did inform‹-/-› the parent.
      """),
    VoiceCase(
      "a pronoun that acts goes back past a thing to somebody",
      """
      1 The council may change the plan. Where the plan is changed, it must consult‹council/parent› the parent.
      2 The council may change the plan. Where the plan is changed, it must state‹plan/U› the date.
      """),
    VoiceCase(
      "words that are named as another text's lay down nothing; words that are put in do",
      """
      1 In section 5, the words “and the clerk may inform‹-/-› the parent”.
      2 In section 6, the words from “the clerk shall inform‹-/-›” to the end are repealed.
      3 In section 7, for “the clerk” substitute “the board may inform‹board/parent› the parent”.
      4 The notice must say “please inform‹notice/parent› the parent”.
      """),
    VoiceCase(
      "a label before a colon, a limit and a comparison are no subject",
      """
      1 Tests and checks: the trader must inform‹trader/guest› the guest.
      2 No later than a week after the storm, the harbour board must inform‹harbour board/owner› the owner.
      3 No more than two guests may inform‹guest/owner› the owner.
      4 More generally, clerks should inform‹clerk/guest› the guest.
      5 More clerks should inform‹clerk/guest› the guest.
      """),
    VoiceCase(
      "nouns that end like participles",
      """
      1 Children and wardens must inform‹child+warden/guest› the guest.
      2 The warden of the garden must inform‹warden/guest› the guest.
      3 Chosen guests must inform‹chosen guest/warden› the warden.
      """),
    VoiceCase(
      "what is behind be and a preposition is no passive",
      """
      1 The map and any list must be in the form specified‹map+list/U› by the board.
      2 The map must be signed‹board/U› by the board.
      """),
    VoiceCase(
      "what is decided behind words between commas",
      """
      1 The board may decide, in accordance with section 5, that the fee must be paid‹board/owner› to the owner.
      2 The board may decide, and that fee must be paid‹U/owner› to the owner.
      """),
    VoiceCase(
      "who is shown, paid or asked; a letter for a person; it behind to",
      """
      1 If the guest agrees, they must be shown the record‹U/guest›. Where a clerk comes he must be paid‹U/clerk› a fee.
      2 P must send‹P/M› M a copy. The board must send‹board/P› a copy to P. The air must be kept‹U/U› at 25 C.
      3 The council may, on an application‹council/council› made to it, close the path.
      4 The board must publish the required‹board/U› record.
      5 The chart must provide‹chart/U› enough for divers and guests to use it.
      """),
    VoiceCase(
      "a relative clause with two verbs, and what follows it",
      """
      1 A clerk of the board who has seen, or who seeks, a permit under this section must inform‹clerk/guest› the guest.
      2 A board which has named, or jointly named, a clerk under this section must inform‹board/guest› the guest.
      3 If a clerk is seen, the guest must inform‹guest/board› the board.
      """),
    VoiceCase(
      "two nouns with prepositions of their own; a noun in -ing; what an order imposes",
      """
      1 Every buyer of or applicant for a permit must inform‹buyer+applicant/board› the board.
      2 The diver rating must show‹diver rating/U› the depth. The person making the request must inform‹person/board› the board.
      3 The board may make‹board/U› rules imposing on the owner a fee. The board may give‹board/owner› a warning to the owner.
      """),
    VoiceCase(
      "a notice of two things is served on somebody; assist is nobody",
      """
      1 The board may serve‹board/owner› a theft or smuggling notice on the owner.
      2 Clerks may be able‹clerk/U› to assist, but need not.
      """),
    VoiceCase(
      "a limb that says that, with a condition",
      """
      1 The notice must say‹notice/U›—
      (a) the date, and
      (b) that if a guest is ill they should ask‹guest/clerk› the clerk.
      """),
    VoiceCase(
      "a modal that is spoken of governs nothing",
      """
      1 Where the guide says ‘should’ it means that the clerk must inform‹clerk/guest› the guest.
      2 Where the guide says “must” the clerk may inform‹clerk/guest› the guest.
      3 If a clerk wants help, he may ask‹clerk/U› for it should he wish.
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
