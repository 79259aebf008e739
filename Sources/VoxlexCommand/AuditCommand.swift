import ArgumentParser
import Voxlex

/// `voxlex audit`: which way of counting gives the figures of a published table.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: AuditMeasure.declaration.name,
    abstract: AuditMeasure.declaration.abstract,
    discussion: """
      The table is CSV with the columns label and published_count (also
      qualifier, emphasised, terms, group), or without a header a label and a
      count on each line. Every rule is tried on every candidate text.

      EXAMPLES:
        voxlex audit table-1.csv --text act.xml
        voxlex audit table-1.csv --text act.xml --text code.txt --against b.xml
        voxlex audit paper.csv --text act.xml --in 'part 3' --matching word
        voxlex audit paper.csv --text 'act.xml::part 3' --text Code=code.txt

      EXIT STATUS: 0 the audit was done, whatever its verdict; 1 some text could
      not be read, and the rest is audited; 2 nothing could be audited; 64 the
      command line, the table or the wordlist is wrong.
      """)

  @Argument(help: "The published table: CSV, semicolons or tabs too.", completion: .file())
  var published: String
  @OptionGroup(title: "Texts and terms") var candidates: AuditTextOptions
  @OptionGroup(title: "What is tried") var limits: AuditLimitOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @Flag(
    help: "As text, also give the ways to each figure, and list the scopes tried; other formats always do.")
  var details = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    let texts = try TextArguments.requests(candidates.text + candidates.against).map(\.source)
    // A text that is asked for twice is read once.
    guard (Set(texts) + [published]).count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input ('-') can be read once only; name files for the others.")
    }
  }

  func run() throws {
    try NamedFiles.check(
      texts: try TextArguments.requests(candidates.text + candidates.against), wordlist: candidates.wordlist,
      published: published,
      output: output)
    let loaded = try candidates.wordlist.map { try WordlistSource.load($0) }
    if let loaded { WordlistSource.tell(loaded.list, under: .standard) }
    func refused(_ error: any Error) -> String {
      MisplacedFile(published).asTable(texts: candidates.text) ?? "\(error)"
    }
    let table: PublishedTable
    do { table = try PublishedTable.parse(try SourceBytes.read(path: published), path: published) } catch {
      StandardOutput.report(error, as: refused(error))
      throw ExitCode.validationFailure
    }
    var measure = AuditMeasure(limits: limits.value)
    measure.hasDetails = details
    measure.detailsRemedy = "--details gives the ways to each figure, and lists the rules and scopes tried."
    try MeasureCommandRun(
      Materials(wordlist: loaded?.list, origin: loaded?.origin, published: table), source, output
    ).run(
      measure,
      try TextArguments.requests(candidates.text)
        + TextArguments.requests(candidates.against).map(\.asReference),
      refused: refused)
  }
}

/// The texts that are searched, and terms beside the labels.
struct AuditTextOptions: ParsableArguments {
  @Option(help: "A text the table may be drawn from; repeat for more candidates.", completion: .file())
  var text: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: "Texts the table was certainly not drawn from: the same search over them shows what chance does.",
    completion: .file())
  var against: [String] = []
  @Option(
    name: .shortAndLong,
    help: "A wordlist file or bundled list: its terms are used for the rows that it names.",
    completion: .file())
  var wordlist: String?

  func validate() throws {
    guard !text.isEmpty else {
      throw ValidationError("Name a text the table may be drawn from: --text act.xml.")
    }
  }
}

/// Limits to what an audit tries.
struct AuditLimitOptions: ParsableArguments {
  @Option(help: "Only this way of matching; repeat for more (default: all).")
  var matching: [CountingRule.Matching] = []
  @Option(help: "Only this treatment of hyphens; repeat for more.")
  var hyphens: [CountingRule.Hyphens] = []
  @Option(name: .customLong("case"), help: "Only this treatment of capitals.")
  var letterCase: [CountingRule.Case] = []
  @Option(help: "Only this treatment of a final 's.")
  var possessive: [CountingRule.Possessive] = []
  @Option(help: "Only this scope and its variants; repeat for more.")
  var scope: [NamedScope] = []
  @Option(
    name: [.customLong("in"), .customLong("part")],
    help: ArgumentHelp(
      "Only this provision: 'part 3', 'sch. 2'; several are tried one by one and together.",
      valueName: "provision"),
    transform: ProvisionReference.init(argument:))
  var places: [ProvisionReference] = []

  var value: AuditLimits {
    var limits = AuditLimits()
    (limits.matchings, limits.hyphens) = (matching, hyphens)
    (limits.cases, limits.possessives) = (letterCase, possessive)
    limits.scopes = scope.map(\.scope.base)
    limits.places = places
    return limits
  }
}
