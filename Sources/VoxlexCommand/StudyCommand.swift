import ArgumentParser
import Voxlex

/// `voxlex study`: a whole study as one file, run again with the same bytes.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Run a study file and write all its tables, or prove that it gives the same bytes.",
    discussion: """
      A study file names texts by their hashes, wordlists, rules, scopes, tables
      and the files they are written to; Documentation/studies.md has its keys.

      EXAMPLES:
        voxlex study new act.xml code.txt -w expert-voice -o study.yaml
        voxlex study study.yaml
        voxlex study study.yaml --verify
        voxlex study study.yaml --rehash

      EXIT STATUS: 0 the study was run, or is verified; 1 --verify found
      differences, and names them; 2 the study cannot be run; 64 the command line
      or the study file is wrong.
      """,
    subcommands: [Run.self, StudyNewCommand.self], defaultSubcommand: Run.self)

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a study file (the word 'run' may be left out).",
      discussion: """
        EXAMPLES:
          voxlex study study.yaml
          voxlex study study.yaml --verify

        EXIT STATUS: 0 the study was run, or is verified; 1 --verify found
        differences, and names them; 2 the study cannot be run; 64 the command
        line or the study file is wrong.
        """)

    @Argument(help: "A study file.", completion: .file())
    var study: String
    @Flag(help: "Write nothing: run the study again and compare the results with the manifest and the files.")
    var verify = false
    @Flag(help: "Put the hashes of the inputs, as they are now, into the study file; run nothing.")
    var rehash = false

    func validate() throws {
      if verify, rehash { throw ValidationError("Give either --verify or --rehash, not both.") }
      if study == "-" {
        throw ValidationError(
          "A study cannot be read from standard input, because its paths are relative to its folder; name a file."
        )
      }
    }

    func run() throws {
      var files = NamedFiles()
      files.reads(study, as: "the study file")
      files.writesStandardOutput()
      try files.check()
      try StudyFailure.reported(for: study) {
        let run = try StudyRun(path: study)
        if verify { return try tell(try run.verify(noticed: Self.tell)) }
        if rehash { return try tell(try run.rehash()) }
        let paths = try run.write(noticed: Self.tell)
        try StandardOutput.write(paths.map { "wrote \($0)\n" }.joined())
      }
    }

    /// As `count` says it of its list.
    private static func tell(_ notice: StudyNotice) {
      if case .reading = notice {
        StandardOutput.report("\(notice)", as: .note)
      } else {
        StandardOutput.report("\(notice)", as: .warning)
      }
    }

    private func tell(_ verification: StudyVerification) throws {
      for difference in verification.differences { StandardOutput.report(difference.commandSentence) }
      guard verification.isVerified else {
        StandardOutput.report("\(study): \(verification.sentence)")
        throw ExitStatus.partial
      }
      try StandardOutput.write(verification.sentence + "\n")
    }

    private func tell(_ changed: [InputProblem]) throws {
      let lines = changed.map {
        "hashed the \($0.input.kind.rawValue) '\($0.input.name)' (\($0.input.place))\n"
      }
      try StandardOutput.write(lines.isEmpty ? "all hashes are as they were\n" : lines.joined())
    }
  }
}

/// Says what is wrong with a study on standard error, and ends with the status for it.
enum StudyFailure {
  static func reported(for file: String, _ body: () throws -> Void) throws {
    do { try body() } catch let error as StudyError {
      var misplaced: String?
      if case .notAStudy = error { misplaced = MisplacedFile(file).asStudy }
      StandardOutput.report(error, as: misplaced)
      switch error {
      case .notAStudy, .wordlist, .published, .overwrites, .foreign: throw ExitCode.validationFailure
      default: throw ExitStatus.nothing
      }
    }
  }
}
