import ArgumentParser
import DataTables
import Legislation
import Outcomes
import Reporter

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
  @OptionGroup(title: "Reading") var reading: TableReadingOptions
  @Option(
    help: ArgumentHelp(
      "Whether a claim of significance follows from the printed means alone: 'higher at 1%, one-tailed'.",
      valueName: "words"))
  var claim: String?
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let claim, SignificanceClaim.words(claim) == nil {
      throw ValidationError(
        "'--claim \(claim)' names no level and tails; write it as in 'higher at 1%, one-tailed'.")
    }
  }

  func run() throws {
    var files = NamedFiles()
    files.reads(table, as: "the table to be checked")
    files.writes(output)
    try files.check()
    let check: TableCheck
    do throws(DataTableError) {
      let options = try reading.options
      check = try TableCheck(DataTable.read(table, options), marks: options.marks, comma: reading.comma)
    } catch {
      StandardOutput.report(TableReadingOptions.sentence(error))
      throw ExitStatus.nothing
    }
    try output.write { report throws(RenderingError) in
      try report.bytes(of: CheckResult(check, claim: claim.flatMap(SignificanceClaim.words)))
    }
  }
}

/// How a table is read.
struct TableReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook (default: the only one that holds anything).", valueName: "name"))
  var sheet: String?
  @Option(
    help: ArgumentHelp(
      "What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss.",
      valueName: "marks"),
    transform: { text throws(ValidationError) in
      do throws(DataTableError) { return try MissingMarks(text) } catch { throw ValidationError("\(error)") }
    })
  var missing: MissingMarks?
  @Option(
    help: ArgumentHelp(
      "What separates decimals: point or comma (default: as the figures tell).", valueName: "sign"))
  var decimals: DecimalSign?

  enum DecimalSign: String, ExpressibleByArgument, CaseIterable { case point, comma }

  var options: TableOptions {
    get throws(DataTableError) {
      var options = TableOptions()
      options.sheet = sheet
      if let missing { options.marks = missing }
      return options
    }
  }

  var comma: FigureReading.Comma? { decimals.map { $0 == .comma ? .decimals : .thousands } }

  /// What is wrong with a table, with what can be done as options of the command.
  static func sentence(_ error: DataTableError) -> String {
    guard var problem = error.problems.first else { return "\(error)" }
    switch error {
    case .severalSheets(_, let sheets):
      problem.remedies = ["name the one that is meant, as --sheet '\(sheets[0])'"]
    case .noSuchSheet(_, _, let sheets):
      problem.remedies = ["name one of them, as --sheet '\(sheets.first ?? "")'"]
    case .notAFigure(_, _, _, let text, _):
      problem.remedies = ["say what the mark means with --missing '\(text)=unavailable'", "mend the cell"]
    case .ambiguousComma: problem.remedies = ["say which with --decimals point or --decimals comma"]
    default: break
    }
    return problem.sentence(\.asOptions)
  }
}
