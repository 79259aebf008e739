import Files
import Legislation
import YAML

/// The kinds of YAML files that there are, each with the words that messages need.
package enum YAMLFile: Sendable {
  case wordlist, study

  private var plural: String { self == .wordlist ? "wordlists" : "studies" }
  private var noun: String { self == .wordlist ? "list" : "study" }
  /// What to do with a file that says nothing.
  private var beginning: Remedy { self == .wordlist ? "write a term a line" : .beginStudy }
  private var smaller: Remedy {
    self == .wordlist ? "split it into several lists" : "split it into several studies"
  }

  /// Files beyond this are refused: 4 MiB hold some hundred thousand rows.
  package static let largest = 4 << 20

  /// The text of a file that has one.
  package func text(_ bytes: [UInt8], file: String) throws(WordlistError) -> String {
    let whole = SourceLine(file: file)
    let text: String
    do { text = try SmallText.text(bytes, limit: Self.largest) } catch {
      switch error {
      case .tooLarge: throw .unreadable(because: "the file is larger than 4 MB", remedy: smaller, at: whole)
      case .utf16: throw .unreadable(because: "the file is in UTF-16", remedy: "save it as UTF-8", at: whole)
      case .notUTF8(let line):
        throw .unreadable(
          because: "a character is not in UTF-8", remedy: "save the file as UTF-8",
          at: SourceLine(file: file, line: line))
      }
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw .unreadable(because: "the file is empty", remedy: beginning, at: whole)
    }
    return text
  }

  /// The tree of the one document in `text`.
  package func root(of text: String, file: String) throws(WordlistError) -> Node {
    try refuseAliases(text, file: file)
    let root: Node?
    do {
      root = try YAMLParser.root(of: text)
    } catch {
      throw self.error(from: error, in: text, file: file)
    }
    guard let root else {
      throw .unreadable(
        because: "the file holds only comments", remedy: beginning, at: SourceLine(file: file))
    }
    return root
  }

  /// An alias repeats an anchored value, and a few lines of them unfold into more than any memory: none are
  /// read. Found by name before YAML is, so that nothing unfolds; a name without its partner does no harm.
  private func refuseAliases(_ text: String, file: String) throws(WordlistError) {
    let anchors = names(behind: UInt8(ascii: "&"), in: text)
    guard !anchors.isEmpty else { return }
    let aliases = names(behind: UInt8(ascii: "*"), in: text).filter { anchors[$0.key] != nil }
    if let alias = aliases.min(by: { $0.value < $1.value }) {
      let line = text.utf8[..<alias.value].count { $0 == UInt8(ascii: "\n") } + 1
      throw .unreadable(
        because: "*\(alias.key) repeats &\(alias.key), and \(plural) have no aliases",
        remedy: "write the value out", at: SourceLine(file: file, line: line))
    }
  }

  /// The runs of letters, digits, `_` and `-` right behind a mark, with the place of the first mark of each. A
  /// mark inside a word (`R&D`) begins nothing in YAML.
  private func names(behind mark: UInt8, in text: String) -> [String: String.Index] {
    var names: [String: String.Index] = [:]
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: mark) {
      let isInWord = rest[..<start].last.map { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 } ?? false
      rest = rest[start...].dropFirst()
      let name = rest.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D }
      if !isInWord, !name.isEmpty, let string = String(name), names[string] == nil { names[string] = start }
    }
    return names
  }

  /// The number of the last line that holds anything, by the line ends of YAML 1.1.
  package static func lastLine(of text: String) -> Int {
    var line = 1
    var previous: Unicode.Scalar = "x"
    for scalar in text.unicodeScalars.dropLast() {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": line += 1
      default: break
      }
      previous = scalar
    }
    return line
  }

  /// What the YAML reader says, in our words where a wordlist's author often meets it.
  private func error(from error: YAMLError, in text: String, file: String) -> WordlistError {
    switch error {
    case .malformed(let problem, let line, let began):
      let (said, remedy) = plain(problem)
      // What is missing at the file's end began at an earlier line, or is reported at the last line.
      let last = YAMLFile.lastLine(of: text)
      return .malformed(
        problem: said, remedy: remedy,
        at: SourceLine(file: file, line: line > last ? min(began ?? last, last) : line))
    case .duplicateKey(let name, let line):
      return .duplicate(kind: "key", name: name, firstLine: nil, at: SourceLine(file: file, line: line))
    case .character(let line):
      return .malformed(
        problem: "a control character is in the text", remedy: "take it out",
        at: SourceLine(file: file, line: line))
    case .tooDeep:
      return .malformed(
        problem: "it is nested too deep", remedy: "close brackets, and use few groups within groups",
        at: SourceLine(file: file))
    }
  }

  /// The reader's terse problem and its remedy.
  private func plain(_ problem: String) -> (problem: String, remedy: Remedy) {
    if problem.contains("alias") || problem.contains("alphabetic or numeric") {
      let problem = "a text that begins with * or & is without quotation marks"
      return (problem, "put it between them, as in '*inform*'")
    }
    if problem.contains("mapping values") {
      return ("a colon is inside a text", "put the text in quotation marks")
    }
    if problem.contains("another document") {
      return ("a second \(noun) begins", "keep one \(noun) a file, without a second '---'")
    }
    if problem.contains("any token") {
      return (
        "a line or text begins with a tab, @, % or `",
        "indent with spaces, or put the text in quotation marks"
      )
    }
    return (problem, "look at the indentation and the quotation marks there and above")
  }
}
