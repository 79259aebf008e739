import Legislation

extension Document {
  /// Indices of the runs of each block, in order.
  package var blocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    for (index, run) in runs.enumerated() {
      if run.flags.contains(.startsBlock) || blocks.isEmpty {
        blocks.append(index..<index + 1)
      } else {
        blocks[blocks.count - 1] = blocks[blocks.count - 1].lowerBound..<index + 1
      }
    }
    return blocks
  }
}
