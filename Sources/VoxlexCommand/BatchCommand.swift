import ArgumentParser
import Files
import Voxlex

extension VersionChoice: ExpressibleByArgument {}

/// `voxlex batch`: many documents, one wordlist, all cores.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Count a wordlist in folders and archives of legislation, on all cores.",
    discussion: """
      EXAMPLES:
        voxlex batch acts/ --wordlist expert-voice --output results
        voxlex batch acts.tar.gz -w expert-voice --by section -o r.sqlite
        voxlex batch acts/ -w mine.yaml --type ukpga --year 2010-2040 -o some
        voxlex batch acts/ -w expert-voice --frequencies 1 -o book
        voxlex batch acts/ -w expert-voice --powers -o powers
        voxlex batch @list.txt -w mine.yaml -o counts.csv
        voxlex batch acts/ -w expert-voice -o results --resume
        voxlex batch acts/ -w expert-voice -o shard-2 --shard 2/3
        voxlex batch --records -w expert-voice < records.ndjson

      INPUTS: files, folders with all that is in them, archives (.zip, .tar,
      .tar.gz, .tar.zst, .gz), quoted patterns ('acts/*.xml'), '@FILE' for a list
      of names, '@-' for a list on standard input, '-' for one source there.

      EXIT STATUS: 0 nothing failed; 1 some source could not be read or counted,
      and the rest is written; 2 nothing could be counted or written; 64 the
      command line or the wordlist is wrong; 130, 143 interrupted or terminated,
      and --resume continues.
      """)

  @Argument(help: "Files, folders, archives, patterns, '@list', '-'.", completion: .file())
  var inputs: [String] = []
  @OptionGroup(title: "What is counted") var list: WordlistOptions
  @OptionGroup(title: "Actors") var actors: ActorOptions
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Documents") var documents: DocumentOptions
  @OptionGroup(title: "Output") var output: BatchOutputOptions
  @OptionGroup(title: "Running") var running: RunningOptions

  @Flag(help: "List the sources that would be read, and count nothing.")
  var dryRun = false
  @Flag(
    help:
      "Work as a filter: each line in is a JSON object ('id', and 'text', 'xml' or 'path'), and so is each line out."
  )
  var records = false

  func validate() throws {
    if records {
      guard inputs.isEmpty, output.output == nil, output.frequencies == nil, !output.powers, !dryRun,
        documents.shard == nil
      else {
        throw ValidationError(
          "--records reads standard input and writes standard output; leave out inputs, --output, --frequencies, "
            + "--powers, --dry-run and --shard.")
      }
      return
    }
    if output.frequencies != nil, documents.shard != nil {
      throw ValidationError(
        "--frequencies has each item once, which a part of the sources cannot see; leave out --shard or --frequencies."
      )
    }
    if actors.actors != nil, output.unit?.isOfActors != true {
      throw ValidationError(
        "--actors puts bearers and counterparts into groups; add --by bearer or --by counterpart.")
    }
    guard !inputs.isEmpty else {
      throw ValidationError(
        "Name what to read: files, folders, archives, '@list' or '-'; see 'voxlex help batch'.")
    }
    if output.output == "-" {
      throw ValidationError(
        "Results of a batch do not go to standard output; name a folder or a file, or use --records.")
    }
    guard dryRun || output.output != nil else {
      throw ValidationError("Name where results go: --output FOLDER, FILE.sqlite, FILE.csv or FILE.ndjson.")
    }
  }

  func run() throws {
    try checkFiles()
    let (wordlist, origin) = try list.load(under: rule.rule)
    var plan = BatchPlan(
      inputs: inputs, wordlist: wordlist, wordlistOrigin: origin, rule: rule.rule, scope: scope.value)
    plan.stripComponents = documents.stripComponents
    plan.reader = source.reader
    plan.unit = output.unit
    plan.actors = try actors.list()
    plan.isSparse = output.sparse
    plan.frequencies = output.frequencies ?? 0
    plan.listsPowers = output.powers
    plan.filter = documents.filter
    plan.versions = documents.versions
    plan.shard = documents.shard
    plan.jobs = running.resolvedJobs
    plan.stopsAtFailure = running.strict
    LargeBlocks.returnWhenFreed(jobs: plan.jobs)
    let signals = StopSignals()
    if records { return try countRecords(plan, signals) }
    if dryRun { return try list(plan, signals) }
    try count(plan, signals)
  }

  /// What the inputs lead to is looked at by the run itself.
  private func checkFiles() throws {
    var files = NamedFiles(wordlist: list.wordlist, actors: actors.actors)
    for input in inputs where input != "-" && input != "@-" {
      files.reads(input.hasPrefix("@") ? String(input.dropFirst()) : input, as: "an input")
    }
    if records { files.reads("-", as: "the records") }
    if records || dryRun { files.writesStandardOutput() } else { files.writes(try output.destination()) }
    try files.check()
  }

  private func count(_ plan: BatchPlan, _ signals: StopSignals) throws {
    let destination = try output.destination()
    let progress = ProgressLine(isQuiet: running.quiet)
    var watch = RunWatch(shouldStop: { signals.received != nil }, progressed: { progress.show($0, $1) })
    let failures = FailureLines(inputs: inputs, destination: destination, isQuiet: running.quiet)
    watch.failed = { if failures.shows($0) { progress.report($0.problem) } }
    let account: RunAccount
    do throws(BatchError) {
      account = try BatchRun(plan, watch: watch).run(
        to: destination, resuming: running.resume, replacing: running.replace)
    } catch {
      progress.clear()
      StandardOutput.report(error)
      if error.keepsResults, destination.hasUnfinishedRun {
        StandardOutput.report(
          "What is done is in \(destination.unfinished): the same command with --resume continues.")
      }
      throw error.exitCode
    }
    progress.clear()
    let summary = BatchSummaryLines(account, destination, shard: plan.shard, elapsed: progress.elapsed)
    if !running.quiet { for line in summary.lines { StandardOutput.report(line, as: .closing) } }
    if case .folder(let folder, _) = destination, !account.wasStopped {
      do {
        try AtomicFile.write(progress.timing(account, jobs: plan.jobs), to: "\(folder)/timing.json")
      } catch {
        StandardOutput.report(error)
      }
    }
    if let signal = signals.received {
      StandardOutput.report(
        "interrupted after \(account.items.of("source")); what is done is in \(destination.unfinished): the same "
          + "command with --resume continues.")
      throw ExitCode(128 + signal)
    }
    if running.strict, account.wasStopped {
      StandardOutput.report(
        "Stopped at the first source that failed, after \(account.items.of("source")) (--strict); what is done is in "
          + "\(destination.unfinished): the same command with --resume continues.")
    }
    if account.documents == 0, account.failures == 0 {
      // The shards of few texts, or of a filter that few pass, can be empty, and are wanted for the summary.
      if plan.shard != nil, account.items > 0 { return }
      progress.report(nothingCounted(plan, passedOver: account.passedOver))
      throw ExitStatus.nothing
    }
    if account.failures > 0 { throw account.documents == 0 ? ExitStatus.nothing : ExitStatus.partial }
  }

  private func list(_ plan: BatchPlan, _ signals: StopSignals) throws {
    var listed = 0
    let failures: Int
    do {
      failures = try BatchListing(plan).list(shouldStop: { signals.received != nil }) { line in
        listed += 1
        try StandardOutput.write(line + "\n")
      } failed: {
        StandardOutput.report($0.problem)
      }
    } catch let error as BatchError {
      StandardOutput.report(error)
      throw error.exitCode
    }
    if listed == 0, plan.shard == nil || failures > 0 {
      StandardOutput.report(nothingCounted(plan, passedOver: failures == 0 ? 1 : 0))
      throw ExitStatus.nothing
    }
    if failures > 0 { throw ExitStatus.partial }
  }

  /// Said where no document is counted: silence would look like a result.
  private func nothingCounted(_ plan: BatchPlan, passedOver: Int) -> String {
    if passedOver > 0, !plan.filter.isEmpty {
      return "No document of the inputs passes the filter (\(plan.filter)): nothing is counted."
    }
    if passedOver > 0, plan.versions != .all {
      return "No document of the inputs is a version '\(plan.versions.rawValue)': nothing is counted."
    }
    return "No input holds a document that can be read: nothing is counted."
  }

  private func countRecords(_ plan: BatchPlan, _ signals: StopSignals) throws {
    let failed = try RecordFilter(plan).run(shouldStop: { signals.received != nil }) {
      try StandardOutput.write($0)
    }
    if let signal = signals.received { throw ExitCode(128 + signal) }
    if failed > 0 { throw ExitStatus.partial }
  }
}

