import Foundation
import Reporter
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("a table is one document with columns, rows, notes and provenance")
  func table() {
    let table = Table(
      title: "T\u{1B}",
      columns: [
        .init(key: "term", title: "Term"),
        .init(key: "hits", title: "Hits", unit: "words", group: "Act \"A\"", kind: .integer),
        .init(key: "rate", title: "Rate", kind: .decimal(places: 2)),
      ],
      rows: [
        .init(
          groups: ["g"], cells: [.text("a\nb"), .integer(0), .missing(reason: "none")], isEmphasised: true,
          indent: 1, notes: [0]),
        .init(.total, cells: [.text("ŵ"), .empty, .decimal(0.1)]),
      ], notes: ["n"], provenance: [.init("k", "v")])
    let expected = #"""
      {
        "title": "T\u001b",
        "columns": [
          {
            "key": "term",
            "title": "Term",
            "unit": null,
            "group": null,
            "kind": "text",
            "places": null
          },
          {
            "key": "hits",
            "title": "Hits",
            "unit": "words",
            "group": "Act \"A\"",
            "kind": "integer",
            "places": null
          },
          {
            "key": "rate",
            "title": "Rate",
            "unit": null,
            "group": null,
            "kind": "decimal",
            "places": 2
          }
        ],
        "rows": [
          {
            "kind": "body",
            "groups": [
              "g"
            ],
            "emphasised": true,
            "indent": 1,
            "notes": [
              0
            ],
            "cells": {
              "term": "a\nb",
              "hits": 0,
              "rate": null
            },
            "missing": {
              "rate": "none"
            }
          },
          {
            "kind": "total",
            "groups": [],
            "emphasised": false,
            "indent": 0,
            "notes": [],
            "cells": {
              "term": "ŵ",
              "rate": 0.1
            }
          }
        ],
        "notes": [
          "n"
        ],
        "provenance": [
          {
            "key": "k",
            "value": "v"
          }
        ]
      }

      """#
    #expect(JSONRenderer().render(table) == expected)
  }

  @Test("another reader of JSON finds the awkward table's values")
  func independentReader() throws {
    let bytes = Data(JSONRenderer().render(AwkwardTable.table).utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(document["title"] as? String == AwkwardTable.title)
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.count == 7)
    let cells = try #require(rows[2]["cells"] as? [String: Any])
    #expect(cells["term"] as? String == "co-operat*\nanew")
    #expect(cells["rate"] as? Double == 12.345)
    #expect(cells["hits_2"] is NSNull)
    #expect((rows[2]["missing"] as? [String: String])?["hits_2"] == AwkwardTable.reason)
    let columns = try #require(document["columns"] as? [[String: Any]])
    #expect(columns.map { $0["key"] as? String } == ["term", "hits", "rate", "hits_2", "rate_2"])
    #expect(columns[3]["group"] as? String == "Côd\u{1B}[31m <Ymarfer>")
  }

  @Test(
    "scalars are written by RFC 8259",
    arguments: [
      (.null, "null"), (true, "true"), (false, "false"), (-3, "-3"), (0.1, "0.1"), (1e-7, "1e-07"),
      (-0.0, "0.0"),
      (.decimal(.nan), "null"), (.decimal(-.infinity), "null"), ("", #""""#), ("\"\\/", #""\"\\/""#),
      ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}\u{9B}", #""\u0000\u001f\u007f\u009b""#),
      ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("ŵ協👍", "\"ŵ協👍\""), ([], "[]"), ([:], "{}"),
      ([1, [2]], "[\n  1,\n  [\n    2\n  ]\n]"), (["b": 1, "a": .null], "{\n  \"b\": 1,\n  \"a\": null\n}"),
    ] as [(JSONValue, String)])
  func scalars(value: JSONValue, text: String) {
    #expect(value.serialized() == text)
  }
}
