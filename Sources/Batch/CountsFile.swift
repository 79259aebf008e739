import Bytes
import Files
import Legislation
import SystemPackage
import Wordlists

/// What a file is that the counts alone are to be written to: it says nothing of the run that made it but by its rows.
enum CountsFile {
  case empty
  /// Counts of the same wordlist rows, rules and scope, as far as its first rows show.
  case own
  /// Counts of another run: the name of what differs, and how it was.
  case otherTerms(name: String, was: String)
  case foreign

  private static let headSize = 1 << 18

  init(_ path: String, _ format: RowFormat, _ plan: BatchPlan) {
    guard let size = FileSystem.size(path), !FileSystem.isFolder(path),
      var head = try? OpenFile(FilePath(path), name: path).read(min(size, Self.headSize), at: 0)
    else {
      self = .foreign
      return
    }
    guard !head.isEmpty else {
      self = .empty
      return
    }
    head.removeFirst(ByteOrderMark.length(in: head))
    if size > Self.headSize, let end = head.lastIndex(of: 0x0A) { head.removeSubrange((end + 1)...) }
    guard let rows = Self.rows(String(decoding: head, as: UTF8.self), format) else {
      self = .foreign
      return
    }
    self = Self.compared(rows, plan)
  }

  /// The columns of a file and its first rows by column; nil if it is no table of counts.
  private static func rows(_ text: String, _ format: RowFormat) -> (hasUnit: Bool, rows: [ResultRow])? {
    let plain = TableSchema.counts(unit: nil).columns.map(\.name)
    let byUnit = TableSchema.counts(unit: .section).columns.map(\.name)
    switch format {
    case .csv:
      let records: [DelimitedText.Record]
      // What is no CSV is no table of counts.
      do { records = try DelimitedText().records(in: text) } catch { return nil }
      guard let header = records.first?.fields, header == plain || header == byUnit else { return nil }
      return (header == byUnit, records.dropFirst().map { ResultRow(names: header, fields: $0.fields) })
    case .ndjson:
      var rows: [ResultRow] = []
      for line in text.split(separator: "\n") {
        guard let row = ResultRow(json: line), row.names == Set(plain) || row.names == Set(byUnit) else {
          return nil
        }
        rows.append(row)
      }
      return rows.first.map { ($0.names.count == byUnit.count, rows) }
    }
  }

  private static func compared(_ found: (hasUnit: Bool, rows: [ResultRow]), _ plan: BatchPlan) -> Self {
    guard found.hasUnit == (plan.unit != nil) else {
      return .otherTerms(name: "by", was: found.hasUnit ? "provision" : "document")
    }
    var rules: [FinishedRun.Row: String] = [:]
    for row in plan.wordlist.rows {
      let key = FinishedRun.Row(group: row.group.joined(separator: " / "), label: row.displayLabel)
      rules[key] = plan.wordlist.rule(for: row, in: plan.rule).description
    }
    for row in found.rows {
      let key = FinishedRun.Row(group: row.text("group"), label: row.text("label"))
      guard let rule = rules[key] else {
        return .otherTerms(name: "wordlist", was: "another, with a row \(key.name)")
      }
      if row.text("scope") != plan.scope.name { return .otherTerms(name: "scope", was: row.text("scope")) }
      if row.text("rule") != rule { return .otherTerms(name: "rule", was: row.text("rule")) }
      if let unit = plan.unit, !row.text("unit").isEmpty, row.text("unit") != unit.rawValue {
        return .otherTerms(name: "by", was: row.text("unit"))
      }
    }
    return .own
  }
}