/// Which documents of the inputs are meant.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: "Only these types, separated by commas: ukpga, uksi, asp …",
    transform: DocumentTypes.init(argument:))
  var type: DocumentTypes?
  @Option(help: "Only this year, or these: 2014, 2010-2020.", transform: YearRange.init(argument:))
  var year: YearRange?
  @Option(help: "Only these numbers, separated by commas.")
  var number: String?
  @Option(
    name: .customLong("document-language"), help: "Only documents in this language: en, cy.",
    transform: DocumentLanguages.init(argument:))
  var documentLanguage: DocumentLanguages?
  @Option(
    name: .customLong("document-version"), help: "Only this version: enacted, made, 2018-03-07.",
    transform: DocumentVersions.init(argument:))
  var documentVersion: DocumentVersions?
  @Option(help: "Only documents whose title has these words.")
  var title: String?
  @Option(
    help: ArgumentHelp(
      "Of several versions of an item, 'all' (later ones are marked as duplicates), the 'latest', or the text as "
        + "'enacted' or made. The last two read the inputs twice."))
  var versions: VersionChoice = .all
  @Option(
    help: ArgumentHelp(
      "Only this part of the sources, as one machine of several: 2/3 is the second of three. 'voxlex summarise' puts the "
        + "results of all together.", valueName: "k/n"),
    transform: Shard.init(argument:))
  var shard: Shard?
  @Option(
    help: ArgumentHelp("Leading folders taken off the names of members of archives.", valueName: "n"),
    transform: WholeNumber.reading("--strip-components", 0...Int.max))
  var stripComponents = 0

  var filter: DocumentFilter {
    var filter = DocumentFilter()
    filter.types = type?.codes ?? []
    filter.numbers = number?.commaSeparated ?? []
    filter.languages = documentLanguage?.tags ?? []
    filter.versions = documentVersion?.names ?? []
    filter.title = title
    filter.years = year?.years
    return filter
  }
}

