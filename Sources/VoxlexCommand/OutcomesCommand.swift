import ArgumentParser
import Outcomes

/// `voxlex outcomes`: figures that are no counts of words.
struct OutcomesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes",
    abstract: "Rates by group from a table of data, with tests.",
    discussion: """
      'voxlex outcomes la.csv' is short for 'voxlex outcomes rates la.csv'.

      EXAMPLES:
        voxlex outcomes la.csv --unit code --group source --rate rate
        voxlex outcomes shares reasons.csv --period year --columns assess,issue
        voxlex outcomes join words.csv wide.csv --on year

      EXIT STATUS: 0 the table is printed; 2 nothing could be worked out; 64 the
      command line is wrong.
      """,
    subcommands: [RatesCommand.self, SharesCommand.self, JoinCommand.self],
    defaultSubcommand: RatesCommand.self)
}

/// `voxlex outcomes rates`, or `voxlex outcomes` alone.
struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "Rates of units by group: means, differences and tests.",
    discussion: """
      The table is CSV, semicolons or tabs, or a sheet of a workbook (.xlsx,
      .ods). It has a row for each unit (authority, school, court) and group, or
      a column for each group. Every unit that is left out is named with the
      reason.

      EXAMPLES:
        voxlex outcomes la.csv --unit code --group source --rate rate
        voxlex outcomes la.csv --unit code --by source --rate rate --units
        voxlex outcomes w.csv --unit code --group-columns a=x/n,b=y/m --test all

      EXIT STATUS: 0 the table is printed; 2 nothing could be worked out; 64 the
      command line is wrong.
      """)

  @Argument(help: "The table: CSV, semicolons or tabs, .xlsx or .ods.", completion: .file())
  var table: String
  @OptionGroup(title: "Rates and groups") var options: DeclaredOptionList<DataOptionList<OutcomesMeasure>>
  @OptionGroup(title: "Reading") var reading: DeclaredOptionList<ReadingOptionList>
  @OptionGroup(title: "Output") var output: OutputOptions

  private var work: DataMeasureRun<OutcomesMeasure> { DataMeasureRun(table, options, reading, output) }

  func validate() throws { _ = try work.measure() }
  func run() throws { try work.run() }
}
