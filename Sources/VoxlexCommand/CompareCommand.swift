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
        voxlex compare act.xml code.txt -w partnership --stats
        voxlex compare *.xml -w partnership --reference code.txt -f csv

      After '::' comes a text's own scope: provisions, of which several unite
      ('part 3; sch. 2'), 'not sch. 2', a named scope ('printed, part 3'), 'with
      commentary', 'without headings'. For the rest the options hold.

      With --stats rates have 95% intervals, and the texts are held against each
      other: the first of two against the second, or each against --reference.

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line or the
      wordlist is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "Statistics") var statistics: StatisticsOptions
  @OptionGroup var options: CountingOptions

  func validate() throws {
    let requests = try requests()
    guard requests.count > 1 else {
      throw ValidationError("One text has nothing to be compared with; use 'voxlex count'.")
    }
    if statistics.stats, statistics.reference == nil, requests.count > 2 {
      throw ValidationError(
        "Of \(requests.count) texts --stats must know which one the others are held against; add --reference TEXT."
      )
    }
  }

  func run() throws {
    try options.run(
      CompareMeasure(options.measure, hasStatistics: statistics.areWanted), try requests())
  }

  /// The texts, and last the one that the others are held against; named among them it is not one of the others.
  private func requests() throws -> [TextRequest<String>] {
    guard let reference = try statistics.request() else { return texts.requests }
    return texts.requests.filter { $0 != reference } + [reference.asReference]
  }
}

/// Whether texts are held against each other, and against which.
struct StatisticsOptions: ParsableArguments {
  @Flag(
    help: "Intervals, differences, evidence and effect sizes: of two texts, or of each against --reference.")
  var stats = false
  @Option(
    help: ArgumentHelp(
      "The text that each of the others is held against; 'NAME=PATH::SCOPE' as for texts.", valueName: "text"),
    completion: .file())
  var reference: String?

  var areWanted: Bool { stats || reference != nil }

  /// - Throws: a sentence that says what is not understood.
  func request() throws -> TextRequest<String>? {
    guard let reference else { return nil }
    let requests = try TextArguments.requests([reference])
    guard requests.count == 1 else {
      throw ValidationError(
        "'\(reference)' holds \(requests.count) texts, and --reference is one; unpack it, and name one.")
    }
    return requests[0]
  }
}
