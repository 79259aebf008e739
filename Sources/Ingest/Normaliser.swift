import Bytes
import Legislation

/// Makes a block ``NormalText``, with the borders of its runs where they were.
package struct Normaliser {
  private var block: [UInt8] = []
  private var output: [UInt8] = []

  package init() {}

  /// Rewrites `text` from `blockStart` on, and the ends of the runs from `firstRun` on.
  mutating func normalise(
    _ text: inout [UInt8], runs: inout [Run], from firstRun: Int, blockStart: Int, tally: inout Conservation
  ) {
    output.removeAll(keepingCapacity: true)
    block.removeAll(keepingCapacity: true)
    block += text[blockStart...]
    var losses = NormalText.Losses()
    for index in firstRun..<runs.count {
      let (start, end) = (Int(runs[index].start) - blockStart, Int(runs[index].end) - blockStart)
      runs[index].start = Int32(truncatingIfNeeded: blockStart + output.count)
      NormalText.append(block, start..<end, to: &output, &losses)
      runs[index].end = Int32(truncatingIfNeeded: blockStart + output.count)
    }
    tally.collapsed += losses.collapsed
    tally.normalised += losses.normalised
    if NormalText.mayCombine(output) { compose(&runs, from: firstRun, blockStart: blockStart, &tally) }
    text.replaceSubrange(blockStart..., with: output)
    // Only this block's runs are looked at: a look at all of them would make a long text quadratic.
    var kept = firstRun
    for index in firstRun..<runs.count where runs[index].start != runs[index].end {
      runs[kept] = runs[index]
      kept += 1
    }
    runs.removeLast(runs.count - kept)
  }

  /// Runs are composed one by one, so that their borders stay where they are.
  private mutating func compose(
    _ runs: inout [Run], from firstRun: Int, blockStart: Int, _ tally: inout Conservation
  ) {
    var result: [UInt8] = []
    for index in firstRun..<runs.count {
      let stretch = Int(runs[index].start) - blockStart..<Int(runs[index].end) - blockStart
      let piece = String(decoding: output[stretch], as: UTF8.self)
      let composed = Composition.composed(piece)
      tally.normalised += piece.unicodeScalars.count - composed.unicodeScalars.count
      runs[index].start = Int32(truncatingIfNeeded: blockStart + result.count)
      result += composed.utf8
      runs[index].end = Int32(truncatingIfNeeded: blockStart + result.count)
    }
    output = result
  }
}
