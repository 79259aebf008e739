import Ingest
import Legislation
import Measures
import Reporter
import Wordlists

/// Works out one table of a study, whatever its measure.
struct TableRun {
  let table: StudyTable
  let inputs: ReadInputs
  let file: String

  /// The table in each of its formats; all are made from one result.
  func outputs() throws(StudyError) -> [(output: StudyOutput, bytes: [UInt8])] {
    let result = try result(of: table.measure)
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
    materials.wantsJSON = table.outputs.contains { $0.format == .json }
    return materials
  }

  private var place: SourceLine { SourceLine(file: file, line: table.line) }
}
