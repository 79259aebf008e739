import Force
import Legislation
import Reporter
import TestSupport
import Testing

@testable import Measures

/// A sentence and the norm that a register has of it.
struct DutyCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kind: NormKind
  let bearer: String
  let verb: String

  init(_ text: String, _ kind: NormKind, _ bearer: String, _ verb: String) {
    (testDescription, self.kind, self.bearer, self.verb) = (text, kind, bearer, verb)
  }

  static let all = [
    DutyCase("The keeper has a duty to open the gate.", .obligation, "keeper", "open"),
    DutyCase("It is the duty of the keeper to open the gate.", .obligation, "keeper", "open"),
    DutyCase("The keeper is to open the gate.", .obligation, "keeper", "open"),
    DutyCase("It is for the keeper to open the gate.", .obligation, "keeper", "open"),
    DutyCase("The gate is to be opened by the keeper.", .obligation, "keeper", "opened"),
    DutyCase("The gate is to be opened at dawn.", .obligation, "unstated", "opened"),
    DutyCase("The keeper is not to open the gate.", .prohibition, "keeper", "open"),
    DutyCase("No gate is to be opened.", .prohibition, "unstated", "opened"),
    DutyCase("No keeper may open the gate.", .prohibition, "keeper", "open"),
    DutyCase("The keeper may not, without leave of the board, open it.", .prohibition, "keeper", "open"),
    DutyCase("A keeper who opens the gate commits an offence.", .prohibition, "keeper", "opens"),
    DutyCase(
      "A keeper who without leave opens the gate is guilty of an offence.", .prohibition, "keeper", "opens"),
    DutyCase("A keeper is guilty of an offence if the gate is open.", .prohibition, "keeper", "guilty"),
    DutyCase("The keeper is entitled to open the gate.", .permission, "keeper", "open"),
    DutyCase("The keeper is entitled to a copy of the list.", .permission, "keeper", "entitled"),
    DutyCase("The keeper is not entitled to a copy of the list.", .prohibition, "keeper", "entitled"),
    DutyCase("The keeper has power to open the gate.", .permission, "keeper", "open"),
    DutyCase("It is lawful for the keeper to open the gate.", .permission, "keeper", "open"),
    DutyCase("The keeper need not open the gate.", .exemption, "keeper", "open"),
    DutyCase("The keeper is not required to open the gate.", .exemption, "keeper", "open"),
    DutyCase("The keeper must not be required to open the gate.", .exemption, "keeper", "open"),
    DutyCase("Nothing in this Act requires the keeper to open the gate.", .exemption, "keeper", "open"),
    DutyCase("The toll shall be payable by the guest.", .obligation, "guest", "payable"),
    DutyCase("The toll is to be paid out of money lent by the bank.", .obligation, "unstated", "paid"),
    DutyCase("The keeper must be at least twenty.", .obligation, "keeper", "be"),
    DutyCase("The board may by order add a gate.", .permission, "board", "add"),
    DutyCase("The board may, if it thinks fit, open the gate.", .permission, "board", "open"),
    DutyCase("This Act may be cited as the Gates Act 1901.", .constitutive, "unstated", "cited"),
    DutyCase("References to a gate are to be read accordingly.", .constitutive, "unstated", "read"),
    DutyCase("This section shall apply to a gate.", .constitutive, "section", "apply"),
    DutyCase("The guest shall be deemed to have paid.", .constitutive, "unstated", "deemed"),
    DutyCase("These rules shall come into force in May.", .constitutive, "rule", "come"),
    DutyCase("In section 4 there shall be inserted a word.", .constitutive, "unstated", "inserted"),
    DutyCase("A gate shall have the meaning given by section 2.", .constitutive, "gate", "have"),
    // What another could do, and what is said of persons, is no law about the law.
    DutyCase("The list may be treated as lost.", .permission, "unstated", "treated"),
    DutyCase("Orders may apply this Act to a gate.", .permission, "order", "apply"),
    DutyCase("The guest must apply to the court.", .obligation, "guest", "apply"),
  ]

  /// Sentences without a norm.
  static let none = [
    "This section applies to a keeper who is to open the gate.",
    "A keeper guilty of an offence under this section is liable to a fine.",
    "The reference to sight is to lacking sight.", "The keeper is likely to open the gate.",
    "“Gate” means a gate that may be shut.", "If the keeper is to open it, the gate is shut.",
  ]
}

@Suite("A register of duties")
struct DutyRegisterTests {
  private func norms(_ text: String, _ measure: DutiesMeasure = DutiesMeasure()) throws -> DutiesResult {
    var sample = SampleText()
    sample.add(text, in: sample.provision(.section, "1"))
    var worker = measure.worker(Materials())
    let part = try worker.part(of: sample.document, as: TextRequest("a"))
    return worker.result(of: [part], failures: [])
  }

  @Test("has each norm with its kind, its bearer and its verb", arguments: DutyCase.all)
  func norm(_ row: DutyCase) throws {
    let found = try norms(row.testDescription, DutiesMeasure(kind: row.kind)).rows.map(\.norm)
    let norm = try #require(found.first)
    #expect(found.count == 1)
    #expect(norm.kind == row.kind)
    #expect(norm.bearer == row.bearer)
    #expect(norm.verb == row.verb)
  }

  @Test("has nothing of other sentences", arguments: DutyCase.none)
  func none(_ text: String) throws {
    #expect(try norms(text).rows.isEmpty)
    #expect(try norms(text, DutiesMeasure(kind: .constitutive)).rows.isEmpty)
  }

  @Test("says how many sentences it passes over")
  func passedOver() throws {
    let text =
      "This Act may be cited as the Gates Act. The keeper must open the gate. It shall come into force in May."
    let result = try norms(text)
    #expect(result.rows.map(\.norm.verb) == ["open"])
    #expect(result.notes.contains { $0.hasPrefix("2 sentences of what a law says of itself") })
    #expect(try norms("The keeper must open it.").notes.count == 1)
  }

  /// By hand: the keeper has two duties and a power, the guest a duty, and one norm names nobody.
  @Test("puts norms together by bearer, and loses none")
  func bearers() throws {
    let text =
      "The keeper must open the gate. The guest must pay. The keeper may rest. The keeper shall sweep. The toll must be paid."
    let result = try norms(text, DutiesMeasure(layout: .bearers))
    #expect(result.rows.map(\.norm.bearer) == ["keeper", "guest", "unstated"])
    #expect(result.rows.map(\.counts) == [[2, 0, 1, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0]])
    #expect(result.rows.reduce(0) { $0 + $1.all } == (try norms(text).rows.count))
  }
}
