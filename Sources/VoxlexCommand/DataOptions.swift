import ArgumentParser
import DataTables
import Measures
import Outcomes
import Voxlex

/// A list of declared options.
protocol OptionList { static var options: [OptionDeclaration] { get } }

/// A list of declared options as options of a command; see ``DeclaredOptions``.
struct DeclaredOptionList<List: OptionList>: ParsableArguments, CustomReflectable {
  private(set) var values = OptionValues()

  init() {}

  init(from decoder: any Decoder) throws {
    let parsed = try decoder.container(keyedBy: OptionKey.self)
    for option in List.options { values.given[option.key] = try option.value(in: parsed) }
  }

  var customMirror: Mirror {
    Mirror(self, children: List.options.flatMap(\.flat).map { (label: "_" + $0.key, value: $0.wrapper) })
  }
}

/// Options of how a table is read.
enum ReadingOptionList: OptionList {
  static var options: [OptionDeclaration] { DataReading.options }
}

/// Options of a measure of data whose files are arguments.
enum OwnOptionList<Kind: DataMeasure>: OptionList {
  static var options: [OptionDeclaration] { Kind.declaration.options }
}

/// Options of a measure of data, with the files that it takes beside its table.
enum DataOptionList<Kind: DataMeasure>: OptionList {
  static var options: [OptionDeclaration] {
    Kind.declaration.companions.map { OptionDeclaration($0.key, .text(such: "\($0.key).csv"), help: $0.help) }
      + Kind.declaration.options
  }
}

/// What every command does that works figures out of one table of data.
struct DataMeasureRun<Kind: DataMeasure> {
  private let table: String
  private let values: OptionValues
  /// Files beside the table, by the companions' keys.
  private let companions: [String: String]
  private let output: OutputOptions

  init(
    _ table: String, _ options: DeclaredOptionList<DataOptionList<Kind>>,
    _ reading: DeclaredOptionList<ReadingOptionList>, _ output: OutputOptions
  ) {
    var companions: [String: String] = [:]
    for companion in Kind.declaration.companions {
      if case .word(let path) = options.values.given[companion.key] { companions[companion.key] = path }
    }
    self.init(table, options.values, companions, reading, output)
  }

  /// With files beside the table that are arguments.
  init(
    _ table: String, _ options: OptionValues, _ companions: [String: String],
    _ reading: DeclaredOptionList<ReadingOptionList>, _ output: OutputOptions
  ) {
    (self.table, self.companions, self.output) = (table, companions, output)
    var values = options
    values.given.merge(reading.values.given) { own, _ in own }
    self.values = values
  }

  /// The measure with its options.
  ///
  /// - Throws: the sentence for the first that is wrong.
  func measure() throws -> Kind {
    var values = values
    let measure = Kind(&values)
    if let problem = values.problems.first {
      throw ValidationError(
        "--\(problem.key) has no meaning without \(problem.missing); add --\(problem.option) \(problem.such)."
      )
    }
    if let refusal = values.refusals.first {
      guard let written = refusal.written else {
        throw ValidationError("--\(refusal.key) is missing; add --\(refusal.key) \(refusal.expected).")
      }
      throw ValidationError("'--\(refusal.key) \(written)' cannot be read; write \(refusal.expected).")
    }
    return measure
  }

  func run() throws {
    let measure = try measure()
    let companions = Kind.declaration.companions.compactMap { companion in
      self.companions[companion.key].map { (key: companion.key, path: $0, noun: companion.noun) }
    }
    var files = NamedFiles()
    files.reads(table, as: "the table of data")
    for companion in companions { files.reads(companion.path, as: "the \(companion.noun)") }
    files.writes(output)
    try files.check()
    let result: Kind.Result
    do throws(OutcomeError) {
      let data: DataTable
      do throws(DataTableError) { data = try DataTable.read(table, measure.reading.tableOptions) } catch {
        throw OutcomeError.table(error)
      }
      var inputs = DataInputs(data)
      for companion in companions {
        do throws(IngestError) {
          inputs.companions[companion.key] = DataInputs.File(
            path: companion.path, bytes: try SourceBytes.read(path: companion.path))
        } catch { throw OutcomeError.table(.source(error)) }
      }
      result = try measure.result(of: inputs)
    } catch {
      for problem in error.commandProblemsOfData { StandardOutput.report(problem) }
      throw ExitStatus.nothing
    }
    try output.write { report throws(RenderingError) in try report.bytes(of: result) }
  }
}

extension OutcomeError {
  /// What is wrong with a table of data, with what can be done as options of the command.
  var commandProblemsOfData: [Problem] {
    guard var problem = problems.first else { return [] }
    switch self {
    case .table(.severalSheets(_, let sheets)):
      problem.remedies = ["name the one that is meant, as --sheet '\(sheets[0])'"]
    case .table(.noSuchSheet(_, _, let sheets)):
      problem.remedies = ["name one of them, as --sheet '\(sheets.first ?? "")'"]
    case .table(.notAFigure(_, _, _, let text, _)):
      problem.remedies = ["say what the mark means with --missing '\(text)=unavailable'", "mend the cell"]
    case .table(.ambiguousComma):
      problem.remedies = ["say which with --decimal-sign point or --decimal-sign comma"]
    case .table(.tooManyCells): problem.remedies = ["select rows with --where", "split the file"]
    case .repeatedUnit:
      problem.remedies = ["select the rows that are meant with --where", "repeat the table with --by COLUMN"]
    case .repeatedCell:
      problem.remedies = ["select the rows that are meant with --where", "add rows up with --sum"]
    case .nothingInCommon:
      problem.remedies = ["name columns that have the same values, as --on year=time_period"]
    case .severalGroups: problem.remedies = ["select some of them with --where"]
    case .unclearScale: problem.remedies = ["say which with --scale per-cent or --scale proportion"]
    case .mergedRates: problem.remedies = ["name the columns of counts with --numerator and --denominator"]
    default: break
    }
    return [problem]
  }
}
