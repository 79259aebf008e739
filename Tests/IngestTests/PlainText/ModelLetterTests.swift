import Ingest
import Testing

@Suite("Model letters and programs")
struct ModelLetterTests {
  static func detects(_ text: String) -> Bool {
    (try? Detection.detect(Array(text.utf8), path: "x.txt", isWhole: true)) != nil
  }

  @Test(
    "places to be filled in make no program",
    arguments: [
      "{Name of parent}", "Dear {Name}", "{Address}", "To {First name} {Surname}", "{Child’s name}",
      "{date/month}",
      "Signed {Name, office}", "Reference: {ref_no}", "{Enw’r plentyn}",
      "Our plan for {Name of child (full)}",
    ])
  func letters(line: String) {
    #expect(Self.detects("Model letter\n\n\(line)\n\(line)\n\nYou may ask for advice.\n\(line)\n"))
  }

  @Test(
    "programs are still recognised",
    arguments: [
      "if (board) {return}", "body { color: red }", "let names = {a}", "while (x) {", "}", "{ go(); }",
      "echo ${name}",
      "function act() {stop}", "h1 {margin:0}", "struct Board {}",
    ])
  func programs(line: String) {
    #expect(!Self.detects("\(line)\n\(line)\n\(line)\n\(line)\nYou may ask\n"))
  }
}
