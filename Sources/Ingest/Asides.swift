import Bytes
import Legislation

/// Text that a source holds inside a sentence, and that is no part of the sentence: a footnote at its reference.
///
/// It is written beside the open block, and placed behind it. So the sentence continues behind the note without a break.
struct Asides {
  /// Blocks that are finished: normal text, and runs over it.
  struct Written {
    var text: [UInt8] = []
    var runs: [Run] = []

    mutating func append(_ aside: Written) {
      guard !aside.runs.isEmpty else { return }
      if !text.isEmpty { text.append(.lineFeed) }
      let shift = Int32(truncatingIfNeeded: text.count)
      text += aside.text
      for run in aside.runs {
        var run = run
        run.start += shift
        run.end += shift
        runs.append(run)
      }
    }
  }

  /// A text that waits while an aside of it is written.
  struct Interrupted {
    var text: [UInt8]
    var runs: [Run]
    var place: DocumentBuilder.Place
    var placeChanged: Bool
    var blockIsOpen: Bool
    var blockStart: Int
    var blockFirstRun: Int
    var blockNeedsNormalising: Bool
    var waiting: Written
  }

  /// Asides of the present text, to be placed before its next block.
  var waiting = Written()
  var interrupted: [Interrupted] = []
}

extension DocumentBuilder {
  /// What follows is written beside the open block, at the present place, until ``endAside()`` or ``takeAside()``. Asides
  /// may hold asides.
  package mutating func beginAside() {
    asides.interrupted.append(
      Asides.Interrupted(
        text: text, runs: runs, place: place, placeChanged: placeChanged, blockIsOpen: blockIsOpen,
        blockStart: blockStart, blockFirstRun: blockFirstRun, blockNeedsNormalising: blockNeedsNormalising,
        waiting: asides.waiting))
    (text, runs, asides.waiting) = ([], [], Asides.Written())
    (blockIsOpen, blockStart, blockFirstRun, blockNeedsNormalising) = (false, 0, 0, false)
    placeChanged = true
  }

  /// Ends the aside, which is placed before the next block of the text around it; the place is what it was.
  package mutating func endAside() {
    let aside = finishAside()
    asides.waiting.append(aside)
  }

  /// Ends the aside and hands it over, for ``place(_:)``.
  mutating func takeAside() -> Asides.Written { finishAside() }

  private mutating func finishAside() -> Asides.Written {
    hardBreak()
    placeAsides()
    let written = Asides.Written(text: text, runs: runs)
    guard let outer = asides.interrupted.popLast() else { return Asides.Written() }
    (text, runs, asides.waiting) = (outer.text, outer.runs, outer.waiting)
    place = outer.place
    (placeChanged, blockIsOpen, blockStart) = (outer.placeChanged, outer.blockIsOpen, outer.blockStart)
    (blockFirstRun, blockNeedsNormalising) = (outer.blockFirstRun, outer.blockNeedsNormalising)
    return written
  }

  /// Writes the asides that wait, where no block is open. What is read of the text by its position comes behind them.
  @inline(__always)
  package mutating func placeAsides() {
    if !asides.waiting.runs.isEmpty { placeWaiting() }
  }

  private mutating func placeWaiting() {
    let aside = asides.waiting
    asides.waiting = Asides.Written()
    place(aside)
  }

  /// Writes what was taken aside, where no block is open.
  mutating func place(_ aside: Asides.Written) {
    var whole = Asides.Written()
    swap(&whole.text, &text)
    swap(&whole.runs, &runs)
    whole.append(aside)
    (text, runs) = (whole.text, whole.runs)
  }
}
