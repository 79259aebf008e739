import Foundation
import Testing
import Wordlists

/// The file of families, read here in the plainest way and apart from the program's own reading.
private enum WrittenFamilies {
  static func text() throws -> String {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Wordlists/families.txt")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Lines without their remarks and outer spaces; empty ones left out.
  static func lines() throws -> [String] {
    try text().components(separatedBy: "\n")
      .map { ($0.components(separatedBy: "#").first ?? "").trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// Each family's words as written, the base first.
  static func families() throws -> [[String]] {
    try lines().filter { !$0.hasPrefix("!") }.map {
      $0.replacingOccurrences(of: ":", with: "").components(separatedBy: " ")
    }
  }

  static func loners() throws -> [String] {
    try lines().filter { $0.hasPrefix("!") }.flatMap { $0.components(separatedBy: " ").dropFirst() }
  }
}

@Suite("The file of word families")
struct FamilyFileTests {
  @Test("has no word in two families, nor twice in one, hyphens apart")
  func unique() throws {
    let words = try WrittenFamilies.families().joined() + WrittenFamilies.loners()
    let repeated = Dictionary(grouping: words) { $0.replacingOccurrences(of: "-", with: "") }
      .filter { $0.value.count > 1 }
    #expect(repeated.isEmpty, "\(repeated.keys.sorted())")
  }

  @Test("has small letters and inner hyphens only, one space between words, one colon behind the base")
  func letters() throws {
    let word = "[a-z]+(-[a-z]+)*"
    for line in try WrittenFamilies.lines() {
      let isFamily = line.wholeMatch(of: try Regex("\(word):( \(word))*")) != nil
      let isLoners = line.wholeMatch(of: try Regex("!( \(word))+")) != nil
      #expect(isFamily || isLoners, "\(line)")
    }
  }

  @Test("writes a hyphen in all words of a family or in none")
  func hyphens() throws {
    for family in try WrittenFamilies.families() {
      #expect(Set(family.map { $0.contains("-") }).count == 1, "\(family)")
    }
  }

  @Test("has its families in the order of their bases, so that a word is found by eye")
  func order() throws {
    let bases = try WrittenFamilies.families().map { $0[0].replacingOccurrences(of: "-", with: "") }
    #expect(bases == bases.sorted())
    #expect(bases.count > 350)
  }

  @Test("is what the program knows: every word leads to its line, and to nothing besides")
  func lookup() throws {
    for words in try WrittenFamilies.families() {
      let spelt = Set(words + words.map { $0.replacingOccurrences(of: "-", with: "") }).sorted()
      for word in words {
        let family = WordFamilies.family(of: word)
        #expect(family.base == words[0] && family.forms == spelt && family.isListed, "\(word)")
      }
    }
    for word in try WrittenFamilies.loners() {
      #expect(WordFamilies.family(of: word).forms == [word])
    }
  }

  @Test("gives American spellings the place of British ones")
  func spellings() throws {
    // Endings that are never those of advise, promise, arise and others that have no z.
    let endings =
      ["isation", "isations"]
      + ["al", "at", "ic", "in", "or", "iar", "mar"].flatMap { [$0 + "ise", $0 + "ised", $0 + "ising"] }
    var seen = 0
    for family in try WrittenFamilies.families() {
      for form in family {
        guard let ending = endings.first(where: form.hasSuffix) else { continue }
        seen += 1
        let other = ending.replacingOccurrences(of: "is", with: "iz")
        #expect(family.contains(form.dropLast(ending.count) + other), "\(form)")
      }
    }
    #expect(seen > 50)
  }
}

@Suite("Word families")
struct WordFamilyTests {
  @Test("of inform are its inflections and derivations, from any of them")
  func inform() {
    let forms = [
      "inform", "informant", "informants", "information", "informational", "informative", "informatively",
      "informed", "informer", "informers", "informing", "informs",
    ]
    for word in ["inform", "informs", "INFORMATION", "Informant"] {
      let family = WordFamilies.family(of: word)
      #expect(family.base == "inform")
      #expect(family.forms == forms)
      #expect(family.isListed)
    }
  }

  @Test(
    "hold what belongs together",
    arguments: [
      ("advise", ["advice", "adviser", "advisor", "advisory", "advising"]),
      ("considers", ["consider", "considering", "consideration"]), ("involve", ["involvement", "involved"]),
      ("partnership", ["partner", "partners", "partnerships"]), ("integrated", ["integrate", "integration"]),
      ("children", ["child", "childhood"]), ("person", ["persons", "people"]),
      ("plan", ["planned", "planning", "plans"]),
      ("organise", ["organize", "organization", "organisations"]),
      ("cooperate", ["co-operate", "co-operation", "cooperation", "co-operative", "cooperatives"]),
      ("co\u{2011}operation", ["co-operate", "cooperating"]),
      ("coproduce", ["co-production", "coproductions"]),
      ("e-mail", ["email", "emails"]), ("be", ["is", "were", "been"]),
    ])
  func members(word: String, with others: [String]) {
    let family = WordFamilies.family(of: word)
    #expect(family.isListed)
    #expect(Set(others).isSubset(of: family.forms), "\(family.forms)")
  }

  @Test(
    "leave out what only looks alike, and the opposite",
    arguments: [
      ("inform", ["informal", "informally", "misinform", "uninformed"]),
      ("consider", ["considerable", "considerably", "considerate", "reconsider"]),
      ("part", ["partially", "partial", "partly", "partner", "party", "participate"]),
      ("depart", ["department"]), ("serve", ["service", "servant"]), ("agree", ["disagree", "agreeable"]),
      ("integrate", ["disintegrate", "integrity", "integral"]), ("advise", ["advisable", "inadvisable"]),
      ("co-operate", ["operate", "uncooperative", "operation"]), ("provide", ["provision", "provisional"]),
      ("child", ["childcare", "grandchild"]), ("mediate", ["immediate", "intermediate"]),
      ("person", ["personal", "personnel"]), ("unit", ["united", "uniting", "unite"]),
      ("require", ["requisite"]), ("new", ["news"]), ("not", ["noted", "nots"]), ("must", ["musts"]),
      ("this", ["thises"]), ("even", ["evening", "evenings"]), ("bath", ["bathing"]),
    ])
  func strangers(word: String, without others: [String]) {
    let family = WordFamilies.family(of: word)
    #expect(family.isListed)
    #expect(Set(others).isDisjoint(with: family.forms), "\(family.forms)")
  }
}

/// Forms of words that no family lists, written out by hand from the rules of English spelling.
struct RegularInflection: Sendable, CustomTestStringConvertible {
  let word: String
  let forms: [String]
  var testDescription: String { word }

  static let table = [
    Self(word: "bicycle", forms: ["bicycle", "bicycled", "bicycles", "bicycling"]),
    Self(word: "hedge", forms: ["hedge", "hedged", "hedges", "hedging"]),
    Self(word: "ferry", forms: ["ferried", "ferries", "ferry", "ferrying"]),
    Self(word: "convoy", forms: ["convoy", "convoyed", "convoying", "convoys"]),
    Self(word: "hop", forms: ["hop", "hopped", "hopping", "hops"]),
    Self(word: "hope", forms: ["hope", "hoped", "hopes", "hoping"]),
    Self(word: "rat", forms: ["rat", "rats", "ratted", "ratting"]),
    Self(word: "scout", forms: ["scout", "scouted", "scouting", "scouts"]),
    Self(word: "travel", forms: ["travel", "traveled", "traveling", "travelled", "travelling", "travels"]),
    Self(word: "boil", forms: ["boil", "boiled", "boiling", "boils"]),
    Self(word: "plough", forms: ["plough", "ploughed", "ploughing", "ploughs"]),
    Self(word: "box", forms: ["box", "boxed", "boxes", "boxing"]),
    Self(word: "quiz", forms: ["quiz", "quizzed", "quizzes", "quizzing"]),
    Self(word: "ditch", forms: ["ditch", "ditched", "ditches", "ditching"]),
    Self(word: "bypass", forms: ["bypass", "bypassed", "bypasses", "bypassing"]),
    Self(word: "tow", forms: ["tow", "towed", "towing", "tows"]),
    Self(word: "veto", forms: ["veto", "vetoed", "vetoes", "vetoing", "vetos"]),
    Self(word: "die", forms: ["die", "died", "dies", "dying"]),
    Self(word: "decree", forms: ["decree", "decreed", "decreeing", "decrees"]),
    Self(word: "dye", forms: ["dye", "dyed", "dyeing", "dyes"]),
    Self(word: "virus", forms: ["virus", "viruses"]),
    Self(word: "lay-by", forms: ["lay-by", "lay-byed", "lay-bying", "lay-bys"]),
    Self(word: "bicycles", forms: ["bicycles"]), Self(word: "pus", forms: ["pus", "puses"]),
    // What a written family has stays there: besides, does, parted, parting, routed, routing.
    Self(word: "rout", forms: ["rout", "routs"]),
    Self(word: "beside", forms: ["beside", "besided", "besiding"]),
    Self(word: "doe", forms: ["doe", "doed", "doeing"]), Self(word: "parte", forms: ["parte", "partes"]),
    Self(word: "mp", forms: ["mp"]), Self(word: "dvd", forms: ["dvd", "dvds"]),
    Self(word: "p3", forms: ["p3"]), Self(word: "authority's", forms: ["authority's"]),
  ]
}

@Suite("Words without a written family")
struct RegularFormsTests {
  @Test("have their regular inflections, and no more", arguments: RegularInflection.table)
  func forms(_ row: RegularInflection) {
    let family = WordFamilies.family(of: row.word)
    #expect(family.base == row.word)
    #expect(family.forms == row.forms)
    #expect(!family.isListed)
  }

  @Test("are in small letters, whatever the letters asked for")
  func capitals() {
    #expect(WordFamilies.family(of: "Hedge") == WordFamilies.family(of: "hedge"))
  }
}
