import Legislation
import Reporter

/// Which version of each item a summary counts, and which it leaves out.
enum VersionsTable {
  /// So many versions that were left out are named under other tables; this one names them all.
  private static let named = 20

  static func table(of summary: BatchSummary) -> Table {
    var table = Table(
      title: "Versions",
      columns: [
        Table.Column(key: "id", title: "id"), Table.Column(key: "document", title: "Document"),
        Table.Column(key: "version", title: "version"), Table.Column(key: "status", title: "in the sums"),
        Table.Column(key: "path", title: "path"), Table.Column(key: "words", title: "words", kind: .integer),
        Table.Column(key: "count", title: "count", kind: .integer),
      ])
    for version in summary.versions {
      table.append(
        Table.Row(
          cells: [
            .text(version.id?.description ?? ""), .text(version.title), .text(name(version)),
            .text(version.isCounted ? "counted" : version.words == 0 ? "left out: no words" : "left out"),
            .text(version.path), .integer(version.words), .integer(version.count),
          ]))
    }
    return table
  }

  /// What a version is called; never empty.
  private static func name(_ version: BatchSummary.ListedVersion) -> String {
    let name = version.version?.description ?? "no version stated"
    return version.id == nil || ["", "en"].contains(version.language)
      ? name : "\(name) (\(version.language))"
  }

  /// What is counted: by item where these are few, else by kind of version.
  private static func counted(_ versions: [BatchSummary.ListedVersion]) -> String {
    if versions.count <= named {
      let names = versions.map { "\($0.id?.description ?? $0.path) (\(name($0)))" }
      return "Counted: \(names.isEmpty ? "nothing" : names.joined(separator: ", "))."
    }
    let dated = versions.compactMap { $0.version?.date }.sorted()
    var parts: [String] = []
    if let first = dated.first, let last = dated.last {
      parts.append("\(dated.count) of a date (\(first == last ? "\(first)" : "\(first) to \(last)"))")
    }
    var others: [String: Int] = [:]
    for version in versions where version.version?.date == nil {
      others[version.version?.description ?? "", default: 0] += 1
    }
    for (version, count) in others.sorted(by: { $0.key < $1.key }) {
      parts.append(version.isEmpty ? "\(count) without a version" : "\(count) as \(version)")
    }
    return "Counted, by version: \(parts.joined(separator: ", ")); the table of versions lists them."
  }

  /// The versions that were left out, each with the one of its item that is counted.
  static func sentences(_ summary: BatchSummary) -> [String] {
    var counted: [ItemID: BatchSummary.ListedVersion] = [:]
    var left: [(id: ItemID, version: BatchSummary.ListedVersion)] = []
    for version in summary.versions {
      guard let id = version.id else { continue }
      if version.isCounted {
        if counted[id] == nil { counted[id] = version }
      } else {
        left.append((id, version))
      }
    }
    var sentences = [Self.counted(summary.versions.filter(\.isCounted))]
    for (id, version) in left.prefix(named) {
      let own = counted[id].map { "'\(name($0))' (\($0.path)) is counted" }
      let empty = version.words == 0 ? ", which has no words in the scope" : ""
      sentences.append(
        "\(id): left out is the version '\(name(version))' (\(version.path))\(empty)"
          + "\(own.map { "; \($0)" } ?? "").")
    }
    if left.count > named {
      sentences.append(
        "\((left.count - named).of("more version is", "more versions are")) left out; the table of versions names all."
      )
    }
    return sentences
  }
}
