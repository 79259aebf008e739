import ArgumentParser
import Voxlex

/// `voxlex inspect`: what a text is and how it was read.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a text is, how it was read, what was left out, and that the tallies add up.",
    discussion: """
      EXAMPLES:
        voxlex inspect act.xml
        voxlex inspect code.txt --format json

      EXIT STATUS: 0 every text was read; 1 some text could not be read; 2 none
      could; 64 the command line is wrong.
      """)

  @Argument(help: "Texts: CLML, plain text, Markdown; '-' is standard input.", completion: .file())
  var texts: [String]
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts, output: output)
    var parts: [String] = []
    var inspections: [Inspection] = []
    var failures = 0
    for path in texts {
      do {
        let inspection = try Inspection(try source.reader.read(path: path), scope: scope.value)
        inspections.append(inspection)
      } catch {
        StandardOutput.complain("\(error)")
        failures += 1
      }
    }
    switch output.value {
    case .json:
      let documents = inspections.map { InspectionReport.json(of: $0) }
      if let first = documents.first {
        parts = [(documents.count == 1 ? first : .array(documents)).serialized() + "\n"]
      }
    case .csv, .tsv:
      if !inspections.isEmpty { parts = [output.render(InspectionReport.tidyTable(of: inspections))] }
    case .text, .markdown: parts = inspections.map { output.render(InspectionReport.table(of: $0)) }
    }
    if !parts.isEmpty { try output.write(parts.joined(separator: "\n")) }
    if failures == texts.count { throw ExitStatus.nothing }
    if failures > 0 { throw ExitStatus.partial }
  }
}
