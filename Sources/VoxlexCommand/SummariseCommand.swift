import ArgumentParser
import Voxlex

extension SummaryTables.Subject: ExpressibleByArgument {
  fileprivate var isOfPowers: Bool {
    self == .powersByYear || self == .powersByDepartment || self == .powersByAct
  }
}

/// `voxlex summarise`: the results of a batch run in sums.
struct SummariseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise",
    abstract: "Sum up the results of batch runs: by term, year and type, and which Acts lead.",
    discussion: """
      EXAMPLES:
        voxlex summarise results
        voxlex summarise results.sqlite --by year --label information
        voxlex summarise results --format csv --output summary.csv
        voxlex summarise shard-1 shard-2 shard-3

      SEVERAL RESULTS are summed up as one run: all shards of one ('voxlex batch
      --shard'), or runs over different inputs. Runs with other rules, scopes,
      wordlists or versions of the program are refused.

      EXIT STATUS: 0 the tables are printed; 2 there are no finished results, or
      they do not fit one another; 64 the command line is wrong.
      """)

  @Argument(
    help: "The folder or the database that 'voxlex batch' wrote; several for the shards of a run.",
    completion: .file())
  var results: [String]
  @Option(
    help:
      "Only this table: row, year, type, document, version, or of the powers that 'batch --powers' lists powers-by-year, powers-by-department, powers-by-act; repeat for more (default: all but version and powers-by-act)."
  )
  var by: [SummaryTables.Subject] = []
  @Option(help: "Only this row of the wordlist; repeat for more (default: all).")
  var label: [String] = []
  @Option(
    help: ArgumentHelp("How many leading documents to list.", valueName: "n"),
    transform: WholeNumber.reading("--top", 0...Int.max))
  var top = 10
  @Option(
    help: ArgumentHelp("Leave shorter documents out of the leading ones.", valueName: "words"),
    transform: WholeNumber.reading("--least-words", 0...Int.max))
  var leastWords = 1000
  @Flag(help: "Also count documents that overlap an earlier one of the run.")
  var duplicates = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    var files = NamedFiles()
    for file in results.flatMap({ BatchSummary.files(of: $0) }) {
      files.reads(file, as: "a file of the results to be summarised")
    }
    files.writes(output)
    try files.check()
    var choice = BatchSummary.Choice()
    choice.labels = label
    choice.includesDuplicates = duplicates
    choice.leaders = top
    choice.leastWords = max(1, leastWords)
    let summary: BatchSummary
    do { summary = try BatchSummary(of: results, choice: choice) } catch {
      StandardOutput.report(error)
      throw ExitStatus.nothing
    }
    if summary.powers == nil, let wanted = by.first(where: \.isOfPowers) {
      StandardOutput.report(
        "\(summary.lacksPowers ? "Not all results list" : "The results do not list") powers, of which '\(wanted.rawValue)' is: run "
          + "'voxlex batch' with --powers.")
      throw ExitStatus.nothing
    }
    let subjects = by.isEmpty ? SummaryTables.Subject.usual(summary) : by
    try output.write { report throws(RenderingError) in
      try report.bytes(of: SummaryResult(summary, by: subjects))
    }
  }
}
