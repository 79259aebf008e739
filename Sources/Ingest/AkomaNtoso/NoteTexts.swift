import Legislation

/// The notes that are in the metadata, before the text that refers to them, until the text is known.
struct NoteTexts {
  private struct Note {
    var name: [UInt8]
    var runs: Range<Int>
  }

  private var written = Asides.Written()
  private var notes: [Note] = []
  /// Of the notes that are open, not yet moved behind those of other metadata.
  private var firstOpen = 0
  private var openStart = 0
  private var openName: [UInt8] = []
  /// Depth below the metadata around them.
  var depthLeft = 0

  mutating func start(_ attributes: AKNAttributes, runs: Int) {
    openStart = runs
    openName = []
    if attributes.withBytes(.eId, { openName = $0.copied }) == nil {
      _ = attributes.withBytes(.id) { openName = $0.copied }
    }
  }

  mutating func end(runs: Int) {
    notes.append(Note(name: openName, runs: min(openStart, runs)..<runs))
  }

  /// Takes over the notes of one `meta`.
  mutating func add(_ aside: Asides.Written) {
    let before = written.runs.count
    for index in firstOpen..<notes.count {
      notes[index].runs = notes[index].runs.lowerBound + before..<notes[index].runs.upperBound + before
    }
    firstOpen = notes.count
    written.append(aside)
  }

  /// The notes, each at the provision of its first reference.
  func finished(_ references: References) -> Asides.Written {
    var finished = written
    for note in notes {
      let provision = references.provision(of: note.name.span)
      for index in note.runs where index < finished.runs.count { finished.runs[index].provision = provision }
    }
    return finished
  }
}
