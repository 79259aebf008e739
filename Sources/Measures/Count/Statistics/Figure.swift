import Reporter

/// A figure, or why there is none.
package enum Figure: Sendable, Hashable {
  case value(Double)
  /// A sentence, for the foot of a table.
  case undefined(String)

  package var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  package var reason: String? {
    if case .undefined(let reason) = self { reason } else { nil }
  }

  var cell: Table.Cell {
    switch self {
    case .value(let value): .decimal(value, otherwise: nil)
    case .undefined(let reason): .missing(reason: reason)
    }
  }

  init(_ value: Double?, otherwise reason: String) {
    self = value.map { .value($0) } ?? .undefined(reason)
  }
}

/// The bounds of an interval, or why there is none.
package struct FigureBounds: Sendable, Hashable {
  package var lower: Figure
  package var upper: Figure
}
