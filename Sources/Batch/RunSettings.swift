import Bytes
import Ingest

/// The settings of a run, each a name and a value on one line.
struct RunSettings {
  let values: [(name: String, value: String)]

  init(_ plan: BatchPlan, _ destination: BatchDestination) {
    self.init(plan.settings(for: destination).map { ($0.name, $0.value) })
  }

  init(_ values: [(name: String, value: String)]) {
    self.values = values.map { ($0.name, RunSettings.oneLine($0.value)) }
  }

  /// Reads ``text`` back.
  init(text: String) {
    values = text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(fields[0]), fields.count > 1 ? String(fields[1]) : "")
    }
  }

  /// The same but for one value.
  func replacing(_ name: String, with value: String) -> RunSettings {
    RunSettings(values.map { $0.name == name ? (name, value) : $0 })
  }

  /// A small text, which is kept beside unfinished results.
  var text: String { values.map { "\($0.name)\t\($0.value)\n" }.joined() }

  /// One figure for all settings.
  var fingerprint: String { Digest.sha256(Array(text.utf8)) }

  private static func oneLine(_ value: String) -> String {
    String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// - Throws: `.otherSettings` with the first one that differs. Their order does not matter.
  func compare(with other: RunSettings, place: String) throws(BatchError) {
    let old = Dictionary(other.values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for (name, value) in values {
      let was = old[name] ?? "not known"
      if was != value { throw .otherSettings(place: place, name: name, was: was, now: value) }
    }
    guard old.count == values.count else {
      throw .otherSettings(place: place, name: "settings", was: "of another version", now: "of this version")
    }
  }
}

/// What results say of the run that made them.
struct FinishedRun {
  /// A row of the wordlist.
  struct Row: Hashable {
    /// Its groups from the outermost, with ` / ` between them.
    var group: String
    var label: String
    /// What it is called where rows of all groups are together.
    var name: String { group.isEmpty ? label : "\(group) / \(label)" }
  }

  var settings: RunSettings
  /// How the tables are written in a folder; nil if that is not known.
  var tables: RowFormat? {
    settings.values.first { $0.name == BatchPlan.Setting.tables }.flatMap { RowFormat(rawValue: $0.value) }
  }
  /// The part of the sources that it took; nil for all.
  var shard: Shard? {
    settings.values.first { $0.name == BatchPlan.Setting.shard }.flatMap { Shard($0.value) }
  }
  /// Whether it has a table of all words.
  var hasFrequencies: Bool {
    settings.values.contains { $0.name == BatchPlan.Setting.frequencies && $0.value != "0" }
  }
  /// Whether it has a table of powers.
  var hasPowers: Bool { settings.values.contains { $0.name == BatchPlan.Setting.powers } }
  /// Of the wordlist; empty if it has none.
  var language: String { settings.values.first { $0.name == "wordlist-language" }?.value ?? "" }
  var account: RunAccount
  /// In the order of tables.
  var rows: [Row]
}
