import Force
import Legislation
import Reporter
import TestSupport
import Testing

@testable import Measures

/// The powers of an Act in one line each.
private func powers(_ lines: [String], _ scope: Scope = .statute) throws -> [DelegatedPower] {
  let document = SmallAct.document(lines)
  var register = PowerRegister(document, try scope.selection(in: document))
  return register.powers()
}

@Suite("Delegated powers")
struct PowerRuleTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let words: String
    /// Role, force, delegate, instrument; nil: no line.
    let line: String?
    var testDescription: String { words }
    init(_ words: String, _ line: String?) { (self.words, self.line) = (words, line) }
  }

  @Test(
    "are found by the modal, the instrument and who is its subject",
    arguments: [
      Sentence(
        "The Secretary of State may by regulations fix a fee.", "power may Secretary of State regulations"),
      Sentence("The Welsh Ministers must by order appoint a day.", "power must Welsh Ministers order"),
      Sentence("The Treasury may make regulations about fees.", "power may Treasury regulations"),
      Sentence(
        "The Treasury may, with the consent of the Board, by order fix a fee.", "power may Treasury order"),
      Sentence("The council may make byelaws for the park.", "power may council byelaws"),
      Sentence("Her Majesty may by Order in Council extend this Act.", "power may Majesty Order in Council"),
      Sentence("The Board may amend section 2 by regulations.", "power may Board regulations"),
      Sentence("The Lord Chancellor has power to make rules about fees.", "power none Lord Chancellor rules"),
      Sentence("Regulations may fix a fee.", "power may unstated regulations"),
      Sentence("Regulations made by the Treasury may fix a fee.", "power may Treasury regulations"),
      Sentence("Provision may be made by regulations for appeals.", "power may unstated regulations"),
      Sentence("Rules of court may provide for appeals.", "power may unstated rules of court"),
      Sentence(
        "This Act comes into force on such day as the Treasury may by order appoint.",
        "power may Treasury order"),
      Sentence(
        "This Act comes into force on such day as regulations may appoint.", "power may unstated regulations"),
      Sentence(
        "The appropriate national authority may by regulations fix a fee.",
        "power may appropriate national authority regulations"),
      Sentence(
        "The Secretary of State or the Welsh Ministers may by regulations fix a fee.",
        "power may Secretary of State; Welsh Ministers regulations"),
      Sentence(
        "Her Majesty may by Royal Warrant grant a pension.", "power may Majesty Royal Warrant"),
      Sentence("A constable may by warrant enter a house.", nil),
      Sentence("The Treasury may not by order amend this Act.", "supplementary may not Treasury order"),
      // What follows from other words.
      Sentence("A person must pay such fee as may be prescribed.", "implied none unstated not found"),
      Sentence(
        "The fee is the amount specified in regulations made by the Treasury.",
        "implied none Treasury regulations"),
      Sentence("A notice must be given in accordance with regulations.", "implied none unstated regulations"),
      Sentence(
        "The rate is the rate specified by the Scottish Ministers in regulations.",
        "implied none Scottish Ministers regulations"),
      Sentence(
        "This Act comes into force on the date the Scottish Ministers appoint by regulations.",
        "implied none Scottish Ministers regulations"),
      // What may be done with a power.
      Sentence(
        "Regulations specifying a rate may provide for cases.", "supplementary may unstated regulations"),
      Sentence(
        "Without prejudice to the generality of subsection (1), regulations may fix a fee.",
        "supplementary may unstated regulations"),
      Sentence("The fee is imposed by a scheme.", nil),
      Sentence("The regulations may make different provision.", "supplementary may unstated regulations"),
      Sentence("Any such order may contain savings.", "supplementary may unstated order"),
      Sentence("Regulations may, in particular, fix a fee.", "supplementary may unstated regulations"),
      Sentence("Regulations may not create an offence.", "supplementary may not unstated regulations"),
      // No power to make law.
      Sentence("The court may make an order for costs.", nil),
      Sentence("The tribunal may by order extend the time.", nil),
      Sentence("The Board may act in order to protect the public.", nil),
      Sentence("A drug prescribed by a doctor may be taken.", nil),
      Sentence("Regulations must be laid before Parliament.", nil),
      Sentence("“Prescribed” means prescribed by regulations.", nil),
      Sentence("The Board must publish the rules of the society.", nil),
      Sentence("The Board may give directions.", nil),
    ])
  func sentences(_ sentence: Sentence) throws {
    let found = try powers(["1 \(sentence.words)"])
    let lines = found.map { "\($0.role.rawValue) \($0.force) \($0.delegate) \($0.instrument)" }
    #expect(lines == (sentence.line.map { [$0] } ?? []))
  }

  @Test("orders of courts are left out, and counted")
  func courts() throws {
    let document = SmallAct.document([
      "1 The court may make an order for costs.", "2 The Treasury may make an order about fees.",
    ])
    var register = PowerRegister(document, try Scope.statute.selection(in: document))
    #expect(register.powers().map(\.delegate) == ["Treasury"])
    #expect(register.judicial == 1)
  }

  @Test("who makes regulations is found where the text says it once for all")
  func makers() throws {
    let found = try powers([
      "1(1) Regulations may fix a fee.", "1(2) The fee is a prescribed amount.",
      "2(1) Regulations may fix a rent.",
      "2(2) In this section “regulations” means regulations made by the Welsh Ministers.",
      "9 In this Act “prescribed” means prescribed by regulations; “regulations” means regulations made by the Treasury.",
    ])
    #expect(
      found.map { "\($0.provision) \($0.role.rawValue) \($0.delegate) \($0.delegateFrom)" } == [
        "s. 1(1) power Treasury s. 9", "s. 1(2) implied Treasury s. 9",
        "s. 2(1) power Welsh Ministers s. 2(2)",
      ])
    #expect(found[1].instrument == "regulations")
  }

  @Test("regulations under a section confer the power themselves where nothing else there does")
  func unconferred() throws {
    let lines = [
      "1(1) This section is about fees.", "1(2) Regulations under this section may fix a fee.",
      "2(1) Regulations may fix a rent.", "2(2) Regulations under this section may make exceptions.",
    ]
    #expect(try powers(lines).map(\.role) == [.power, .power, .supplementary])
  }

  @Test("quoted amendments are in the register as the scope says")
  func amendments() throws {
    let lines = ["1 In section 5 insert—", "“1 The Treasury may by regulations fix a fee."]
    var without = Scope.statute
    without.amendments = .exclude
    #expect(try powers(lines).map(\.delegate) == ["Treasury"])
    #expect(try powers(lines, without).isEmpty)
  }
}
