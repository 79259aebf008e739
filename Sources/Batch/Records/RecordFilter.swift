import Bytes
import Ingest
import Inputs
import Legislation
import Measures
import Reporter
import Wordlists

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Counts texts that come as JSON records, one a line, and answers each with one line, in order: a filter that any
/// program can pipe its records through.
///
/// A record is an object with `id` (any value, given back as it is) and one of `text` (plain text or Markdown), `xml`
/// (CLML) and `path` (a file). The answer has the counts and, so that answers gathered from many machines can be repeated
/// as one run can, where they come from: ``RecordAnswer/line``. A record that cannot be counted is answered by
/// `{"id", "error": {"what", "where", "remedy", "kind"}}`.
package struct RecordFilter: Sendable {
  package var plan: BatchPlan

  package init(_ plan: BatchPlan) { self.plan = plan }

  /// A longer line is refused, and passed over without being kept.
  static let longestLine = 1 << 29

  /// Reads standard input to its end.
  ///
  /// - Parameter write: takes each answer as soon as it is its turn.
  /// - Returns: how many records had no counts.
  package func run(
    shouldStop: @escaping @Sendable () -> Bool = { false }, write: (String) throws -> Void
  ) throws -> Int {
    var failures = 0
    var thrown: (any Error)?
    let lines = RecordLines()
    let plan = plan
    OrderedWork<RecordLine, RecordAnswer>(workers: max(1, plan.jobs), weight: { $0.line.utf8.count }).run(
      next: { shouldStop() ? nil : lines.next() },
      makeWorker: {
        var worker = RecordWorker(plan)
        return { worker.answer(to: $0) }
      },
      consume: { answer in
        if answer.isFailure { failures += 1 }
        do { try write(answer.line) } catch {
          thrown = error
          return false
        }
        return true
      })
    if let thrown { throw thrown }
    return failures
  }
}

struct RecordAnswer: Sendable {
  /// `id` as it was given; `title`, `item`, `version`, `language`, `sha256` of the text; `status`, `words` of the scope,
  /// `words_by_zone` of the whole text, `hits` of all rows together; `counts` by label; `scope`, `rule`, `rules` of the
  /// rows that have another, `wordlist_sha256`, `program`; `warnings`. What a text does not say is null.
  var line: String
  var isFailure: Bool
}

/// A line of input with its number, from 1; nil bytes where it was too long.
struct RecordLine: Sendable {
  var number: Int
  var bytes: [UInt8]?
}

/// Answers records; each thread has one of its own.
struct RecordWorker {
  private let plan: BatchPlan
  private let labels: [String]
  private let files: DocumentReader
  private let xml: DocumentReader
  private let texts: DocumentReader
  private var count: TextCount
  private let decoder = JSONDecoder()
  /// What is the same in every answer.
  private let provenance: [JSONValue.Member]

  init(_ plan: BatchPlan) {
    self.plan = plan
    files = DocumentReader(plan.reader)
    var options = plan.reader
    options.format = .clml
    xml = DocumentReader(options)
    options.format = plan.reader.format ?? .text
    texts = DocumentReader(options)
    count = TextCount(plan.wordlist, rule: plan.rule, scope: plan.scope)
    labels = RecordWorker.labels(of: plan.wordlist)
    provenance = RecordWorker.provenance(of: plan, labels)
  }

  private static func provenance(of plan: BatchPlan, _ labels: [String]) -> [JSONValue.Member] {
    let common = plan.wordlist.rule.applied(to: plan.rule)
    let own = zip(labels, plan.wordlist.rows).compactMap { label, row -> JSONValue.Member? in
      let rule = plan.wordlist.rule(for: row, in: plan.rule)
      return rule == common ? nil : .init(label, .string(rule.description))
    }
    return [
      .init("scope", .string(plan.scope.name)), .init("rule", .string(common.description)),
      .init("rules", .object(own)),
      .init("wordlist_sha256", .string(Digest.sha256(plan.wordlist.sourceBytes))),
      .init("program", .string("voxlex \(ProgramVersion.voxlex)")),
    ]
  }

  /// Labels are keys: one that is in two groups has its group before it.
  static func labels(of list: Wordlist) -> [String] {
    let plain = list.rows.map(\.displayLabel)
    let seen = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
    return list.rows.map { row in
      seen[row.displayLabel] == 1 || row.group.isEmpty
        ? row.displayLabel : "\(row.group.joined(separator: " / ")) / \(row.displayLabel)"
    }
  }