/// Where results go, and in what rows.
struct BatchOutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help:
      "A folder for all tables, FILE.sqlite for a database, FILE.csv or FILE.ndjson for the counts alone.",
    completion: .file())
  var output: String?
  @Option(help: "In a folder: csv or ndjson (default: csv).")
  var format: RowFormat?
  @Option(
    name: .customLong("by"),
    help: "Also a row for every provision, zone or force with a hit: section, part, force …")
  var unit: Breakdown.Unit?
  @Flag(help: "Leave out rows without a hit, and all rows of documents without text.")
  var sparse = false
  @Option(
    help: ArgumentHelp(
      "In a folder: also a table of all words by type and decade (1), and of runs of up to so many words: what 'voxlex "
        + "keywords --against reference:FOLDER' takes.", valueName: "n"),
    transform: WholeNumber.reading("--frequencies", 1...5))
  var frequencies: Int?

  @Flag(
    help: ArgumentHelp(
      "In a folder or a database: also a table of the delegated powers of every document, as 'voxlex powers' lists them; 'voxlex "
        + "summarise' adds them up by year, department and Act."))
  var powers = false

  func validate() throws {
    guard output != nil else { return }
    let destination = try destination()
    if let format, !destination.accepts(format) {
      throw ValidationError(
        "'\(destination.path)' says by its name what is written, and --format says \(format.rawValue); leave out "
          + "--format, which is for the tables of a folder, or change the name.")
    }
    if powers, case .file = destination {
      throw ValidationError(
        "'\(destination.path)' has no table of powers: name a folder or FILE.sqlite with --output, or leave out --powers."
      )
    }
    if frequencies != nil, !destination.isFolder {
      throw ValidationError(
        "'\(destination.path)' has no table of all words: name a folder with --output, or leave out --frequencies."
      )
    }
  }

  func destination() throws -> BatchDestination {
    let path = output ?? ""
    guard let destination = BatchDestination(named: path, format: format ?? .csv) else {
      throw ValidationError(
        "'voxlex batch' writes no file that is named like '\(path)': write FILE.csv or FILE.ndjson for the counts, "
          + "FILE.sqlite for a database, or a folder for all tables (one of this very name is '\(path)/'). A workbook "
          + "of the results is made by 'voxlex summarise RESULTS --output summary.xlsx'.")
    }
    return destination
  }
}

extension RowFormat: ExpressibleByArgument {}

/// How the work is done.
struct RunningOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Documents worked on at once (default: one for each core).", valueName: "n"),
    transform: WholeNumber.reading("--jobs", 1...512))
  var jobs: Int?
  @Flag(help: "Continue an unfinished run with the same output.")
  var resume = false
  @Flag(
    help: ArgumentHelp(
      "Write over what is at the output: results under other settings, an unfinished run, your own files of the names "
        + "that a run writes; no other file."))
  var replace = false
  @Flag(help: "Continue after a document that fails (the default).")
  var keepGoing = false
  @Flag(help: "Stop at the first document that fails.")
  var strict = false
  @Flag(name: .shortAndLong, help: "No progress and no closing lines.")
  var quiet = false

  func validate() throws {
    if resume, replace {
      throw ValidationError("Give either --resume, to continue a run, or --replace, to begin it again.")
    }
    if strict, keepGoing { throw ValidationError("Give either --strict or --keep-going, not both.") }
  }

  var resolvedJobs: Int { jobs ?? Processors.count }
}
