import ArgumentParser
import Voxlex

/// The program `voxlex`: a file a subcommand. Options in, library call, result out.
@main
struct VoxlexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voxlex",
    abstract: "Measure the vocabulary of legislation.",
    discussion: """
      EXAMPLES:
        voxlex compare act.xml code.txt --wordlist expert-voice
        voxlex count act.xml --terms 'inform*,mediation adviser*'
        voxlex concordance 'inform*' act.xml
        voxlex explain inform act.xml
        voxlex profile act.xml --wordlist expert-voice
        voxlex audit table-1.csv --text act.xml
        voxlex check table-7.csv
        voxlex outcomes la.csv --unit code --group source --rate rate
        voxlex report act.xml code.txt -w expert-voice -o report.html
        voxlex study new act.xml code.txt -w expert-voice -o study.yaml
        voxlex inspect act.xml
        voxlex batch acts/ --wordlist expert-voice --output results
        voxlex wordlists

      EXIT STATUS: 0 everything was counted; 1 something could not be read, and
      the rest is printed; 2 nothing could be counted or written; 64 the command
      line, the wordlist or the study file is wrong; 130, 143 interrupted,
      terminated.
      """,
    version: ProgramVersion.voxlex,
    subcommands: commands + MeasureCommands.missing(beside: commands))

  static let commands: [any ParsableCommand.Type] = [
    CompareCommand.self, CountCommand.self, ProfileCommand.self, ConcordanceCommand.self,
    CollocatesCommand.self, ExplainCommand.self,
    AuditCommand.self, CheckCommand.self, OutcomesCommand.self, ReportCommand.self, BatchCommand.self,
    SummariseCommand.self,
    StudyCommand.self,
    InspectCommand.self, VoicesCommand.self, DutiesCommand.self, PowersCommand.self, AlignCommand.self,
    WordlistsCommand.self, WordlistCommand.self,
  ]

  static func main() {
    StandardOutput.prepare()
    EndingSignals.prepare()
    ProgramCommandLine.run(Array(CommandLine.arguments.dropFirst()))
  }
}

/// Exit statuses, one table for all subcommands.
enum ExitStatus {
  /// Something could not be read; the rest is printed.
  static let partial = ExitCode(1)
  /// Nothing could be counted.
  static let nothing = ExitCode(2)
}
