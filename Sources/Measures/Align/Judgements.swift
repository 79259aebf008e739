import Bytes
import Legislation

/// What a reader says of a match.
package enum Judgement: String, CaseIterable, Sendable, Hashable {
  case yes, no
}

/// Matches that were confirmed or refused by hand: the lines of an alignment, read back.
package struct Judgements: Sendable {
  /// A duty and a passage, by what names them in the lines of an alignment.
  package struct Pair: Hashable, Sendable {
    package var duty: String
    package var passage: String
    package init(duty: String, passage: String) { (self.duty, self.passage) = (duty, passage) }
  }

  package let path: String
  package let sha256: String
  private(set) var judged: [Pair: Judgement] = [:]
  /// By pair, the line that says so.
  private(set) var lines: [Pair: Int] = [:]

  /// - Parameter path: names the file in errors.
  /// - Throws: ``JudgementsError``.
  package init(_ bytes: [UInt8], path: String) throws(JudgementsError) {
    (self.path, sha256) = (path, Digest.sha256(bytes))
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(path: path, because: "this is no text in UTF-8")
    }
    let first = bytes.prefix { $0 != 0x0A }
    let separator: Character = first.contains(0x09) ? "\t" : first.contains(0x2C) ? "," : ";"
    let records: [DelimitedText.Record]
    do { records = try DelimitedText(separator: separator).records(in: bytes.span) } catch {
      throw .unreadable(path: path, because: "\(error)")
    }
    guard let header = records.first else { throw .missingColumn(path: path, found: []) }
    let names = header.fields.map { $0.lowercased() }
    guard let duty = names.firstIndex(of: "duty_id"), let passage = names.firstIndex(of: "passage_id"),
      let column = names.firstIndex(of: "judgement")
    else { throw .missingColumn(path: path, found: header.fields) }
    for record in records.dropFirst() where record.fields != [""] {
      guard record.fields.count == header.fields.count else {
        throw .fields(
          path: path, line: record.line, found: record.fields.count, expected: header.fields.count)
      }
      let written = record.fields[column].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if written.isEmpty { continue }
      guard let judgement = Self.judgement(written) else {
        throw .unknown(path: path, line: record.line, written: written)
      }
      let pair = Pair(duty: record.fields[duty], passage: record.fields[passage])
      // A line of a duty without a passage, or of a passage without a duty, has nothing to be judged.
      guard !pair.duty.isEmpty, !pair.passage.isEmpty else { throw .noPair(path: path, line: record.line) }
      if let known = judged[pair], known != judgement {
        throw .contradiction(path: path, line: record.line, earlier: lines[pair] ?? 1)
      }
      judged[pair] = judgement
      lines[pair] = record.line
    }
  }

  private static func judgement(_ written: String) -> Judgement? {
    switch written.lowercased() {
    case "yes", "y", "confirmed", "true", "1": .yes
    case "no", "n", "refused", "false", "0": .no
    default: nil
    }
  }

  /// Lines whose duty or passage is in neither text, as where the text has changed, in their order.
  func stale(duties: Set<String>, passages: Set<String>) -> [Problem] {
    lines.sorted { $0.value < $1.value }.compactMap { pair, line in
      var missing: [String] = []
      if !duties.contains(pair.duty) { missing.append("duty is named \(pair.duty)") }
      if !passages.contains(pair.passage) { missing.append("passage is named \(pair.passage)") }
      guard !missing.isEmpty else { return nil }
      return Problem(
        .invalid, at: SourceLine(file: path, line: line),
        "no \(missing.joined(separator: " and no ")), because the text has changed or is another one; the line counts nothing",
        "judge the pair in a new list of matches")
    }
  }
}

/// Why judgements cannot be read.
package enum JudgementsError: ProblemError, Hashable {
  case unreadable(path: String, because: String)
  case missingColumn(path: String, found: [String])
  case fields(path: String, line: Int, found: Int, expected: Int)
  case unknown(path: String, line: Int, written: String)
  case noPair(path: String, line: Int)
  /// Two lines judge one pair otherwise.
  case contradiction(path: String, line: Int, earlier: Int)

  package var problems: [Problem] { [problem] }

  package var problem: Problem {
    switch self {
    case .unreadable(let path, let reason):
      Problem(
        .unreadable, at: SourceLine(file: path), reason, "give it the lines of an alignment as CSV or TSV")
    case .missingColumn(let path, let found):
      Problem(
        .missing, at: SourceLine(file: path, line: 1),
        "these are no judgements: they need the columns duty_id, passage_id and judgement (the header has "
          + "\(found.isEmpty ? "none" : found.joined(separator: ", ")))",
        "write an alignment as CSV, and fill its column judgement")
    case .fields(let path, let line, let found, let expected):
      Problem(
        .invalid, at: SourceLine(file: path, line: line),
        "there \(found == 1 ? "is 1 field" : "are \(found) fields") where \(expected) belong", "mend the line"
      )
    case .unknown(let path, let line, let written):
      Problem(
        .invalid, at: SourceLine(file: path, line: line), "the judgement '\(written)' is not known",
        "write yes or no, or leave it empty")
    case .noPair(let path, let line):
      Problem(
        .invalid, at: SourceLine(file: path, line: line),
        "the line is judged, and names no duty with a passage", "leave its judgement empty")
    case .contradiction(let path, let line, let earlier):
      Problem(
        .invalid, at: SourceLine(file: path, line: line), "line \(earlier) judges the same pair otherwise",
        "take one of the two lines out")
    }
  }
}
