/// One of several equal parts of the sources of a run, each counted on a machine of its own.
///
/// Sources go to the shards in turn, by their number in the one order that equal inputs have whatever the machine and
/// the folder's own order. Every shard goes through the names of all sources, and counts only its own, under the numbers
/// that they have in a run over all: the rows of the shards together are the rows of that run.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1 to ``count``.
  package let number: Int
  /// How many there are, 1 or more.
  package let count: Int

  /// Nil for a number that is none of `count` shards.
  package init?(_ number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Reads `2/3`: the second of three.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number, of: count)
  }

  package var description: String { "\(number)/\(count)" }

  /// - Parameter item: number of a source in a run over all, from 1.
  func holds(_ item: Int) -> Bool { (item - 1) % count == number - 1 }
}
