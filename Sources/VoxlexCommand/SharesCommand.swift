import ArgumentParser
import Outcomes

/// `voxlex outcomes shares`: composition over time.
struct SharesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: "Shares of categories by period, with totals and a test of their trend.",
    discussion: """
      The table has a row for each period and a column for each category, or a
      row for each of both. From printed shares and totals it gives the counts
      that each share allows.

      EXAMPLES:
        voxlex outcomes shares reasons.csv --period year --columns assess,issue
        voxlex outcomes shares long.csv --period year --category reason --count n
        voxlex outcomes shares ages.csv --period year --total n --shares young,old

      EXIT STATUS: 0 the table is printed; 2 nothing could be worked out; 64 the
      command line is wrong.
      """)

  @Argument(help: "The table: CSV, semicolons or tabs, .xlsx or .ods.", completion: .file())
  var table: String
  @OptionGroup(title: "Categories and periods") var options: DeclaredOptionList<DataOptionList<SharesMeasure>>
  @OptionGroup(title: "Reading") var reading: DeclaredOptionList<ReadingOptionList>
  @OptionGroup(title: "Output") var output: OutputOptions

  private var work: DataMeasureRun<SharesMeasure> { DataMeasureRun(table, options, reading, output) }

  func validate() throws { _ = try work.measure() }
  func run() throws { try work.run() }
}
