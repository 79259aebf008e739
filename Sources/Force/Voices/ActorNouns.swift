import Bytes

/// Nouns that name somebody who can act or be acted on; and what the words of a phrase tell of it.
enum ActorNouns {
  /// Whether the last word of a head, in lower case and in the singular, names a person or a body.
  static func isActor(_ head: String) -> Bool {
    var words = head.split(separator: " ")[...]
    // *Auditor General for Wales*, *Registrar of Companies*
    if let link = words.lastIndex(where: { $0 == "for" || $0 == "of" }), link > words.startIndex {
      words = words[..<link]
    }
    guard let name = words.last else { return false }
    // *P must send M a copy*: drafting's names for persons.
    if head.utf8.count == 1, let letter = head.utf8.first, letter >= 0x42, letter <= 0x57, letter != 0x4E {
      return true
    }
    // *the PRA*, *OSCR*, *AiB*
    if isAbbreviation(name) { return true }
    let last = name.lowercased()
    // *the Centre*, where a text calls a body so.
    if namesOfBodies.contains(last), name.first?.isUppercase == true { return true }
    if persons.contains(last) || bodies.contains(last) { return true }
    if others.contains(last) { return false }
    if head.hasPrefix("Secretary of State") || head.hasPrefix("Office of") { return true }
    for (name, _) in titled where head.lowercased().hasPrefix(name) { return true }
    return last.utf8.count > 5 && agentEndings.contains { last.hasSuffix($0) }
  }

  /// A human being, for whom *it* is not said.
  static func isPerson(_ head: String) -> Bool {
    guard let last = head.split(separator: " ").last.map({ $0.lowercased() }) else { return false }
    return persons.contains(last)
      || !bodies.contains(last) && last.utf8.count > 5 && agentEndings.contains { last.hasSuffix($0) }
  }

  private static func isAbbreviation(_ name: Substring) -> Bool {
    guard name.utf8.count >= 2, name.utf8.count <= 8, name.first?.isUppercase == true else { return false }
    let capitals = name.utf8.count { $0 >= 0x41 && $0 <= 0x5A }
    guard
      capitals == name.utf8.count
        || capitals >= 2 && name.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return false }
    return !things.contains(String(name)) && Roman.value(name.lowercased()) == nil
  }

  /// Abbreviations of things.
  private static let things: Set<String> = [
    "EDMO", "HMO", "HMOs", "SEN", "EHC", "EHCP", "VAT", "UK", "PDF", "ID", "IT", "TUPE", "EEA", "ISBN", "MOT",
    "CV",
  ]
  private static let namesOfBodies: Set<String> = [
    "centre", "center", "chamber", "registry", "secretariat", "exchange", "foundation", "institute", "fund",
  ]

  private static let titled: [(String, Bool)] = [
    ("director of", true), ("registrar of", true), ("head of", true),
  ]

  private static let agentEndings = ["er", "or", "ee", "ist", "ian", "ant"]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static let persons = set(
    """
    person people individual child parent mother father carer guardian family pupil student learner patient user \
    adult citizen counsel advocate public resident constable chief applicant appellant claimant respondent defendant party member \
    chair chairman chairperson clerk judge sheriff nurse doctor senco therapist minister mayor president secretary \
    general king queen majesty principal head headteacher proprietor witness victim accused creditor debtor landlord lord \
    keeper subject staff those anyone everyone someone he she they him her them you we participant candidate lender \
    apprentice professional practitioner representative consumer client customer tenant owner occupier \
    man woman woman's spouse partner relative friend ombudsman deputy delegate successor agent heir lady bishop \
    archdeacon incumbent commissioner registrar vicar scholar guest host pilot captain crew son daughter brother sister
    sibling wife husband widow widower infant baby neighbour colleague attorney architect magistrate juror inmate intern
    refugee national beneficiary surety bailiff midwife paramedic vet veterinarian grandparent aunt uncle cousin
    athlete alien clergy artist youth counterparty warden
    """)

  private static let bodies = set(
    """
    authority body board council committee commission court tribunal agency department school college institution \
    provider company society trust team service police association corporation firm bank union university hospital \
    government parliament senedd assembly regulator executive treasury ministers organisation organization \
    undertaking partnership community ofsted ofcom hmrc ccg nhs state group charity office inspectorate panel forum \
    academy nursery setting controller processor estate network operator entity church synod crown revenue customs \
    business employer union consortium ministry directorate parties local-authority club league federation diocese congregation borough municipality cooperative laboratory clinic
    pharmacy airline library museum cabinet congress office-holder
    visitscotland business's england
    """)

  private static let others = set(
    """
    order either neither whether matter paper number letter register chapter power offer charter quarter water manner transfer character \
    centre factor sector director-general vector door floor error behaviour labour favour motor monitor border \
    barrier corner buffer tower river timber fibre fiber computer container cylinder meter filter remainder \
    reminder tender gender render wonder plaster disaster answer layer prior interior exterior minor major \
    superior protector connector corridor tractor elevator refrigerator indicator denominator restaurant grant warrant covenant plant \
    assist consist persist resist exist insist enlist desist constant relevant significant important instant variant fee guarantee degree decree agree waiver parameter perimeter further another together under over
    """)
}
