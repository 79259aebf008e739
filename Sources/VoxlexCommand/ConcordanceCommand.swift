import ArgumentParser
import Voxlex

/// `voxlex concordance`: every hit in its context.
struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ConcordanceMeasure.declaration.name,
    abstract: ConcordanceMeasure.declaration.abstract,
    discussion: """
      The first argument is the term, the others are texts; with --terms or
      --wordlist all arguments are texts.

      EXAMPLES:
        voxlex concordance 'inform*' act.xml
        voxlex concordance 'mediation adviser*' act.xml code.txt --sort right
        voxlex concordance --wordlist partnership code.txt --format csv > hits.csv
        voxlex concordance --terms 'inform*,advise' act.xml code.txt
        voxlex concordance 'inform*' act.xml --by force
        voxlex concordance 'inform*' act.xml --force must,shall
        voxlex concordance 'inform*' act.xml --sample 20 --seed 7 --in 'part 3'
        voxlex concordance 'inform*' 'act.xml::part 3' Code=code.txt

      EXIT STATUS: 0 every text was counted; 1 some text could not be read, and
      the rest is printed; 2 nothing could be counted; 64 the command line is
      wrong.
      """)

  @Argument(
    help: ArgumentHelp(
      "A term, unless --terms or --wordlist is given, then texts: \(SourceForms.standard.inWords); '-' is standard "
        + "input."),
    completion: .file())
  var termAndTexts: [String]
  @Option(
    name: .shortAndLong, help: "A wordlist file, or the name of a bundled list (see 'voxlex wordlists').",
    completion: .file())
  var wordlist: String?
  @Option(
    help:
      "Terms instead of the first argument: commas separate rows, '|' alternatives: 'inform*,advise|adviser'."
  )
  var terms: String?
  @Option(help: "Order of the lines: position, left (by the words before) or right (by the words after).")
  var sort: Concordance.Order = .position
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "Group the lines by force: the modal that governs each hit (must, shall, may, may not …); or show who is bound "
        + "(bearer) and towards whom (counterpart) beside each."))
  var grouping: Grouping?
  @Option(
    help: "Characters of context on either side (default: 40, less on a narrow terminal).",
    transform: WholeNumber.reading("--width", 0...10_000))
  var width: Int?
  @Option(
    help: "Show only so many lines, drawn by chance.", transform: WholeNumber.reading("--sample", 1...Int.max)
  )
  var sample: Int?
  @Option(
    help: "Seed of the sample: the same seed draws the same lines (default: 1).",
    transform: WholeNumber.reading("--seed", 0...UInt64.max))
  var seed: UInt64?
  @OptionGroup(title: "Lines") var filter: FilterOptions
  @OptionGroup(title: "Actors") var actors: ActorOptions
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if wordlist != nil, terms != nil { throw ValidationError("Give either --wordlist or --terms, not both.") }
    if hasTermArgument, let sentence = ArgumentOrder.sentence(termAndTexts) {
      throw ValidationError(sentence)
    }
    guard !texts.isEmpty else {
      throw ValidationError("Name the term and then at least one text: voxlex concordance 'inform*' act.xml.")
    }
    _ = try TextArguments.requests(texts)
    if seed != nil, sample == nil { throw ValidationError("A seed needs a sample: add --sample 20.") }
  }

  private var hasTermArgument: Bool { wordlist == nil && terms == nil }
  private var texts: [String] { hasTermArgument ? Array(termAndTexts.dropFirst()) : termAndTexts }

  private func load() throws -> (list: Wordlist, origin: String) {
    guard !hasTermArgument else { return try TermArgument.load(termAndTexts.first ?? "", under: rule.rule) }
    return try WordlistSource.load(wordlist: wordlist, terms: terms, under: rule.rule)
  }

  func run() throws {
    let texts = try TextArguments.requests(texts)
    try NamedFiles.check(texts: texts, wordlist: wordlist, actors: actors.actors, output: output)
    let list = try load()
    let filter = try filter.filter(of: list.list)
    let measure = ConcordanceMeasure(
      order: sort, width: contextWidth,
      sample: sample.map { Concordance.Sample(size: $0, seed: seed ?? 1) }, filter: filter,
      isByForce: grouping == .force, hasVoices: grouping == .bearer || grouping == .counterpart)
    var materials = Materials(
      wordlist: list.list, origin: list.origin, rule: rule.rule, scope: scope.value)
    materials.actors = try actors.groups()
    try MeasureCommandRun(materials, source, output).run(measure, texts)
  }

  /// On a terminal as much as leaves the other columns room.
  private var contextWidth: Int {
    if let width { return width }
    guard output.value == .text, output.output == nil, let columns = StandardOutput.style.width else {
      return KeywordInContext.usualWidth
    }
    return min(KeywordInContext.usualWidth, max(12, (columns - 64) / 2))
  }
}

/// What the lines of a concordance are grouped by.
enum Grouping: String, CaseIterable, ExpressibleByArgument { case force, bearer, counterpart }

/// A term that is given as an argument.
enum TermArgument {
  static func load(_ term: String, under rule: CountingRule) throws -> (list: Wordlist, origin: String) {
    let list = try WordlistSource.parsed { () throws(WordlistErrors) in
      try Wordlist.parse(terms: term, from: "the term")
    }
    WordlistSource.tell(list, under: rule)
    return (list, "the term '\(term)'")
  }
}
