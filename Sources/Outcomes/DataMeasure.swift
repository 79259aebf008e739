import DataTables
import Measures
import Reporter

/// One way of working out figures from a table of data: rates by group, shares by period, a check of its arithmetic. A
/// value of it is its options.
///
/// Commands and study files know it by its declaration alone, as they know a `Measure` of texts.
package protocol DataMeasure: Sendable {
  associatedtype Result: Presentable

  /// What it is called, which files it takes beside its table, and which options it has.
  static var declaration: DataMeasureDeclaration { get }

  /// Reads the options that a command line or a study file gives; what is wrong with them is noted in them.
  init(_ options: inout OptionValues)

  /// How the table is to be read.
  var reading: DataReading { get }

  /// - Throws: ``OutcomeError`` with the file, the line and a remedy.
  func result(of inputs: DataInputs) throws(OutcomeError) -> Result
}

/// What is known of a measure of data before it runs.
package struct DataMeasureDeclaration: Sendable {
  /// A file beside the table.
  package struct Companion: Hashable, Sendable {
    /// Lower-case letters and hyphens: the key in a study file, the option of a command.
    package let key: String
    /// What it is called in sentences: `file of merged units`.
    package let noun: String
    package let help: String

    package init(_ key: String, noun: String, help: String) {
      (self.key, self.noun, self.help) = (key, noun, help)
    }
  }

  /// The kind of a study's table, and the command.
  package let name: String
  package let abstract: String
  package let companions: [Companion]
  /// Its own options, without those of ``DataReading``.
  package let options: [OptionDeclaration]

  package init(
    _ name: String, abstract: String, companions: [Companion] = [], options: [OptionDeclaration]
  ) {
    (self.name, self.abstract, self.companions, self.options) = (name, abstract, companions, options)
  }

  /// Its own and those of how its table is read.
  package var allOptions: [OptionDeclaration] { options + DataReading.options }
}

/// What a measure of data is given.
package struct DataInputs: Sendable {
  /// A file that is small and read whole.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  package var table: DataTable
  /// By the companion's key.
  package var companions: [String: File]

  package init(_ table: DataTable, companions: [String: File] = [:]) {
    (self.table, self.companions) = (table, companions)
  }
}

/// How a table of data is read, where its reader knows better than the file says.
package struct DataReading: Sendable {
  package var marks: MissingMarks
  /// nil to find it out.
  package var comma: FigureReading.Comma?
  package var sheet: String?
  /// Rows that are kept.
  package var selection: RowSelection

  package static let options: [OptionDeclaration] = [
    OptionDeclaration(
      "sheet", .text(such: "Data"),
      help: "The sheet of a workbook (default: the only one that holds anything)."),
    OptionDeclaration(
      "missing", .texts(such: "x=unavailable,-=0"),
      help:
        "What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss (default: none)."
    ),
    OptionDeclaration(
      "decimal-sign", .choice(DecimalSign.allCases.map(\.rawValue)),
      help: "What separates decimals: point or comma (default: as the figures tell)."),
  ]

  package enum DecimalSign: String, CaseIterable, Sendable { case point, comma }

  /// - Parameter selection: rows that are kept; all if nil.
  package init(_ options: inout OptionValues, selection: RowSelection = RowSelection([])) {
    sheet = options.text("sheet")
    var marks = MissingMarks()
    for text in options.words("missing") {
      do throws(DataTableError) { marks.add(try MissingMarks(text)) } catch {
        options.refuse(
          "missing", text, expected: "MARK=MEANING, as in x=unavailable, or one of dfe, moj, gss")
      }
    }
    self.marks = marks
    let sign: DecimalSign? = options.choice("decimal-sign")
    comma = sign.map { $0 == .comma ? .decimals : .thousands }
    self.selection = selection
  }

  package init() { (marks, selection) = (MissingMarks(), RowSelection([])) }

  /// For reading the file.
  package var tableOptions: TableOptions {
    var options = TableOptions()
    (options.sheet, options.marks) = (sheet, marks)
    selection.apply(to: &options)
    return options
  }

  /// What the cells of these columns say.
  package func figures(_ table: DataTable, _ columns: [Int]) throws(OutcomeError) -> FigureReading {
    do throws(DataTableError) {
      return try FigureReading(table, marks: marks, comma: comma, columns: columns)
    } catch { throw .table(error) }
  }
}
