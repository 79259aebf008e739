import ArgumentParser
import Voxlex

/// `voxlex audit`: which way of counting gives the figures of a published table.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Find the rules of counting that give the figures of a published table.",
    discussion: """
      The table is CSV with the columns label and published_count (also
      qualifier, emphasised, terms, group), or a label and a count a line.
      Every rule is tried on every candidate text; without limits, all of them.

      EXAMPLES:
        voxlex audit table-1.csv --text act.xml
        voxlex audit table-1.csv --text act.xml --text code.txt --against b.xml
        voxlex audit paper.csv --text act.xml --in 'part 3' --matching word
        voxlex audit paper.csv --text 'act.xml::part 3' --text Code=code.txt

      EXIT STATUS: 0 the audit was done, whatever its verdict; 1 some text could
      not be read, and the rest is audited; 2 nothing could be audited; 64 the
      command line or the table is wrong.
      """)

  @Argument(help: "The published table: CSV, semicolons or tabs too.", completion: .file())
  var published: String
  @OptionGroup(title: "Texts and terms") var candidates: AuditTextOptions
  @OptionGroup(title: "What is tried") var limits: AuditLimitOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @Flag(
    help: "As text, also tell the ways to each figure, and list the scopes tried; other formats always do.")
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
    let run: AuditRun
    do {
      let table = try PublishedTable.parse(try SourceBytes.read(path: published), path: published)
      run = try AuditRun(
        table, wordlist: loaded?.list, wordlistOrigin: loaded?.origin, reader: source.reader,
        limits: limits.value)
    } catch {
      StandardOutput.complain("\(error)")
      throw ExitCode.validationFailure
    }
    guard
      let result = run.audit(
        try TextArguments.requests(candidates.text),
        against: try TextArguments.requests(candidates.against), failed: { StandardOutput.complain("\($0)") })
    else {
      throw ExitStatus.nothing
    }
    try output.write { report throws(RenderingError) in
      try report.bytes(
        of: result, details: details,
        more: "--details tells the ways to each figure, and lists the rules and scopes tried.")
    }
    if !result.failures.isEmpty { throw ExitStatus.partial }
  }
}

/// The texts that are searched, and terms beside the labels.
struct AuditTextOptions: ParsableArguments {
  @Option(help: "A text the table may be drawn from; repeat for more candidates.", completion: .file())
  var text: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: "Texts the table was surely not drawn from: the same search over them shows what chance does.",
    completion: .file())
  var against: [String] = []
  @Option(
    name: .shortAndLong,
    help: "A wordlist file or bundled list: its terms stand for the rows that it names.", completion: .file())
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
  @Option(help: "Only this scope and its variants: statute, operative, printed or everything; repeat.")
  var scope: [String] = []
  @Option(
    name: [.customLong("in"), .customLong("part")],
    help: "Only this provision: 'part 3', 'sch. 2'; several are tried one by one and together.")
  var places: [String] = []

  func validate() throws { _ = try resolved() }

  /// The limits; `validate` has shown that they can be made.
  var value: AuditLimits { (try? resolved()) ?? AuditLimits() }

  private func resolved() throws -> AuditLimits {
    var limits = AuditLimits()
    (limits.matchings, limits.hyphens) = (matching, hyphens)
    (limits.cases, limits.possessives) = (letterCase, possessive)
    for name in scope where Scope(named: name) == nil {
      let names = Scope.named.map(\.base).joined(separator: ", ")
      throw ValidationError("There is no scope '\(name)'; write one of \(names).")
    }
    limits.scopes = scope
    do {
      for place in places { limits.places.append(try ProvisionReference(place)) }
    } catch {
      throw ValidationError("\(error)")
    }
    return limits
  }
}
