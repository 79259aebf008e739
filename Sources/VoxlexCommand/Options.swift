import ArgumentParser
import Charts
import Files
import Voxlex

extension CountingRule.Matching: ExpressibleByArgument {}
extension CountingRule.Hyphens: ExpressibleByArgument {}
extension CountingRule.Case: ExpressibleByArgument {}
extension CountingRule.Possessive: ExpressibleByArgument {}
extension ComparedTexts.Order: ExpressibleByArgument {}
extension Scope.Amendments: ExpressibleByArgument {}
extension ChartKind: ExpressibleByArgument {}
extension SourceFormat: ExpressibleByArgument {}
extension PaperStyle.Manual: ExpressibleByArgument {}

/// How sources are read.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help:
      "Read every text as this format (default: found from the content).")
  var format: SourceFormat?

  @Option(
    help: ArgumentHelp(
      "Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a "
        + "line's end, or annotations and menus of a page of legislation.gov.uk: "
        + "'furniture,contents,footnotes,hyphens,annotations'.", valueName: "parts"),
    transform: KeptParts.init(argument:))
  var keep: KeptParts?

  @Flag(help: "Repair text whose UTF-8 was once read as Windows-1252.")
  var repairEncoding = false

  var reader: SourceReader {
    var options = keep?.options ?? TextOptions()
    options.repairsEncoding = repairEncoding
    return SourceReader(format: format, textOptions: options)
  }
}

/// What is counted.
struct WordlistOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "A wordlist file, or the name of a bundled list (see 'voxlex wordlists').",
    completion: .file())
  var wordlist: String?

  @Option(
    help: ArgumentHelp(
      "Terms instead of a list, separated by commas; '|' separates alternatives of one row: "
        + "'inform*,co-operate|collaborate'."))
  var terms: String?

  func validate() throws {
    if (wordlist == nil) == (terms == nil) {
      throw ValidationError(
        wordlist == nil
          ? "Name what to count: --wordlist FILE-OR-NAME or --terms 'inform*,adviser'."
          : "Give either --wordlist or --terms, not both.")
    }
  }

  /// The list and where it came from. Its warnings, and the rows that have nothing to count under the rule, are
  /// reported on standard error.
  func load(under rule: CountingRule) throws -> (list: Wordlist, origin: String) {
    try WordlistSource.load(wordlist: wordlist, terms: terms, under: rule)
  }
}

/// Wordlists by path or by bundled name.
enum WordlistSource {
  /// The terms, or else the wordlist. Its warnings, and the rows that have nothing to count under the rule, are reported
  /// on standard error.
  static func load(
    wordlist: String?, terms: String?, under rule: CountingRule
  ) throws -> (list: Wordlist, origin: String) {
    let loaded: (list: Wordlist, origin: String)
    if let terms {
      loaded = (
        try parsed { () throws(WordlistErrors) in
          try Wordlist.parse(terms: terms, from: "--terms")
        }, "--terms"
      )
    } else {
      loaded = try load(wordlist ?? "")
    }
    tell(loaded.list, under: rule)
    return loaded
  }

  /// Says on standard error what was inferred of a list, its warnings, and the rows of which the rule leaves nothing.
  static func tell(_ list: Wordlist, under rule: CountingRule) {
    if let reading = list.reading { StandardOutput.report("\(reading)", as: .note) }
    for warning in list.warnings { StandardOutput.report("\(warning)", as: .warning) }
    for row in list.rowsThatCannotMatch(under: rule) { StandardOutput.report("\(row)", as: .warning) }
  }

  /// - Throws: an exit with status 64, after the errors of the file are on standard error.
  static func load(_ name: String) throws -> (list: Wordlist, origin: String) {
    if BundledWordlists.names.contains(name) {
      let list = try parsed { () throws(WordlistErrors) in try BundledWordlists.wordlist(named: name) }
      return (list, "bundled:\(name)")
    }
    let bytes: [UInt8]
    do {
      bytes = try SourceBytes.read(path: name)
    } catch {
      if case .cannotOpen = error, !FilePresence.exists(name), !name.contains("/"), !name.contains(".") {
        _ = try parsed { () throws(WordlistErrors) in try BundledWordlists.wordlist(named: name) }
      }
      StandardOutput.report(error, as: MisplacedFile(name).asWordlist ?? "\(error)")
      throw ExitCode.validationFailure
    }
    return (try parsed(name) { () throws(WordlistErrors) in try Wordlist.parse(bytes, file: name) }, name)
  }

  /// What `parse` gives.
  ///
  /// - Parameter file: where the list is from, if from a file.
  static func parsed(_ file: String? = nil, _ parse: () throws(WordlistErrors) -> Wordlist) throws -> Wordlist
  {
    do {
      return try parse()
    } catch {
      if let file, let sentence = MisplacedFile(file).asWordlist {
        StandardOutput.report(sentence)
      } else {
        for error in error.errors.prefix(errorLimit) { StandardOutput.report(error) }
        let more = error.errors.count - errorLimit
        if more > 0 {
          StandardOutput.report(
            "\(file ?? "The list") has \(more) more error\(more == 1 ? "" : "s"); is it a wordlist?")
        }
      }
      throw ExitCode.validationFailure
    }
  }

  /// As many errors as a reader mends at a time; a text that is no list has thousands.
  private static let errorLimit = 20
}

