import ArgumentParser
import Voxlex

/// What every command that measures texts does: run the measure, say which texts failed, write the result.
struct MeasureCommandRun {
  var materials: Materials
  var source: SourceOptions
  var output: OutputOptions

  init(_ materials: Materials, _ source: SourceOptions, _ output: OutputOptions) {
    (self.materials, self.source, self.output) = (materials, source, output)
    self.materials.wantsJSON = output.value == .json && !output.isFrame
  }

  /// - Parameters:
  ///   - written: what else is done with the result.
  ///   - refused: the sentence for materials that the measure cannot use.
  /// - Throws: an exit with the status for what was lost.
  func run<Kind: Measure>(
    _ measure: Kind, _ texts: [TextRequest<String>],
    written: (Kind.Worker.Result) throws -> Void = { _ in },
    refused: (MeasureError) -> String = \.commandSentence
  ) throws {
    let run: MeasureRun<Kind.Worker>
    do throws(MeasureError) { run = try MeasureRun(measure, materials, reader: source.reader) } catch {
      StandardOutput.report(error, as: refused(error))
      throw ExitCode.validationFailure
    }
    let outcome = run.run(texts) { StandardOutput.report($0) }
    guard let result = outcome.result else { throw ExitStatus.nothing }
    try output.write { report throws(RenderingError) in try report.bytes(of: result) }
    try written(result)
    if !outcome.failures.isEmpty { throw ExitStatus.partial }
  }
}
