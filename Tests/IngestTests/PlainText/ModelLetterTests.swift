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

  @Test(
    "sentences that begin with words of programs are none",
    arguments: [
      "return the form to the board;", "import duties must be paid by the owner;", "from the day of receipt;",
      "class 1 vessels must register with us;", "public bodies must keep a record;",
      "let the board know of it;", "function of the board in the area;", "package holidays must be insured;",
      "using the form (see below), tell us;", "private hire cars must be licensed;",
    ])
  func prose(line: String) {
    #expect(Self.detects("Notice\n\n\(line)\n\(line)\n\(line)\n{Name}\n"))
  }
}
