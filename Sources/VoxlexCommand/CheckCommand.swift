import ArgumentParser
import Outcomes

/// `voxlex check`: what follows from a published table's own figures, and what cannot.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the arithmetic of a published table: which figures cannot be.",
    discussion: """
      The table is CSV, semicolons or tabs, or a sheet of a workbook (.xlsx,
      .ods), with a header. Relations between its columns and rows are looked
      for; a cell that breaks one that the rest keep is named.

      EXAMPLES:
        voxlex check refusals.csv
        voxlex check rates.csv --claim 'higher at 1%, one-tailed'
        voxlex check rates.csv --missing 'x=unavailable,z=not applicable'

      EXIT STATUS: 0 the table was checked, whatever was found; 2 it could not be
      read; 64 the command line is wrong.
      """)

  @Argument(help: "The table: CSV, semicolons or tabs, .xlsx or .ods.", completion: .file())
  var table: String
  @OptionGroup(title: "Claims") var options: DeclaredOptionList<DataOptionList<CheckMeasure>>
  @OptionGroup(title: "Reading") var reading: DeclaredOptionList<ReadingOptionList>
  @OptionGroup(title: "Output") var output: OutputOptions

  private var work: DataMeasureRun<CheckMeasure> { DataMeasureRun(table, options, reading, output) }

  func validate() throws { _ = try work.measure() }
  func run() throws { try work.run() }
}
