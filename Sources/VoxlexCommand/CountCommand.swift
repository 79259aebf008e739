import ArgumentParser
import Voxlex

/// `voxlex count`: one table a text.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CountMeasure.declaration.name,
    abstract: CountMeasure.declaration.abstract,
    discussion: """
      EXAMPLES:
        voxlex count act.xml --wordlist coproduction-table-1
        voxlex count *.xml --wordlist expert-voice --format csv > counts.csv
        voxlex count code.txt --terms 'inform*,adviser|advisor'
        voxlex count act.xml --terms inform --by part
        voxlex count act.xml --terms inform --by force
        voxlex count act.xml -w expert-voice --evidence hits.csv

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or the
      wordlist is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup var options: CountingOptions

  func run() throws { try options.run(options.measure, texts.requests) }
}
