import DataTables
import Ingest
import Legislation
import Measures
import Outcomes
import Reporter
import Wordlists

/// Works out one table of a study, whatever its measure.
struct TableRun {
  let table: StudyTable
  let inputs: ReadInputs
  let file: String

  /// The table in each of its formats; all are made from one result.
  func outputs() throws(StudyError) -> [(output: StudyOutput, bytes: [UInt8])] {
    let result: any Presentable
    switch table.work {
    case .texts(let measure): result = try self.result(of: measure)
    case .data(let measure, let name, let companions):
      result = try self.result(of: measure, name, companions)
    }
    var outputs: [(output: StudyOutput, bytes: [UInt8])] = []
    for output in table.outputs {
      do throws(RenderingError) {
        outputs.append((output, try Report(output.format).bytes(of: result)))
      } catch {
        throw .notRendered(error, output: output.path, table: table.name, at: place)
      }
    }
    return outputs
  }

  private func result<Kind: Measure>(of measure: Kind) throws(StudyError) -> any Presentable {
    let outcome: MeasureRun<Kind.Worker>.Outcome
    var materials = materials
    if let reference = table.referenceTable { materials.reference = try self.reference(reference) }
    do throws(MeasureError) {
      outcome = try MeasureRun(measure, materials).run(
        documents(table.texts) + documents(table.references).map(\.asReference))
    } catch {
      switch error {
      case .published(let error): throw .published(error)
      case .lacks: throw .measure(error, table: table.name, at: place)
      }
    }
    guard outcome.failures.isEmpty, let result = outcome.result else {
      throw .table(table.name, at: place, outcome.failures)
    }
    return result
  }

  private func result<Kind: DataMeasure>(
    of measure: Kind, _ name: String, _ companions: [(key: String, name: String)]
  ) throws(StudyError) -> any Presentable {
    guard let file = inputs.data[name] else { preconditionFailure("an input that was not read") }
    do throws(OutcomeError) {
      let data: DataTable
      do throws(DataTableError) {
        data = try DataTable.read(file.bytes, path: file.path, measure.reading.tableOptions)
      } catch { throw OutcomeError.table(error) }
      var inputs = DataInputs(data)
      for companion in companions { inputs.companions[companion.key] = self.inputs.data[companion.name] }
      return try measure.result(of: inputs)
    } catch { throw .data(error.problems, table: table.name, at: place) }
  }

  private func reference(_ reference: StudyTable.Reference) throws(StudyError) -> ReferenceTable {
    guard let file = inputs.data[reference.name] else { preconditionFailure("an input that was not read") }
    do throws(ReferenceTableError) {
      return try ReferenceTable(file.bytes, path: file.path, selection: reference.selection)
    } catch { throw .data([error.problem], table: table.name, at: place) }
  }

  private func documents(_ names: [String]) -> [TextRequest<Document>] {
    names.compactMap { inputs.texts[$0] }
  }

  /// What the measure is given. The study's reader has seen that the inputs are there, and all are read before any table
  /// is worked out.
  private var materials: Materials {
    var materials = Materials(rule: table.counting.rule, scope: table.counting.scope)
    switch table.terms {
    case .written(let list, _):
      (materials.wordlist, materials.wordlistOrigin) = (list, "terms of the study's table '\(table.name)'")
    case .list(let name):
      guard let found = inputs.wordlists[name] else { preconditionFailure("an input that was not read") }
      (materials.wordlist, materials.wordlistOrigin) = (found.list, found.origin)
    case nil: break
    }
    if let published = table.published {
      guard let found = inputs.published[published] else { preconditionFailure("an input that was not read") }
      materials.published = found
    }
    if let actors = table.actors {
      guard let found = inputs.wordlists[actors] else { preconditionFailure("an input that was not read") }
      materials.actors = ActorGroups(found.list)
    }
    materials.wantsJSON = table.outputs.contains { $0.format == .json }
    return materials
  }

  private var place: SourceLine { SourceLine(file: file, line: table.line) }
}
