/// A result as one JSON document for programs that hold data frames: its columns with their kinds and meanings, the cells
/// column by column, and all that a table has under it.
///
///     {
///       "schema": "voxlex/frame/1",
///       "result": string, the schema of the result's own JSON document, or null,
///       "program": { "name", "version", "libxml2" },
///       "title": string,
///       "columns": [{ "key", "title", "unit", "kind", "meaning", "cells" }, …],
///       "missing": [{ "column", "row", "reason" }, …],
///       "notes": [string, …],
///       "provenance": [{ "key", "value" }, …],
///       "failures": [{ "path", "sentence" }, …]
///     }
///
/// The columns and cells are those of CSV, and the values are the same: figures in full precision, null for a figure that does
/// not exist, an empty string for a text that is not there, controls that no text needs as U+FFFD. `missing` says why, where a
/// reason is known; rows are numbered from 0.
enum Frame {
  static func json(of result: some Presentable) -> JSONValue {
    // What stands under the tables for readers; `failures` has in fields what could not be read.
    let pages = result.pages(on: .page)
    return json(
      result.data, about: result.columns.map { ($0.title, $0.unit, $0.meaning) }, schema: result.schema,
      title: result.title, notes: distinct(pages.flatMap(\.notes)).filter { !$0.hasPrefix("Not read: ") },
      provenance: distinct(pages.flatMap(\.provenance)), failures: result.notMeasured)
  }

  private static func distinct<Line: Hashable>(_ lines: [Line]) -> [Line] {
    var seen: Set<Line> = []
    return lines.filter { seen.insert($0).inserted }
  }

  /// A table that is the same for readers and for programs.
  static func json(of table: Table) -> JSONValue {
    json(
      table, about: table.columns.map { ($0.title, $0.unit, nil) }, schema: nil, title: table.title,
      notes: table.notes, provenance: table.provenance, failures: [])
  }

  /// - Parameter columns: of each column the title, the unit and the meaning.
  private static func json(
    _ table: Table, about columns: [(title: String, unit: String?, meaning: String?)], schema: String?,
    title: String, notes: [String], provenance: [Table.Provenance], failures: [Presented.Failure]
  ) -> JSONValue {
    let rows = table.rows.filter { $0.kind == .body }
    let keys = table.distinctKeys
    var missing: [JSONValue] = []
    var members: [JSONValue] = []
    for (index, key) in keys.enumerated() {
      // A column of several things, as the values of an inspection, is text.
      let isText = rows.contains { if case .text = table.cell($0, index) { true } else { false } }
      let kind = isText ? .text : table.columns[index].kind
      var cells: [JSONValue] = []
      cells.reserveCapacity(rows.count)
      for (number, row) in rows.enumerated() {
        let cell = table.cell(row, index)
        cells.append(value(cell, in: kind))
        if case .missing(let reason?) = cell {
          missing.append(["column": .string(key), "row": .integer(number), "reason": .string(reason)])
        }
      }
      let (title, unit, meaning) = columns[index]
      members.append([
        "key": .string(key), "title": .string(title), "unit": unit.map(JSONValue.string) ?? .null,
        "kind": .string(kind.name), "meaning": meaning.map(JSONValue.string) ?? .null,
        "cells": .array(cells),
      ])
    }
    return [
      "schema": "voxlex/frame/1", "result": schema.map(JSONValue.string) ?? .null,
      "program": ProgramVersion.json,
      "title": .string(title), "columns": .array(members), "missing": .array(missing),
      "notes": .array(notes.map(JSONValue.string)),
      "provenance": .array(
        provenance.filter { $0 != ProgramVersion.provenance }
          .map { ["key": .string($0.key), "value": .string($0.value)] }),
      "failures": .array(failures.map { ["path": .string($0.path), "sentence": .string($0.sentence)] }),
    ]
  }

  private static func value(_ cell: Table.Cell, in kind: Table.Column.Kind) -> JSONValue {
    switch cell {
    case .text(let text): .string(NeutralText.withoutControls(text))
    case .integer(let number): kind.isNumeric ? .integer(number) : .string(String(number))
    case .decimal(let value): kind.isNumeric ? .decimal(value) : .string(FigureFormat.exact(value) ?? "")
    case .missing, .empty: kind.isNumeric ? .null : .string("")
    }
  }
}

extension Table.Column.Kind {
  /// As JSON documents name it: `text`, `integer` or `decimal`.
  var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    }
  }
}
