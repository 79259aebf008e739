import Dispatch
import Foundation
import Ingest
import Legislation
import Synchronization
import TextMeasure

let usage = """
  usage: measure-text [options]
    --corpora FOLDER    where the CLML documents are; default: ../shared/corpora/clml
    --half HALF         building, measuring or all; default: measuring
    --layout NAME       only this layout; may be repeated
    --document WORDS    only documents whose file name holds these words
    --documents         a line for each text, the worst first
    --errors NUMBER     of the NUMBER worst texts of each layout, the lines where reading and truth differ
    --causes            what is wrong with the provisions of words, by layout; with --documents by text
    --doubts            a line for each text: its right share, its signs of doubt (TSV)
    --doubts-of-truth   the same of the documents themselves, which are right
    --write FOLDER      write the made texts there
    --layouts           list the layouts
  """

var folder = "../shared/corpora/clml"
var half = TextSample.Half.measuring
var names: [String] = []
var containing = ""
var listsDocuments = false
var errors = 0
var output = ""
var listsDoubts = false
var listsCauses = false
var listsTruth = false
var arguments = Array(CommandLine.arguments.dropFirst())
func wrong(_ message: String) -> Never {
  print(message, usage, separator: "\n")
  exit(64)
}
while !arguments.isEmpty {
  let option = arguments.removeFirst()
  func value() -> String {
    guard !arguments.isEmpty else { wrong("\(option) needs a value") }
    return arguments.removeFirst()
  }
  switch option {
  case "--corpora": folder = value()
  case "--half":
    guard let chosen = TextSample.Half(rawValue: value()) else { wrong("no such half") }
    half = chosen
  case "--layout": names.append(value())
  case "--document": containing = value()
  case "--documents": listsDocuments = true
  case "--errors": errors = Int(value()) ?? 0
  case "--doubts-of-truth": listsTruth = true
  case "--causes": listsCauses = true
  case "--doubts": listsDoubts = true
  case "--write": output = value()
  case "--help":
    print(usage)
    exit(0)
  case "--layouts":
    for layout in Layout.all { print("\(layout.name)\t\(layout.meaning)") }
    exit(0)
  default: wrong("unknown option \(option)")
  }
}
for name in names where !Layout.all.contains(where: { $0.name == name }) { wrong("no layout \(name)") }
let layouts = Layout.all.filter { names.isEmpty || names.contains($0.name) }

struct Outcome: Sendable {
  var file: String
  var score: TextScore
  var report: [String]
  var doubt: StructureDoubt
  var causes: ProvisionCauses
}

/// The lines of a text where a word is in the wrong zone or provision.
func report(_ text: MeasuredText) -> [String] {
  var lines: [String] = []
  let comparison = text.comparison
  var word = 0
  let truth = comparison.truth
  while word < truth.count {
    let line = truth.lines[word]
    var wrong = -1
    while word < truth.count, truth.lines[word] == line {
      let isWrong =
        !comparison.hasRightZone(word) || comparison.hasProvision(word) && !comparison.hasRightProvision(word)
      if truth.isWord[word], isWrong, wrong < 0 { wrong = word }
      word += 1
    }
    guard wrong >= 0 else { continue }
    let words = String(decoding: text.made.bytes[text.made.lines[Int(line)]], as: UTF8.self)
    lines.append(
      "  \(line + 1): \(words.prefix(100))\n      true \(comparison.trueName(wrong)), read \(comparison.readName(wrong))"
    )
  }
  return lines
}

let sample = try TextSample(folder: folder, half: half, containing: containing)
if listsTruth {
  for file in sample.files {
    let document = try sample.read(file)
    guard MeasuredText.Original(document, file: file) != nil else { continue }
    let doubt = DoubtAccount.account(of: document)
    let signs = StructureDoubt.Sign.allCases.map {
      "\($0.rawValue) \(doubt.count($0)) \(MeasureTable.share(doubt.share($0)))"
    }
    print(file, doubt.sections, doubt.reasons.map(\.rawValue), signs.joined(separator: ", "))
    for place in doubt.places where ![.largest, .outside].contains(place.sign) {
      let labels = [place.provision, place.previous].map { document.label(of: $0) }
      let range = Int(place.text.lowerBound)..<Int(place.text.upperBound)
      print("   ", place.sign, labels[0], "after", labels[1], document.string(range).prefix(60))
    }
  }
  exit(0)
}
if !output.isEmpty {
  try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
}
let found = Mutex<[[Int: Outcome]]>(Array(repeating: [:], count: layouts.count))
let (shown, written, chosen) = (errors > 0, output, layouts)
DispatchQueue.concurrentPerform(iterations: sample.files.count) { index in
  let file = sample.files[index]
  do {
    guard let original = MeasuredText.Original(try sample.read(file), file: file) else { return }
    for (place, layout) in chosen.enumerated() {
      guard let text = try MeasuredText(original, layout) else { continue }
      let outcome = Outcome(
        file: file, score: text.score, report: shown ? report(text) : [],
        doubt: text.document.doubt ?? StructureDoubt(),
        causes: ProvisionCauses(text.comparison))
      found.withLock { $0[place][index] = outcome }
      if !written.isEmpty {
        let name = "\(written)/\(file.dropLast(4))_\(layout.name).txt"
        try Data(text.made.bytes).write(to: URL(fileURLWithPath: name))
      }
    }
  } catch {
    print("\(file): \(error)")
  }
}
let results = found.withLock { $0 }
var rows: [(layout: Layout, texts: Int, score: TextScore)] = []
for (place, layout) in layouts.enumerated() {
  var total = TextScore()
  let outcomes = results[place].sorted { $0.key < $1.key }.map(\.value)
  for outcome in outcomes { total += outcome.score }
  rows.append((layout, outcomes.count, total))
  func badness(_ score: TextScore) -> Int {
    score.words - score.zoneRight + score.placed - score.provisionRight
  }
  let worst = outcomes.sorted { (badness($1.score), $0.file) < (badness($0.score), $1.file) }
  if listsDocuments {
    print("\(layout.name): words, right zone, right provision, right section, precision, recall")
    for outcome in worst {
      let score = outcome.score
      let shares = [score.zone, score.provision, score.section, score.precision, score.recall]
      print("  \(score.words)", shares.map(MeasureTable.share).joined(separator: " "), outcome.file)
    }
  }
  if listsCauses, layout.numbers {
    for outcome in worst where listsDocuments {
      print("\(layout.name): \(outcome.file)")
      print(MeasureTable.markdown(outcome.causes, of: outcome.score.placed))
    }
    var causes = ProvisionCauses()
    for outcome in outcomes { causes += outcome.causes }
    print("\(layout.name)")
    print(MeasureTable.markdown(causes, of: total.placed))
  }
  if listsDoubts, layout.numbers {
    for outcome in outcomes {
      let (score, doubt) = (outcome.score, outcome.doubt)
      let signs = StructureDoubt.Sign.allCases.map { "\(doubt.count($0))\t\(doubt.share($0))" }
      print(
        layout.name, outcome.file, score.words, score.zone, score.provision, doubt.isDoubtful, doubt.sections,
        doubt.provisions, doubt.words, doubt.share(.together), doubt.headings, doubt.contentsEntries,
        signs.joined(separator: "\t"), separator: "\t")
    }
  }
  for outcome in worst.prefix(errors) {
    print("\(layout.name): \(outcome.file)")
    for line in outcome.report { print(line) }
  }
}
print(MeasureTable.markdown(rows))
