import Ingest

/// The settings of a run as a small text, kept beside its unfinished results.
struct RunSettings {
  let text: String

  init(_ plan: BatchPlan) {
    text = plan.settings.map { "\($0.name)\t\(RunSettings.oneLine($0.value))\n" }.joined()
  }

  /// One figure for all settings, by which a finished run is known again.
  var fingerprint: String { Digest.sha256(Array(text.utf8)) }

  private static func oneLine(_ value: String) -> String {
    String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// - Throws: `.otherSettings` with the first one that differs.
  func compare(with other: String, place: String) throws(BatchError) {
    guard other != text else { return }
    func values(_ text: String) -> [(name: String, value: String)] {
      text.split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(fields[0]), fields.count > 1 ? String(fields[1]) : "")
      }
    }
    let old = values(other)
    for (name, value) in values(text) {
      let was = old.first { $0.name == name }?.value ?? "not known"
      if was != value { throw .otherSettings(place: place, name: name, was: was, now: value) }
    }
    throw .otherSettings(place: place, name: "settings", was: "of another version", now: "of this version")
  }
}
