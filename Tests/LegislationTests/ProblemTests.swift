import Legislation
import Testing

@Suite("A problem")
struct ProblemTests {
  static let sentences: [(Problem, String)] = [
    (Problem(.empty, "The list is empty"), "The list is empty."),
    (
      Problem(.empty, at: SourceLine(file: "a.txt"), "it is empty", "write a word"),
      "a.txt: it is empty; write a word."
    ),
    (
      Problem(.invalid, at: SourceLine(file: "a.yaml", line: 3), "'x' is not known", "did you mean 'y'?"),
      "a.yaml:3: 'x' is not known; did you mean 'y'?"
    ),
    (
      Problem(.conflict, at: SourceLine(file: "out"), "a run is there", .resume, .replace, .writeElsewhere),
      "out: a run is there; resume it, replace what is there, or write elsewhere."
    ),
    (
      Problem(
        .changed, at: SourceLine(file: "s.yaml", line: 8), "it differs", "put it back",
        .rehashIfMeant("s.yaml")),
      "s.yaml:8: it differs; put it back, or, if the new one is meant, put the new hashes into 's.yaml'."
    ),
  ]

  @Test("has its sentence from its fields", arguments: sentences)
  func sentence(problem: Problem, expected: String) {
    #expect(problem.description == expected)
  }

  @Test("has its remedies in the words of whoever shows it")
  func wording() {
    let problem = Problem(.conflict, at: SourceLine(file: "out"), "a run is there", .resume, "wait")
    let words = { (remedy: Remedy) in remedy == .resume ? "press Resume" : remedy.description }
    #expect(problem.sentence(words) == "out: a run is there; press Resume, or wait.")
    #expect(problem.remedyText(words) == "press Resume, or wait")
    #expect(problem.placeText == "out")
    #expect(Problem(.empty, "Nothing").placeText.isEmpty && Problem(.empty, "Nothing").remedyText().isEmpty)
  }

  @Test("keeps its place and its remedies as the reason of another")
  func inside() {
    let inner = Problem(.scope, at: SourceLine(file: "act.xml"), "there is no part 9", "choose another")
    let outer = inner.inside("the table 'a' cannot be worked out", at: SourceLine(file: "s.yaml", line: 9))
    #expect(
      outer.description
        == "s.yaml:9: the table 'a' cannot be worked out: act.xml: there is no part 9; choose another.")
    #expect(outer.kind == .scope)
  }

  @Test("of a text that lacks a provision says what the text has in 'what', and what to do in 'remedy'")
  func missingProvision() {
    let problem = ScopeError.noSuchProvision(path: "a.xml", wanted: "s. 99", available: "s. 1 to s. 10")
      .problem
    #expect(problem.what == "there is no s. 99; the text has s. 1 to s. 10")
    #expect(problem.remedyText() == "choose another scope for this text")
    #expect(problem.kind == .scope)
    let nothing = ScopeError.selectsNothing(path: "a.xml", scope: "statute, language cy", available: "en")
      .problem
    #expect(nothing.what == "the scope 'statute, language cy' selects nothing; the text has en")
    #expect(nothing.remedyText() == "choose another scope for this text")
  }
}
