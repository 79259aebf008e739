import ArgumentParser
import Voxlex

/// `voxlex compare`. No figure is worked out here.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CompareMeasure.declaration.name,
    abstract: CompareMeasure.declaration.abstract,
    discussion: """
      EXAMPLES:
        voxlex compare act.xml code.txt --wordlist expert-voice
        voxlex compare a.xml b.xml --wordlist mine.yaml --scope printed
        voxlex compare act.xml code.txt -w partnership --output table.csv
        voxlex compare act.xml code.txt -w partnership --evidence hits.csv
        voxlex compare a.xml b.xml --terms inform --by part --format csv
        voxlex compare Act="act.xml::part 3" Code=code.txt -w partnership
        voxlex compare "act.xml::part 2" "act.xml::part 3" --terms inform

      After '::' comes a text's own scope: provisions, of which several unite
      ('part 3; sch. 2'), 'not sch. 2', a named scope ('printed, part 3'), 'with
      commentary', 'without headings'. For the rest the options hold.

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or the
      wordlist is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup var options: CountingOptions

  func validate() throws {
    guard texts.requests.count > 1 else {
      throw ValidationError("One text has nothing to be compared with; use 'voxlex count'.")
    }
  }

  func run() throws { try options.run(CompareMeasure(options.measure), texts.requests) }
}
