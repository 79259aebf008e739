import Bytes

/// What a run has done so far, in figures. A run that was broken off is resumed from it.
public struct RunAccount: Sendable, Hashable {
  /// Sources taken from the inputs: counted, failed, or passed over by the filter.
  package var items = 0
  /// Documents with a row in the table of documents.
  public var documents = 0
  /// Sources that could not be read or counted.
  public var failures = 0
  package var passedOver = 0
  /// Documents that overlap an earlier one.
  public var duplicates = 0
  /// Documents that have nothing to count.
  package var withoutText = 0
  /// Words of the scope in all documents, duplicates too.
  public var words = 0
  /// Bytes of the sources that were read.
  package var bytes = 0
  /// Rows of the table of counts.
  package var countRows = 0
  /// Rows of the table of powers.
  package var powerRows = 0
  /// Hash over the names of all sources so far, in order.
  package var names = FNV1a().value
  /// The run ended before its inputs did.
  public var wasStopped = false

  package init() {}

  /// Sources that other shards count.
  package var elsewhere: Int { max(0, items - documents - failures - passedOver) }

  /// ``names`` as it is written; of equal inputs it is equal on every machine.
  var namesText: String { String(names, radix: 16) }

  mutating func note(input: Int, path: String) {
    items += 1
    var hash = FNV1a(continuing: names)
    hash.add(number: UInt64(truncatingIfNeeded: input))
    for byte in path.utf8 { hash.add(byte) }
    // No UTF-8 holds this byte: two paths are not one that is longer.
    hash.add(0xFF)
    names = hash.value
  }

  /// The figures that are kept with results, by the names that readers of these see.
  private static let figures: [(name: String, path: any WritableKeyPath<RunAccount, Int> & Sendable)] = [
    ("items", \.items), ("documents", \.documents), ("failures", \.failures), ("passed_over", \.passedOver),
    ("duplicates", \.duplicates), ("without_text", \.withoutText), ("words", \.words), ("bytes", \.bytes),
    ("count_rows", \.countRows), ("power_rows", \.powerRows),
  ]

  private var all: [(name: String, value: Int)] {
    RunAccount.figures.map { ($0.name, self[keyPath: $0.path]) }
  }

  /// Without the powers where there are none: most runs list none.
  var totals: [(name: String, value: Int)] { all.filter { $0.name != "power_rows" || $0.value > 0 } }

  /// The account of a finished run.
  ///
  /// - Parameter names: ``namesText``; nil where the results are of a program that did not write it.
  init(names: String?, totals: (_ name: String) -> Int?) {
    for (name, path) in RunAccount.figures { self[keyPath: path] = totals(name) ?? 0 }
    self.names = names.flatMap { UInt64($0, radix: 16) } ?? 0
  }

  /// The figures as one line of a journal.
  var line: String {
    all.map { String($0.value) }.joined(separator: " ") + " " + namesText
  }

  init?(line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == RunAccount.figures.count + 1, let last = fields.last,
      let names = UInt64(last, radix: 16)
    else { return nil }
    for ((_, path), field) in zip(RunAccount.figures, fields) {
      guard let number = Int(field) else { return nil }
      self[keyPath: path] = number
    }
    self.names = names
  }
}
