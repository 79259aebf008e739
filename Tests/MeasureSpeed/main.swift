import Foundation
import Ingest
import Legislation
import Markup
import TermFrequency
import Wordlists

// What each step from bytes to counts takes, one after another in one process, so that a regression has a name:
// `measure-speed FOLDER [ROUNDS]`, with a folder of legislation as XML, as plain text or both. Processor time, the best of
// the rounds.

/// Takes all events and does nothing.
struct NoEvents: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case id, DocumentURI, IdURI, Status }
  static func vocabulary(of namespace: String?) -> Bool { namespace != nil }
  static func element(_ name: Span<UInt8>, in vocabulary: Bool) -> Int { name.count }
  mutating func start(_ element: Int, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName) {}
  mutating func end() {}
  mutating func characters(_ bytes: Span<UInt8>) {}
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: measure-speed FOLDER [ROUNDS]")
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1])
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let allFiles = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
  .compactMap { $0 as? URL }.sorted { $0.path < $1.path }
let files = allFiles.filter { $0.pathExtension == "xml" }
var sources: [[UInt8]] = []
for file in files {
  let data = try Data(contentsOf: file)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(data.count + 64)
  bytes += data
  bytes += [UInt8](repeating: 0, count: 64)
  sources.append(bytes)
}
let size = sources.reduce(0) { $0 + $1.count - 64 }

/// Prints the least processor time of a step, per unit of its work.
@MainActor
func measure(_ name: String, _ units: Int, _ unit: String, _ body: () throws -> Void) rethrows {
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = clock()
    try body()
    best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
  let each = best * 1e9 / Double(max(units, 1))
  print(
    name.padding(toLength: 28, withPad: " ", startingAt: 0),
    String(format: "%8.1f ms %8.2f ns/%@", best * 1e3, each, unit))
}

@MainActor
func parse(_ reading: MarkupReading) throws {
  try MarkupReading.$chosen.withValue(reading) {
    let parser = XMLParser<NoEvents>()
    for source in sources {
      _ = try parser.parse(source, count: source.count - 64, path: "", with: NoEvents())
    }
  }
}

var documents: [Document] = []
let reader = DocumentReader()

// Plain text, from bytes to a document whose structure is inferred.
let texts = allFiles.filter { $0.pathExtension == "txt" }.compactMap { file in
  (try? Data(contentsOf: file)).map { (path: file.path, bytes: [UInt8]($0)) }
}
if !texts.isEmpty {
  let textSize = texts.reduce(0) { $0 + $1.bytes.count }
  print("\(texts.count) plain texts, \(textSize) bytes")
  measure("plain text, structure, hash", textSize, "byte") {
    for text in texts {
      var bytes = text.bytes
      _ = try? reader.read(inPlace: &bytes, path: text.path)
    }
  }
  if files.isEmpty { exit(0) }
}
for index in sources.indices {
  var bytes = Array(sources[index].dropLast(64))
  if let document = try? reader.read(inPlace: &bytes, path: files[index].path) { documents.append(document) }
}
let text = documents.reduce(0) { $0 + $1.text.count }
let list = try Wordlist.parse(
  terms: "advise*, information, involv*, partnership*, consult*, must, co-operat*")

print("\(sources.count) files, \(size) bytes, \(text) bytes of text")
try measure("scanner", size, "byte") { try parse(.scanner) }
try measure("libxml2 instead", size, "byte") { try parse(.libxml2) }
measure("scanner, walk, builder, hash", size, "byte") {
  for index in sources.indices {
    var bytes = Array(sources[index].dropLast(64))
    _ = try? reader.read(inPlace: &bytes, path: files[index].path)
  }
}
for (name, readsAllWords, keepsAllTokens) in [
  ("all words", true, true), ("first letters", false, true), ("candidates", false, false),
] {
  var counter = Counter(list, readsAllWords: readsAllWords, keepsAllTokens: keepsAllTokens)
  var streams: [TokenStream] = []
  let tokens = documents.reduce(0) { $0 + counter.tokens(of: $1).total }
  measure("tokenizer, \(name)", tokens, "token") {
    for document in documents { _ = counter.tokens(of: document) }
  }
  streams = documents.map { counter.tokens(of: $0) }
  measure("matcher, \(name)", tokens, "token") {
    for (document, stream) in zip(documents, streams) {
      let selection = Selection(document, selected: document.runs.map { _ in true })
      _ = counter.count(stream, in: document, selection: selection)
    }
  }
}
