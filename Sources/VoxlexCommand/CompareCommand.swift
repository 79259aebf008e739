import ArgumentParser
import Voxlex

/// `voxlex compare`. No figure is worked out here.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare how often texts use the terms of a wordlist, side by side.",
    discussion: """
      EXAMPLES:
        voxlex compare act.xml code.txt --wordlist expert-voice
        voxlex compare a.xml b.xml --wordlist mine.yaml --scope printed
        voxlex compare act.xml code.txt -w partnership --output table.csv
        voxlex compare act.xml code.txt -w partnership --evidence hits.csv
        voxlex compare a.xml b.xml --terms inform --by part --format csv

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line is
      wrong.
      """)

  @Argument(
    help: "Two texts or more: CLML, plain text, Markdown; '-' is standard input.", completion: .file())
  var texts: [String]
  @OptionGroup var options: CountingOptions

  func validate() throws {
    guard texts.count > 1 else {
      throw ValidationError("One text has nothing to be compared with; use 'voxlex count'.")
    }
  }

  func run() throws { try options.count(texts, apart: false) }
}
