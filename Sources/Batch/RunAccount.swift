/// What a run has done so far, in figures. It is what a run that was broken off goes on from.
public struct RunAccount: Sendable, Hashable {
  /// Sources taken from the inputs: counted, failed, or passed over by the filter.
  public var items = 0
  /// Documents with a row in the table of documents.
  public var documents = 0
  public var failures = 0
  public var passedOver = 0
  /// Documents that overlap an earlier one.
  public var duplicates = 0
  /// Documents that have nothing to count.
  public var withoutText = 0
  /// Words of the scope in all documents, duplicates too.
  public var words = 0
  /// Bytes of the sources that were read.
  public var bytes = 0
  /// Hash over the names of all sources so far, in order.
  public var names: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The run ended before its inputs did.
  public var wasStopped = false

  public init() {}

  mutating func note(input: Int, path: String) {
    items += 1
    names = (names ^ UInt64(truncatingIfNeeded: input)) &* 0x100_0000_01B3
    for byte in path.utf8 { names = (names ^ UInt64(byte)) &* 0x100_0000_01B3 }
    names = (names ^ 0xFF) &* 0x100_0000_01B3
  }

  /// The figures as one line of a journal.
  var line: String {
    [items, documents, failures, passedOver, duplicates, withoutText, words, bytes].map { String($0) }
      .joined(separator: " ") + " " + String(names, radix: 16)
  }

  init?(line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == 9, let names = UInt64(fields[8], radix: 16) else { return nil }
    let numbers = fields.prefix(8).compactMap { Int($0) }
    guard numbers.count == 8 else { return nil }
    (items, documents, failures, passedOver) = (numbers[0], numbers[1], numbers[2], numbers[3])
    (duplicates, withoutText, words, bytes) = (numbers[4], numbers[5], numbers[6], numbers[7])
    self.names = names
  }
}
