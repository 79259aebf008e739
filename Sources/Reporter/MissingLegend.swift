/// What the dashes of one table mean. With one reason a dash is a dash, and a line under the table
/// explains it; with several, each dash has the letter of its reason.
package struct MissingLegend: Sendable {
  private let reasons: [String]

  package init(_ table: Table) {
    var reasons: [String] = []
    for row in table.rows where row.kind != .separator {
      for case .missing(let reason?) in row.cells where !reasons.contains(reason) { reasons.append(reason) }
    }
    self.reasons = reasons
  }

  package func dash(_ reason: String?) -> String {
    guard reasons.count > 1, let reason, let index = reasons.firstIndex(of: reason) else {
      return FigureFormat.missing
    }
    return FigureFormat.missing + Self.letter(index)
  }

  /// Each reason, with its letter if it has one.
  var explained: [(mark: String, reason: String)] { reasons.map { (mark($0), $0) } }

  /// The letter of a reason; empty where a dash is a dash.
  func mark(_ reason: String?) -> String { String(dash(reason).dropFirst(FigureFormat.missing.count)) }

  package var lines: [String] { reasons.map { "\(dash($0)) \($0)" } }

  /// a, b … z, then aa, ab … as spreadsheets letter their columns.
  static func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}
