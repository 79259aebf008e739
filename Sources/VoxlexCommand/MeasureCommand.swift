import ArgumentParser
import Voxlex

/// The command of a measure that has none of its own: options, help and all are made from its declaration.
struct MeasureCommand<Kind: Measure>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.declaration.name, abstract: Kind.declaration.abstract,
      discussion: """
        \(help.discussion.isEmpty ? "" : help.discussion + "\n\n")EXAMPLES:
        \(examples.map { "  \($0)" }.joined(separator: "\n"))

        EXIT STATUS: 0 every text was measured; 1 some text could not be read, and the
        rest is printed; 2 nothing could be measured; 64 the command line is wrong.
        """)
  }

  private static var help: MeasureHelp { MeasureHelp.of(Kind.declaration.name) }

  /// Lines with what the measure is given, to be run as they are.
  private static var examples: [String] {
    if let written = help.examples { return written }
    let measure = Kind.declaration
    var given = measure.fewestTexts > 1 ? " code.txt" : ""
    if measure.terms == .listOrWritten || measure.terms == .written { given += " --terms 'inform*'" }
    if measure.readsPublished { given += " --published table-1.csv" }
    return ["act.xml\(given)", "'act.xml::part 3'\(given) -f csv"].map { "voxlex \(measure.name) \($0)" }
  }

  @OptionGroup var texts: TextArguments
  @OptionGroup(title: "What is measured") var options: DeclaredOptions<Kind>
  @OptionGroup(title: "Scope") var scope: DeclaredScope<Kind>
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    let declaration = Kind.declaration
    guard texts.requests.count >= declaration.fewestTexts else {
      let other = declaration.forFewer.map { "; for fewer, use 'voxlex \($0)'" } ?? ""
      throw ValidationError("Name at least \(declaration.fewestTexts.of("text"))\(other).")
    }
    if declaration.references == .someOrTable, options.references.isEmpty {
      throw ValidationError(
        "Name what the texts are held against: --against code.txt, or --against reference:words.csv.")
    }
    _ = try references()
    _ = try measure()
  }

  func run() throws {
    let references = try references()
    try NamedFiles.check(
      texts: texts.requests + references.texts, wordlist: options.wordlist, published: options.published,
      reference: references.table?.path, output: output)
    let rule = options.rule
    var materials = Materials(rule: rule, scope: scope.value)
    if options.wordlist != nil || options.terms != nil {
      let loaded = try WordlistSource.load(wordlist: options.wordlist, terms: options.terms, under: rule)
      (materials.wordlist, materials.wordlistOrigin) = (loaded.list, loaded.origin)
    }
    if let published = options.published {
      do {
        materials.published = try PublishedTable.parse(try SourceBytes.read(path: published), path: published)
      } catch let error as any ProblemError {
        StandardOutput.report(error)
        throw ExitCode.validationFailure
      }
    }
    if let table = references.table { materials.reference = try table.load() }
    try MeasureCommandRun(materials, source, output).run(try measure(), texts.requests + references.texts)
  }

  /// What the texts are held against: texts, and a table of frequencies.
  private func references() throws -> (texts: [TextRequest<String>], table: ReferenceArgument?) {
    guard Kind.declaration.references == .someOrTable else {
      return (try TextArguments.requests(options.references).map(\.asReference), nil)
    }
    let tables = options.references.compactMap(ReferenceArgument.init)
    let texts = options.references.filter { ReferenceArgument($0) == nil }
    guard tables.count < 2, tables.isEmpty || texts.isEmpty else {
      throw ValidationError("Hold the texts against one reference table, or against texts, not against both.")
    }
    return (try TextArguments.requests(texts).map(\.asReference), tables.first)
  }

  private func measure() throws -> Kind {
    var values = options.values
    let measure = Kind(&values)
    if let problem = values.problems.first {
      throw ValidationError(
        "--\(problem.key) has no meaning without \(problem.missing); add --\(problem.option) \(problem.such)."
      )
    }
    return measure
  }
}

/// The commands of all measures that have none of their own.
enum MeasureCommands {
  /// - Parameter commands: the commands that are written out.
  static func missing(beside commands: [any ParsableCommand.Type]) -> [any ParsableCommand.Type] {
    let names = Set(commands.map { $0.configuration.commandName ?? "" })
    return KnownMeasures.all.filter { !names.contains($0.declaration.name) }.map { command(of: $0) }
  }

  private static func command<Kind: Measure>(of measure: Kind.Type) -> any ParsableCommand.Type {
    MeasureCommand<Kind>.self
  }
}
