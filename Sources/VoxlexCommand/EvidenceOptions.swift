import ArgumentParser
import Files
import Voxlex

extension Breakdown.Unit: ExpressibleByArgument {}
extension Concordance.Order: ExpressibleByArgument {}

/// Figures unit by unit and hit by hit.
struct EvidenceOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help:
      "Break the figures down by division (Parts, else chapters, else sections; and schedules), part, chapter, section, schedule, paragraph, zone, state, force, bearer or counterpart."
  )
  var unit: Breakdown.Unit?
  @Option(
    help: "Write every hit behind every figure to this file: .csv, .tsv, .json or .xlsx.", completion: .file()
  )
  var evidence: String?

  @Option(
    help: "Characters of context on either side of each hit in the evidence file, 0 to 10000 (default: 40).",
    transform: WholeNumber.reading("--width", 0...10_000))
  var width: Int?

  func validate() throws {
    if width != nil, evidence == nil {
      throw ValidationError(
        "--width is of the contexts in an evidence file; add --evidence FILE.csv, or leave it out.")
    }
    if let evidence, format == nil {
      throw ValidationError(
        "The name '\(evidence)' must end in .csv, .tsv, .json or .xlsx, to say the format.")
    }
  }

  private var format: OutputFormat? {
    guard let dot = evidence?.lastIndex(of: "."), let evidence,
      let format = OutputFormat(fileExtension: String(evidence[evidence.index(after: dot)...]))
    else { return nil }
    return format.isForReaders ? nil : format
  }

  /// Characters of context, if evidence is asked for.
  var contextWidth: Int? { evidence == nil ? nil : width ?? KeywordInContext.usualWidth }

  /// Writes the evidence file, whole or not at all, if one is asked for.
  func write(_ compared: ComparedTexts, _ output: OutputOptions) throws {
    guard let evidence, let format else { return }
    var report = Report(format)
    report.marksEncoding = output.marksEncoding(of: evidence)
    do {
      try AtomicFile.write(try report.bytes(of: EvidenceResult(compared)), to: evidence)
    } catch let error as any ProblemError {
      StandardOutput.report(error)
      throw ExitStatus.nothing
    }
  }
}