  mutating func answer(to line: RecordLine) -> RecordAnswer {
    let place = SourceLine(file: "standard input", line: line.number)
    guard let bytes = line.bytes else {
      return failure(
        .null, .limit, place, "the line is longer than \(RecordFilter.longestLine >> 20) MB",
        "give the text by its path")
    }
    let record: Record
    do {
      record = try decoder.decode(Record.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      return failure(
        RecordID.value(in: bytes), .invalid, place, "\(context.codingPath[0].stringValue) is no string",
        "write it as a JSON string")
    } catch {
      return failure(
        .null, .invalid, place, "the line is no JSON object", "write one object on each line, in UTF-8")
    }
    let id = record.id?.value ?? .null
    let given = [("text", record.text), ("xml", record.xml), ("path", record.path)].compactMap {
      name, value in
      value.map { (name, $0) }
    }
    guard given.count == 1, let (kind, content) = given.first else {
      let names = given.map(\.0).joined(separator: " and ")
      return failure(
        id, given.isEmpty ? .missing : .invalid, place,
        given.isEmpty ? "the record has no text" : "the record has \(names)", "give one of text, xml and path"
      )
    }
    guard !content.isEmpty else {
      return failure(id, .empty, place, "\(kind) is empty", "leave the record out, or give it a text")
    }
    return answer(id, kind, content, place.description)
  }

  private mutating func answer(_ id: JSONValue, _ kind: String, _ content: String, _ place: String)
    -> RecordAnswer
  {
    do throws(TextFailure) {
      let document: Document
      do throws(IngestError) {
        document = try read(kind, content, place)
      } catch {
        throw .notRead(error)
      }
      let figures: TextFigures
      do { figures = try count.figures(of: document) } catch { throw .notCounted(path: place, error) }
      let counts = zip(labels, figures.rows).map { label, row in
        JSONValue.Member(label, row.count.map { .integer($0) } ?? .null)
      }
      var warnings = figures.notes.filter(\.isWarning).map { JSONValue.string($0.sentence) }
      if kind == "text", Self.beginsWithTag(content) {
        warnings.append(
          "The text begins with a tag; the names of its tags are counted as words. XML is given as xml, a page by its path."
        )
      }
      if let emptiness = figures.emptiness { warnings.append(.string(emptiness)) }
      for (row, reason) in figures.rows.reasons.sorted(by: { $0.key < $1.key }) {
        warnings.append(.string("\(labels[row]): not counted: \(reason)."))
      }
      let line = JSONValue.object(
        [.init("id", id)] + members(of: DocumentRecord(figures, path: place, item: 0, input: 0))
          + [.init("counts", .object(counts))] + provenance + [.init("warnings", .array(warnings))])
      return RecordAnswer(line: line.compact() + "\n", isFailure: false)
    } catch {
      return failure(id, error.problem)
    }
  }

  /// Whether a text begins as XML or a page does: `<p>`, `<!DOCTYPE`, `<?xml`.
  private static func beginsWithTag(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(2)
    guard start.first == "<", let next = start.dropFirst().first else { return false }
    return next == "!" || next == "?" || next.isASCII && next.isLetter
  }

  private func members(of record: DocumentRecord) -> [JSONValue.Member] {
    func text(_ value: String?) -> JSONValue { value.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null }
    let identity = record.identity
    return [
      // A text without a title is called by its place.
      .init("title", text(identity.title == record.path ? nil : identity.title)),
      .init("item", text(identity.id)),
      .init("version", text(identity.version)), .init("language", text(identity.language)),
      .init("sha256", text(identity.sha256)), .init("status", .string(record.status)),
      .init("words", record.words.map { .integer($0) } ?? .null),
      .init(
        "words_by_zone",
        .object(
          Zone.allCases.map { .init($0.description, .integer(record.wordsByZone[$0] ?? 0)) })),
      .init("hits", record.hits.map { .integer($0) } ?? .null),
    ]
  }

  private mutating func read(_ kind: String, _ content: String, _ place: String) throws(IngestError)
    -> Document
  {
    switch kind {
    case "path": return try files.read(path: content)
    case "xml": return try xml.read(bytes: Array(content.utf8), path: place)
    default: return try texts.read(bytes: Array(content.utf8), path: place)
    }
  }

  private func failure(
    _ id: JSONValue, _ kind: ProblemKind, _ place: SourceLine, _ what: String, _ remedy: Remedy
  ) -> RecordAnswer {
    failure(id, Problem(kind, at: place, what, remedy))
  }

  private func failure(_ id: JSONValue, _ problem: Problem) -> RecordAnswer {
    let error = JSONValue.object([
      .init("what", .string(problem.what)), .init("where", .string(problem.placeText)),
      .init("remedy", .string(problem.remedyText())), .init("kind", .string(problem.kind.rawValue)),
    ])
    let line = JSONValue.object([.init("id", id), .init("error", error)])
    return RecordAnswer(line: line.compact() + "\n", isFailure: true)
  }
}

/// A record as it comes; other members are passed over.
private struct Record: Decodable {
  var id: RecordID?
  var text: String?
  var xml: String?
  var path: String?
}

/// The identifier of a record, given back as it came; anything but text, a number or a truth value is null.
private struct RecordID: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      value = .bool(truth)
    } else if let whole = try? container.decode(Int.self) {
      value = .integer(whole)
    } else if let number = try? container.decode(Double.self) {
      value = .decimal(number)
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else {
      value = .null
    }
  }

  /// The identifier alone, of a record that is wrong elsewhere.
  static func value(in bytes: [UInt8]) -> JSONValue {
    struct Identified: Decodable { var id: RecordID? }
    return (try? JSONDecoder().decode(Identified.self, from: Data(bytes)))?.id?.value ?? .null
  }
}
