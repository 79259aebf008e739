import Foundation
import TestSupport
import Testing

@testable import Batch

/// What stands at a destination before a run, and what becomes of it.
@Suite("What is at the output already")
struct DestinationTests {
  /// What is there before.
  enum Before: String, CaseIterable, Sendable {
    case nothing, empty, sameSettings, otherSettings, unfinished, unfinishedOther, foreign
  }
  /// What a run does about it.
  enum Outcome: String, Sendable { case counts, refuses, isDone }

  static let forms: [@Sendable (String) -> BatchDestination] = ResumeTests.destinations.map(\.1)

  /// For each state: outcome without options, with `resuming`, with `replacing`, with both.
  static let table: [(Before, [Outcome])] = [
    (.nothing, [.counts, .counts, .counts, .counts]),
    (.empty, [.counts, .counts, .counts, .counts]),
    (.sameSettings, [.counts, .isDone, .counts, .isDone]),
    (.otherSettings, [.refuses, .refuses, .counts, .counts]),
    (.unfinished, [.refuses, .counts, .counts, .counts]),
    (.unfinishedOther, [.refuses, .refuses, .counts, .counts]),
    (.foreign, [.refuses, .refuses, .counts, .counts]),
  ]

  static func prepare(
    _ before: Before, _ destination: BatchDestination, _ folder: TemporaryFolder, _ plan: BatchPlan
  )
    throws
  {
    var other = try BatchPlan.sample(plan.inputs, terms: "zeal")
    other.jobs = 1
    let stop = StopAfter(1)
    let stopped = RunWatch(shouldStop: { stop.isDue })
    switch before {
    case .nothing: break
    case .empty:
      if case .folder(let path, _) = destination {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try folder.write("left by the system", to: "out/.DS_Store")
      } else {
        try Data().write(to: URL(fileURLWithPath: destination.path))
      }
    case .sameSettings: _ = try BatchRun(plan).run(to: destination)
    case .otherSettings: _ = try BatchRun(other).run(to: destination)
    case .unfinished: _ = try BatchRun(plan, watch: stopped).run(to: destination)
    case .unfinishedOther: _ = try BatchRun(other, watch: stopped).run(to: destination)
    case .foreign:
      if case .folder(let path, _) = destination {
        for name in ["documents.csv", "notes.txt", "counts.csv.bak"] {
          try folder.write("mine", to: "\((path as NSString).lastPathComponent)/\(name)")
        }
      } else {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: destination.path))
      }
    }
  }

  @Test("decides what a run does", arguments: table.indices, forms.indices)
  func decides(state: Int, form: Int) throws {
    let (before, outcomes) = Self.table[state]
    for (options, expected) in outcomes.enumerated() {
      let folder = try TemporaryFolder()
      for name in ["a", "b", "c"] { try folder.write("They inform, and advise.\n", to: "in/\(name).txt") }
      let plan = try BatchPlan.sample(["\(folder.path)/in"])
      let destination = Self.forms[form]("\(folder.path)/out")
      let whole = Self.forms[form]("\(folder.path)/whole")
      _ = try BatchRun(plan).run(to: whole)
      try Self.prepare(before, destination, folder, plan)
      let was = Self.bytes(folder)
      // Counts alone cannot say that they are finished: they are made anew.
      let isFile = if case .file = destination { true } else { false }
      let asked = StopAfter(1000)
      do {
        let account = try BatchRun(plan, watch: RunWatch(shouldStop: { asked.isDue })).run(
          to: destination, resuming: options % 2 == 1, replacing: options >= 2)
        #expect(expected != .refuses, "\(before) \(options) \(destination)")
        #expect(account.documents == 3)
        if expected == .isDone, !isFile { #expect(Self.bytes(folder) == was) }
        #expect(!destination.hasUnfinishedRun)
        if before == .foreign, case .folder = destination {
          #expect(try folder.text("out/notes.txt") == "mine" && folder.text("out/counts.csv.bak") == "mine")
          #expect(folder.exists("out/run.json"))
        } else if before == .empty, case .folder = destination {
          #expect(folder.exists("out/.DS_Store"))
        } else {
          #expect(try ResumeTests.bytes(destination) == (try ResumeTests.bytes(whole)))
        }
      } catch {
        #expect(expected == .refuses, "\(before) \(options) \(destination): \(error)")
        #expect(Self.bytes(folder) == was, "\(before) \(options) \(destination)")
      }
    }
  }

  static func bytes(_ folder: TemporaryFolder) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, (try? Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)"))) ?? Data())
      })
  }

  /// Counts of other terms, rules, scopes and units, of which only the rows tell.
  static let changes: [(name: String, change: @Sendable (inout BatchPlan) throws -> Void)] = [
    ("wordlist", { $0 = try BatchPlan.sample($0.inputs, terms: "inform,adviser") }),
    ("rule", { $0.rule.matching = .prefix }), ("scope", { $0.scope = .everything }),
    ("by", { $0.unit = .section }),
  ]

  @Test("tells counts alone of other terms, rules, scopes or units by their rows", arguments: changes.indices)
  func otherTerms(index: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAct.xml(["They inform.", "Advise."], id: "ukpga/2031/1"), to: "in/a.xml")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    var other = plan
    try Self.changes[index].change(&other)
    for destination: BatchDestination in [
      .file("\(folder.path)/out.csv", .csv), .file("\(folder.path)/out.ndjson", .ndjson),
    ] {
      for (one, two) in [(plan, other), (other, plan)] {
        _ = try BatchRun(one).run(to: destination, replacing: true)
        let was = Self.bytes(folder)
        let error = #expect(throws: BatchError.self) { try BatchRun(two).run(to: destination) }
        guard case .otherSettings(_, let name, _, _) = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(name == Self.changes[index].name)
        #expect(Self.bytes(folder) == was)
        _ = try BatchRun(one).run(to: destination)
      }
    }
  }

  @Test("a person's own files of the names of an unfinished run are not taken for one")
  func ownUnfinished() throws {
    let folder = try TemporaryFolder()
    try folder.write("They inform.\n", to: "in/a.txt")
    try folder.write("mine", to: "out/unfinished/notes.txt")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    let place = "\(folder.path)/out/unfinished"
    #expect(throws: BatchError.foreignFiles(place: place, names: ["notes.txt"])) {
      try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), resuming: true)
    }
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), replacing: true)
    #expect(try folder.text("out/unfinished/notes.txt") == "mine")
    // A run.json of somebody else's does not make a folder ours.
    try folder.write("{\"schema\": \"other\"}", to: "theirs/run.json")
    #expect(throws: BatchError.foreignFiles(place: "\(folder.path)/theirs", names: ["run.json"])) {
      try BatchRun(plan).run(to: .folder("\(folder.path)/theirs", .csv))
    }
  }

  @Test("files beside a finished run stay, and the run is made anew")
  func beside() throws {
    let folder = try TemporaryFolder()
    try folder.write("They inform.\n", to: "in/a.txt")
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    let destination = BatchDestination.folder("\(folder.path)/out", .csv)
    _ = try BatchRun(plan).run(to: destination)
    try folder.write("mine", to: "out/analysis.R")
    try folder.write("mine", to: "out/documents.ndjson")
    try folder.write("They inform and inform.\n", to: "in/a.txt")
    _ = try BatchRun(plan).run(to: destination)
    #expect(try folder.text("out/counts.csv").contains(",inform,2,4,"))
    #expect(try folder.text("out/analysis.R") == "mine" && folder.text("out/documents.ndjson") == "mine")
  }

  @Test("a link among the results is replaced, and what it leads to is left")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("They inform.\n", to: "in/a.txt")
    for name in ["counts.csv", "run.json", "counts.csv-metadata.json"] {
      try folder.write("mine", to: "mine-\(name)")
      try FileManager.default.createDirectory(atPath: "\(folder.path)/out", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/out/\(name)", withDestinationPath: "../mine-\(name)")
    }
    let plan = try BatchPlan.sample(["\(folder.path)/in"])
    _ = try BatchRun(plan).run(to: .folder("\(folder.path)/out", .csv), replacing: true)
    for name in ["counts.csv", "run.json", "counts.csv-metadata.json"] {
      #expect(try folder.text("mine-\(name)") == "mine")
      #expect(try folder.text("out/\(name)") != "mine")
    }
  }
}
