import ArgumentParser
import Outcomes

/// `voxlex outcomes join`: words of the law beside what happened.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Counts of words beside a table of data, by year or any other key.",
    discussion: """
      The counts are a table that 'voxlex summarise' or 'voxlex batch' writes,
      or any other; the data have the same key. Keys that one of them lacks are
      kept, with dashes, and named.

      EXAMPLES:
        voxlex outcomes join words.csv wide.csv --on year
        voxlex outcomes join words.csv units.csv --on year --unit code --rate r

      EXIT STATUS: 0 the table is printed; 2 nothing could be joined; 64 the
      command line is wrong.
      """)

  @Argument(help: "The table of counts.", completion: .file())
  var counts: String
  @Argument(help: "The table of data: CSV, semicolons or tabs, .xlsx or .ods.", completion: .file())
  var data: String
  @OptionGroup(title: "What is joined") var options: DeclaredOptionList<OwnOptionList<JoinMeasure>>
  @OptionGroup(title: "Reading the data") var reading: DeclaredOptionList<ReadingOptionList>
  @OptionGroup(title: "Output") var output: OutputOptions

  private var work: DataMeasureRun<JoinMeasure> {
    DataMeasureRun(data, options.values, ["counts": counts], reading, output)
  }

  func validate() throws { _ = try work.measure() }
  func run() throws { try work.run() }
}