/// The counting rule.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere "
        + "(substring, as Ctrl+F finds), or its inflections and derivations (family)."))
  var matching: CountingRule.Matching = .word
  @Option(
    help: ArgumentHelp(
      "What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter "
        + "(distinct), a space (split)."))
  var hyphens: CountingRule.Hyphens = .same
  @Option(
    name: .customLong("case"), help: "Whether capitals matter: not (fold), or so that Act is not act (exact)."
  )
  var letterCase: CountingRule.Case = .fold
  @Option(help: "Whether a word with a final 's counts as the word (base) or as another (distinct).")
  var possessive: CountingRule.Possessive = .base

  var rule: CountingRule {
    CountingRule(matching: matching, hyphens: hyphens, letterCase: letterCase, possessive: possessive)
  }
}

/// Which text counts.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its "
        + "operative words alone), 'printed' (what a search of the printed page hits), 'everything'."))
  var scope: NamedScope = .statute
  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "More zones, separated by commas: commentary, recital, footnote …", valueName: "zones"),
    transform: ZoneList.init(argument:))
  var zones: ZoneList?
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; repeat for "
        + "more.", valueName: "provision"),
    transform: ProvisionReference.init(argument:))
  var inside: [ProvisionReference] = []
  @Option(
    help: ArgumentHelp("Without this provision; repeat for more.", valueName: "provision"),
    transform: ProvisionReference.init(argument:))
  var notIn: [ProvisionReference] = []
  @Option(help: "Quoted amendments: include, exclude or only.")
  var amendments: Scope.Amendments = .include
  @Flag(inversion: .prefixedNo, help: "Count headings too.")
  var headings = true
  @Option(help: "Only text of this language: en, cy …")
  var language: String?

  var value: Scope {
    var scope = scope.scope
    if let zones { scope.widen(with: zones.zones) }
    scope.inside = inside
    scope.outside = notIn
    scope.amendments = amendments
    scope.includesHeadings = headings
    scope.language = language
    return scope
  }
}

/// Where results go, and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "text, markdown, latex, html, svg, csv, tsv, json or xlsx (default: by --output, else text).",
    transform: NamedFormat.init(argument:))
  var format: NamedFormat?
  @Option(name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
  var output: String?
  @Flag(
    name: .customLong("no-bom"),
    help: "Begin a CSV file without the byte order mark by which Excel knows it as UTF-8.")
  var omitsByteOrderMark = false
  @Flag(
    help: ArgumentHelp(
      "Of the lines under a table, print only the first and what casts doubt on a figure; for tables "
        + "that people read."
    ))
  var brief = false
  @Option(
    help: ArgumentHelp(
      "How a paper sets its tables: plain, or apa (7th edition); markdown, latex and html only."))
  var style: PaperStyle.Manual?
  @Option(
    help: "The caption of the first table, or the title of a chart; markdown, latex, html and svg only.")
  var caption: String?

  func validate() throws {
    if format == nil, let file { _ = try NamedFormat(file: file) }
    try validateWorkbook()
    guard style != nil || caption != nil && value != .svg, !value.isForPapers else { return }
    throw ValidationError(
      "\(style == nil ? "--caption" : "--style") is for tables of a paper, and the format is \(value.rawValue); add "
        + "--format with one of markdown, latex, html.")
  }

  /// A workbook is opened by its ending, and no terminal shows one.
  private func validateWorkbook() throws {
    let isWorkbook = value == .xlsx
    if isWorkbook, goesToStandardOutput {
      if StandardOutput.isTerminal {
        throw ValidationError("A workbook is no text that a terminal shows; add --output table.xlsx.")
      }
      return
    }
    guard let output = file else { return }
    let hasEnding = output.lowercased().hasSuffix(".xlsx")
    if isWorkbook, !hasEnding, !AtomicFile.isStream(output) {
      throw ValidationError(
        "No spreadsheet opens '\(output)' as a workbook; give it a name that ends in .xlsx, or leave out --format "
          + "xlsx.")
    }
    if !isWorkbook, hasEnding {
      throw ValidationError(
        "'\(output)' is the name of a workbook, and --format says \(value.rawValue); leave out --format, or give the "
          + "file a name that ends in .\(value.fileExtensions[0]).")
    }
  }

  /// Nil for standard output.
  private var file: String? { output == "-" ? nil : output }

  var value: OutputFormat {
    if let format { return format.format }
    // A name that says no format is refused in validate().
    return file.flatMap { try? NamedFormat(file: $0) }?.format ?? .text
  }

  /// Whether the JSON document is a frame.
  var isFrame: Bool { format?.isFrame ?? false }

  /// Writes a finished result to the file or to standard output.
  func write(_ make: (Report) throws(RenderingError) -> [UInt8]) throws {
    let bytes: [UInt8]
    do { bytes = try make(report) } catch {
      StandardOutput.report(error)
      throw ExitStatus.nothing
    }
    guard let output = file else { return try StandardOutput.write(bytes) }
    do {
      try AtomicFile.write(bytes, to: output)
    } catch {
      StandardOutput.report(error)
      throw ExitStatus.nothing
    }
  }

  /// Results in the format that was asked for, as wide as the terminal where they go to one.
  private var report: Report {
    var report = Report(value, style: goesToStandardOutput ? StandardOutput.style : .plain)
    report.hasShortFoot = brief
    report.isFrame = isFrame
    report.paper = PaperStyle(style ?? .plain, caption: caption)
    report.marksEncoding = marksEncoding(of: output)
    return report
  }

  /// Whether a file of this name begins with a byte order mark, if it is CSV: standard output and pipes, which programs
  /// read, never do.
  func marksEncoding(of path: String?) -> Bool {
    guard let path, path != "-" else { return false }
    return !omitsByteOrderMark && !AtomicFile.isStream(path)
  }

  var goesToStandardOutput: Bool { file == nil }
}
