import Force
import Legislation
import Testing

@testable import Measures

@Suite("The procedure of delegated powers")
struct ProcedureTests {
  private func procedures(_ lines: [String]) throws -> [String: String] {
    let document = SmallAct.document(lines)
    var register = PowerRegister(document, try Scope.statute.selection(in: document))
    return Dictionary(
      register.powers().filter { $0.role == .power }.map {
        ($0.provision, $0.procedure.rawValue + ($0.procedureFrom.isEmpty ? "" : " " + $0.procedureFrom))
      }
    ) { first, _ in first }
  }

  private static let powers = [
    "1(1) The Treasury may by regulations fix a fee.",
    "2(1) The Treasury may by regulations amend any enactment.",
    "3(1) The Treasury may by order appoint a day.", "4(1) The Treasury may by regulations fix a rent.",
  ]

  @Test("is set in one section for all: listed ones affirmative, the others negative, commencement none")
  func oneSection() throws {
    let found = try procedures(
      Self.powers + [
        "9(1) A power to make regulations or an order under this Act is exercisable by statutory instrument.",
        "9(2) A statutory instrument containing regulations under section 2 may not be made unless a draft of the instrument "
          + "has been laid before, and approved by a resolution of, each House of Parliament.",
        "9(3) Any other statutory instrument containing regulations under this Act is subject to annulment in pursuance of a "
          + "resolution of either House of Parliament.",
      ])
    #expect(
      found == [
        "s. 1(1)": "negative s. 9(3)", "s. 2(1)": "affirmative s. 9(2)", "s. 3(1)": "none stated s. 9(1)",
        "s. 4(1)": "negative s. 9(3)",
      ])
  }

  @Test("is stated beside the power, and what the words mean elsewhere sets none")
  func namedProcedures() throws {
    let found = try procedures([
      "1(1) The Treasury may by regulations fix a fee.",
      "1(2) Regulations under this section are subject to the affirmative procedure.",
      "2(1) The Treasury may by regulations fix a rent.",
      "2(2) Regulations under subsection (1) are subject to the negative procedure.",
      "3(1) The Treasury may by regulations appoint a day.",
      "9(1) Regulations under this Act are to be made by statutory instrument.",
      "9(2) Where regulations under this Act are subject to the affirmative procedure, they may not be made unless a draft has "
        + "been approved by a resolution of each House of Parliament.",
      "9(3) Where regulations under this Act are subject to the negative procedure, the instrument is subject to annulment in "
        + "pursuance of a resolution of either House of Parliament.",
      "9(4) Any provision that may be made by regulations under this Act subject to the negative procedure may be made by "
        + "regulations subject to the affirmative procedure.",
    ])
    #expect(
      found == [
        "s. 1(1)": "affirmative s. 1(2)", "s. 2(1)": "negative s. 2(2)", "s. 3(1)": "none stated s. 9(1)",
      ])
  }

  @Test("is a list in limbs, with its exceptions by subsection")
  func limbs() throws {
    let found = try procedures(
      Self.powers + [
        "9(1) Subject to subsection (2), a statutory instrument that contains an order or regulations made under this Act is "
          + "subject to annulment in pursuance of a resolution of either House of Parliament.",
        "9(2) Subsection (1) does not apply to a statutory instrument containing an order under section 3.",
        "9(3) A statutory instrument containing—",
        "9(3)(a) the first regulations to be made under section 1, or",
        "9(3)(b) regulations under section 2(1),",
        "9(3) is not to be made unless a draft of the instrument has been laid before, and approved by a resolution of, each "
          + "House of Parliament.",
      ])
    #expect(
      found == [
        "s. 1(1)": "affirmative or negative s. 9(3)", "s. 2(1)": "affirmative s. 9(3)",
        "s. 3(1)": "not found",
        "s. 4(1)": "negative s. 9(1)",
      ])
  }

  @Test("is not found where the text does not speak of it")
  func none() throws {
    #expect(try procedures(["1(1) The Treasury may by order appoint a day."]) == ["s. 1(1)": "not found"])
  }

  @Test("is affirmative for some and negative otherwise in one sentence")
  func otherwise() throws {
    let found = try procedures([
      "1(1) The Treasury may by regulations fix a fee.",
      "1(2) A statutory instrument containing regulations under this section that amend an Act may not be made unless a draft has "
        + "been approved by a resolution of each House of Parliament, and is otherwise subject to annulment in pursuance of a "
        + "resolution of either House of Parliament.",
    ])
    #expect(found == ["s. 1(1)": "affirmative or negative s. 1(2)"])
  }

  @Test("is made affirmative where the instrument ends unless it is approved")
  func madeAffirmative() throws {
    let found = try procedures([
      "1(1) The Treasury may by regulations fix a fee.",
      "1(2) Regulations under this section cease to have effect at the end of 28 days unless approved by a resolution of each "
        + "House of Parliament.",
    ])
    #expect(found == ["s. 1(1)": "made affirmative s. 1(2)"])
  }

  @Test(
    "the Act that may be amended is told from the words behind amend and repeal",
    arguments: [
      ("amend this Act", AmendedLaw.own), ("amend subsection (2)", .own), ("amend any enactment", .primary),
      ("make provision amending, repealing or revoking an Act of Parliament", .primary),
      ("modify primary legislation", .primary), ("repeal section 5 of the Care Act 2014", .named),
      ("amend the application", .none), ("amend the application of any enactment", .none),
      ("amend subordinate legislation", .none), ("fix a fee", .none),
      ("apply this section with modifications", .none),
    ])
  func amends(_ words: String, _ law: AmendedLaw) throws {
    let document = SmallAct.document(["1 The Treasury may by regulations \(words)."])
    var register = PowerRegister(document, try Scope.statute.selection(in: document))
    #expect(register.powers().map(\.amends) == [law])
  }

  @Test("what a supplementary provision lets a power amend is the power's")
  func amendsBySupplement() throws {
    let document = SmallAct.document([
      "1(1) The Treasury may by regulations fix a fee.",
      "1(2) Regulations under this section may amend any enactment.",
      "2(1) The Treasury may by regulations fix a rent.",
    ])
    var register = PowerRegister(document, try Scope.statute.selection(in: document))
    let powers = register.powers().filter { $0.role == .power }
    #expect(powers.map(\.amends) == [.primary, .none])
    #expect(powers.map(\.amendsFrom) == ["s. 1(2)", ""])
  }
}
