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
        voxlex inspect 'act.xml::part 3'

      EXIT STATUS: 0 every text was read; 1 some text could not be read; 2 none
      could; 64 the command line is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    let run = InspectionRun(reader: source.reader, scope: scope.value)
    let (inspections, failures) = run.inspect(texts.requests) { StandardOutput.complain($0) }
    if !inspections.isEmpty {
      try output.write { report throws(RenderingError) in try report.bytes(of: inspections) }
    }
    if inspections.isEmpty { throw ExitStatus.nothing }
    if !failures.isEmpty { throw ExitStatus.partial }
  }
}
