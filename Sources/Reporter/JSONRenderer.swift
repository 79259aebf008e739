/// A table as one JSON document, with everything the model holds.
///
///     {
///       "title": string,
///       "columns": [{ "key", "title", "unit", "group", "kind", "places" }, …],
///       "rows": [{ "kind", "groups", "emphasised", "indent", "notes", "cells", "missing" }, …],
///       "notes": [string, …],
///       "provenance": [{ "key", "value" }, …]
///     }
///
/// - `columns`: left to right. `key` is distinct within the table: a repeated one gets a number
///   (`hits_2`). `unit` and `group` are null where there is none. `kind` is `text`, `integer` or
///   `decimal`; `places` is the number of decimals shown to people, null for the other kinds.
/// - `rows`: top to bottom. `kind` is `body`, `groupHeading`, `subtotal`, `total` or `separator`;
///   `groups` is the path of groups, outermost first; `notes` holds indices into `notes`, from 0.
/// - `cells`: an object from column key to string or number, in full precision. A figure that does
///   not exist is null; a key is left out where the cell is empty.
/// - `missing`: why cells are null, from column key to sentence; left out where no reason is known.
package struct JSONRenderer: TextualRenderer {
  package init() {}

  package func render(_ table: Table) -> String { table.json.serialized() + "\n" }
}

extension Table {
  /// The table as a JSON value, for documents that hold more than one; see ``JSONRenderer``.
  package var json: JSONValue {
    let keys = distinctKeys
    return [
      "title": .string(title),
      "columns": .array(zip(keys, columns).map { Self.json($1, key: $0) }),
      "rows": .array(rows.map { Self.json($0, keys: keys) }),
      "notes": .array(notes.map(JSONValue.string)),
      "provenance": .array(provenance.map { ["key": .string($0.key), "value": .string($0.value)] }),
    ]
  }

  private static func json(_ column: Column, key: String) -> JSONValue {
    let (kind, places): (JSONValue, JSONValue) =
      switch column.kind {
      case .text: ("text", .null)
      case .integer: ("integer", .null)
      case .decimal(let places): ("decimal", .integer(places))
      }
    return [
      "key": .string(key), "title": .string(column.title),
      "unit": column.unit.map(JSONValue.string) ?? .null,
      "group": column.group.map(JSONValue.string) ?? .null,
      "kind": kind, "places": places,
    ]
  }

  private static func json(_ row: Row, keys: [String]) -> JSONValue {
    var cells: [JSONValue.Member] = []
    var missing: [JSONValue.Member] = []
    for (key, cell) in zip(keys, row.cells) {
      switch cell {
      case .text(let text): cells.append(.init(key, .string(text)))
      case .integer(let number): cells.append(.init(key, .integer(number)))
      case .decimal(let value): cells.append(.init(key, .decimal(value)))
      case .missing(let reason):
        cells.append(.init(key, .null))
        if let reason { missing.append(.init(key, .string(reason))) }
      case .empty: break
      }
    }
    var members: [JSONValue.Member] = [
      .init("kind", .string(row.kind.rawValue)),
      .init("groups", .array(row.groups.map(JSONValue.string))),
      .init("emphasised", .bool(row.isEmphasised)),
      .init("indent", .integer(row.indent)),
      .init("notes", .array(row.notes.map(JSONValue.integer))),
      .init("cells", .object(cells)),
    ]
    if !missing.isEmpty { members.append(.init("missing", .object(missing))) }
    return .object(members)
  }
}
