import ArgumentParser
import Files
import ReportPage
import Studies
import Voxlex

/// `voxlex report`: one page with the finding, every figure, every hit and how it was made; and whether such a page holds.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page that a sceptic can open: tables, pictures, every hit, sources.",
    discussion: """
      The page is one file and needs no network. A study file gives its texts,
      list, rule and scope; else they are named as for 'voxlex compare'.

      EXAMPLES:
        voxlex report study.yaml --output report.html
        voxlex report Act=act.xml Code=code.txt -w partnership -o report.html
        voxlex report act.xml code.txt -w expert-voice --narrow 'part 3' -o r.html
        voxlex report --verify report.html
        voxlex report --verify report.html act.xml code.txt

      EXIT STATUS: 0 the page was written, or holds; 1 --verify found
      differences, and names them; 2 a text cannot be read; 64 the command line,
      the wordlist or the study file is wrong.
      """)

  @Argument(
    help: "A study file, or texts: 'NAME=PATH::SCOPE'; with --verify the texts of the page.",
    completion: .file())
  var written: [String] = []
  @Option(help: "Count the texts of this page again, and say whether its numbers hold.", completion: .file())
  var verify: String?
  @Option(name: .shortAndLong, help: "The page that is written, whole or not at all.", completion: .file())
  var output: String?
  @Option(help: "The heading of the page (default: the list's title).")
  var title: String?
  @Option(
    help: ArgumentHelp(
      "Of a study file, the table that is reported (default: the first comparison).", valueName: "name"))
  var table: String?
  @Option(
    help: ArgumentHelp(
      "A part of the first text that the second is held against too: 'part 3'.", valueName: "scope"))
  var narrow: String?
  @Option(
    name: .shortAndLong, help: "A wordlist file, or the name of a bundled list (see 'voxlex wordlists').",
    completion: .file())
  var wordlist: String?
  @Option(help: "Terms instead of a list: commas separate rows, '|' alternatives.")
  var terms: String?
  @OptionGroup(title: "Counting rule") var rule: RuleOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions

  func validate() throws {
    if verify != nil {
      if output != nil { throw ValidationError("--verify writes nothing; leave out --output.") }
      return
    }
    guard let output else { throw ValidationError("Name the page: --output report.html.") }
    guard output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm") else {
      throw ValidationError("'\(output)' is no name of a page; give it one that ends in .html.")
    }
    guard !written.isEmpty else { throw ValidationError("Name a study file, or texts and --wordlist.") }
    if studyFile == nil, (wordlist == nil) == (terms == nil) {
      throw ValidationError(
        wordlist == nil
          ? "Name what to count: --wordlist FILE-OR-NAME or --terms 'inform*,adviser'."
          : "Give either --wordlist or --terms, not both.")
    }
    if studyFile != nil, wordlist != nil || terms != nil {
      throw ValidationError("A study has its own list; leave out --wordlist and --terms.")
    }
    _ = try ownNarrow()
  }

  func run() throws {
    if let verify { return try answer(verify) }
    guard let output else { return }
    var request = try request()
    request.title = title ?? request.title
    request.verificationLine =
      "voxlex report --verify PAGE.html \(request.texts.map(\.source).joined(separator: " "))"
    if let scope = try ownNarrow() { request.narrower = (0, scope) }
    let bytes: [UInt8]
    do { bytes = try request.page() } catch { throw Self.reported(error) }
    do { try AtomicFile.write(bytes, to: output) } catch {
      StandardOutput.report(error)
      throw ExitStatus.nothing
    }
  }

  private var studyFile: String? {
    guard written.count == 1, let name = written.first?.lowercased(),
      name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    else { return nil }
    return written[0]
  }

  private func ownNarrow() throws -> OwnScope? {
    guard let narrow else { return nil }
    do throws(ScopeError) { return try OwnScope(narrow) } catch { throw ValidationError("\(error)") }
  }

  private func request() throws -> ReportRequest {
    var files = NamedFiles()
    if let output { files.writes(output, as: "--output") }
    if let studyFile {
      files.reads(studyFile, as: "the study file")
      var found: StudyComparison?
      try StudyFailure.reported(for: studyFile) {
        found = try StudyRun(path: studyFile).comparison(table: table)
      }
      guard let found else {
        throw ValidationError(
          table.map { "The study has no table '\($0)' that compares or counts texts." }
            ?? "The study has no table that compares or counts texts.")
      }
      guard let reader = found.reader else {
        throw ValidationError(
          "The study reads its texts in different ways; name the texts and --as in place of the study.")
      }
      for text in found.texts { files.reads(text.source, as: "a text to be read") }
      try files.check()
      var request = ReportRequest(
        title: found.title, texts: found.texts, wordlist: found.wordlist, origin: found.origin,
        rule: found.counting.rule, scope: found.counting.scope, reader: reader)
      request.isWritten = found.isWritten
      return request
    }
    let texts = try TextArguments.requests(written)
    for text in texts { files.reads(text.source, as: "a text to be read") }
    if let wordlist { files.reads(wordlist: wordlist) }
    try files.check()
    let list = try WordlistSource.load(wordlist: wordlist, terms: terms, under: rule.rule)
    var request = ReportRequest(
      texts: texts, wordlist: list.list, origin: list.origin, rule: rule.rule, scope: scope.value,
      reader: source.reader)
    request.isWritten = terms != nil
    return request
  }

  private static func reported(_ failure: ReportFailure) -> ExitCode {
    switch failure {
    case .measure(let error): StandardOutput.report(error)
    case .texts(let failures): for failure in failures { StandardOutput.report(failure) }
    case .rendering(let error): StandardOutput.report(error)
    }
    return ExitStatus.nothing
  }

  // MARK: Verifying

  private func answer(_ page: String) throws {
    let verification: PageVerification
    do {
      verification = try PageVerification(try SourceBytes.read(path: page))
    } catch let error as PageVerification.Trouble {
      StandardOutput.report(Self.sentence(error, page))
      throw ExitCode.validationFailure
    } catch {
      StandardOutput.report("\(error)")
      throw ExitStatus.nothing
    }
    let folder = page.lastIndex(of: "/").map { String(page[...$0]) } ?? ""
    let recorded = verification.recordedPaths
    let nearby = recorded.map { folder + ($0.split(separator: "/").last.map(String.init) ?? $0) }
    let given = written.map { text in text.firstIndex(of: "=").map { String(text[text.index(after: $0)...]) }
    }
    do {
      let paths = try verification.paths(
        among: written + given.compactMap(\.self) + recorded + recorded.map { folder + $0 } + nearby)
      switch try verification.answer(paths: paths) {
      case .holds(let hits):
        try StandardOutput.write(
          "\(page): verified: the page is what its texts give, to the letter; \(hits.of("hit", "hits")).\n")
      case .dataHold(let program):
        try StandardOutput.write(
          "\(page): verified: all its data are what its texts give. voxlex \(program) wrote it, so its wording was not compared.\n"
        )
      case .differs(let places):
        for place in places { StandardOutput.report(place) }
        StandardOutput.report("\(page): not verified: it is not what its texts give.")
        throw ExitStatus.partial
      }
    } catch let error as PageVerification.Trouble {
      StandardOutput.report(Self.sentence(error, page))
      throw ExitStatus.nothing
    } catch let error as ReportFailure { throw Self.reported(error) }
  }

  private static func sentence(_ trouble: PageVerification.Trouble, _ page: String) -> String {
    switch trouble {
    case .noReport: "\(page) is no report of voxlex, or of a version that this one does not read."
    case .noText(let name, let sha256):
      "\(page): the text '\(name)' with SHA-256 \(sha256) is not among the files; name it: voxlex report --verify \(page) FILE…"
    }
  }
}
