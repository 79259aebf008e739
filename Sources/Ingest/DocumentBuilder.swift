import Legislation
import Markup

/// Fills a Document from left to right: readers say where they are, the builder keeps the buffer normal, the
/// runs sorted, and the tallies closed.
///
/// Character data may arrive in pieces of any size; a piece must not end inside a UTF-8 character. White space
/// is collapsed as it arrives; everything else is normalised when a block is closed.
package struct DocumentBuilder {
  package internal(set) var text: [UInt8] = []
  package internal(set) var runs: [Run] = []
  package private(set) var provisions: [Provision] = []
  package private(set) var anchors: [UInt8] = []
  package private(set) var languages: [String]
  package var conservation = Conservation()
  package var notes: [Note] = []

  /// Setting it starts a new run with the next character, without a hard break.
  package var place = Place() { didSet { placeChanged = true } }

  var placeChanged = true
  var blockIsOpen = false
  var blockStart = 0
  var blockFirstRun = 0
  /// Something in the open block is not inert ASCII or punctuation, and must be normalised at its close.
  var blockNeedsNormalising = false
  private var normaliser = Normaliser()
  /// What is written beside the text, until its turn comes.
  var asides = Asides()

  /// - Parameter language: tag of the document's own language.
  package init(language: String = "en", reservingBytes: Int = 0) {
    languages = [language]
    text.reserveCapacity(reservingBytes)
  }

  // MARK: Text

  /// Ends the open block: no token or phrase crosses this point.
  package mutating func hardBreak() {
    if blockIsOpen { closeBlock() }
  }

  /// Stands for one space where the source has an element that separates words; not a hard break.
  package mutating func separator() {
    guard blockIsOpen, text.last != UInt8(ascii: " ") else { return }
    openRunIfNeeded()
    text.append(UInt8(ascii: " "))
    conservation.added += 1
  }

  /// Adds character data at the present place. Counts it as kept; `source` is the caller's to count.
  ///
  /// Complexity: O(bytes), amortised.
  package mutating func append(_ bytes: Span<UInt8>) { append(bytes, scalars: scalarCount(bytes)) }

  /// - Parameter piece: what is known of `bytes`, which are more than white space.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ piece: TextPiece) {
    guard piece.isPlain else { return append(bytes, scalars: piece.scalars) }
    conservation.kept += piece.scalars
    var start = 0
    if bytes[0] == 0x20, !blockIsOpen || text.last == 0x20 {
      conservation.collapsed += 1
      start = 1
    }
    openRunIfNeeded()
    appendPlain(bytes, start..<bytes.count)
    if piece.needsNormalising(bytes) { blockNeedsNormalising = true }
  }

  /// - Parameter scalars: number of characters in `bytes`, where the caller has counted them.
  package mutating func append(_ bytes: Span<UInt8>, scalars: Int) {
    conservation.kept += scalars
    var index = 0
    if !blockIsOpen {
      // White space between blocks is no text.
      index = leadingWhiteSpace(bytes)
      conservation.collapsed += index
    }
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        appendSpace()
        index += 1
      } else {
        let plain = PlainScan.end(bytes, from: index)
        openRunIfNeeded()
        appendPlain(bytes, index..<plain.index)
        if plain.needsNormalising { blockNeedsNormalising = true }
        index = plain.index
      }
    }
  }

  /// Adds letters, digits and signs of ASCII, without white space: the number of a provision.
  mutating func append(number bytes: Span<UInt8>) {
    conservation.kept += bytes.count
    openRunIfNeeded()
    appendPlain(bytes, 0..<bytes.count)
  }

  /// Adds joined lines, which begin and end with more than white space.
  ///
  /// - Parameter spaces: how many of its spaces are between two lines.
  mutating func append(_ lines: borrowing JoinedLines, spaces: Int) {
    conservation.kept += lines.scalars
    conservation.collapsed += lines.collapsed + spaces
    conservation.added += spaces
    openRunIfNeeded()
    appendPlain(lines.room.span, 0..<lines.count)
    if lines.needsNormalising { blockNeedsNormalising = true }
  }

  /// Adds `characters` of white space and nothing else.
  package mutating func appendWhiteSpace(_ characters: Int) {
    conservation.kept += characters
    if blockIsOpen {
      appendSpace()
      conservation.collapsed += characters - 1
    } else {
      conservation.collapsed += characters
    }
  }

  /// White space of the source between blocks, or in the place of a ``separator()``: kept and collapsed at once.
  package mutating func skipWhiteSpace(_ characters: Int) {
    conservation.kept += characters
    conservation.collapsed += characters
  }

  package mutating func append(_ string: String) {
    append(Array(string.utf8).span)
  }

  private mutating func appendSpace() {
    guard blockIsOpen, text.last != 0x20 else {
      conservation.collapsed += 1
      return
    }
    openRunIfNeeded()
    text.append(0x20)
  }

  private mutating func appendPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let piece = bytes.extracting(range)
    // SAFETY: the pointer is used only inside the closure, to copy from initialised memory of `piece`.
    unsafe piece.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
  }

  private mutating func openRunIfNeeded() {
    guard placeChanged || !blockIsOpen else { return }
    var flags = place.flags
    if !blockIsOpen {
      placeAsides()
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      flags.insert(.startsBlock)
      blockIsOpen = true
      blockStart = text.count
      blockFirstRun = runs.count
    } else if let last = runs.last, last.provision == place.provision, last.zone == place.zone,
      last.state == place.state, last.language == place.language,
      last.flags.subtracting(.startsBlock) == flags
    {
      placeChanged = false
      return
    } else {
      runs[runs.count - 1].end = Int32(truncatingIfNeeded: text.count)
    }
    let position = Int32(truncatingIfNeeded: text.count)
    runs.append(
      Run(
        start: position, end: position, provision: place.provision, zone: place.zone, state: place.state,
        flags: flags, language: place.language))
    placeChanged = false
  }

  private mutating func closeBlock() {
    runs[runs.count - 1].end = Int32(truncatingIfNeeded: text.count)
    if blockNeedsNormalising {
      normaliser.normalise(
        &text, runs: &runs, from: blockFirstRun, blockStart: blockStart, tally: &conservation)
      blockNeedsNormalising = false
    }
    while text.count > blockStart, text.last == 0x20 {
      text.removeLast()
      conservation.collapsed += 1
    }
    let end = Int32(truncatingIfNeeded: text.count)
    while runs.count > blockFirstRun, runs[runs.count - 1].start >= end { runs.removeLast() }
    if runs.count > blockFirstRun {
      runs[runs.count - 1].end = end
      runs[blockFirstRun].flags.insert(.startsBlock)
    } else if text.last == UInt8(ascii: "\n") {
      text.removeLast()
    }
    blockIsOpen = false
    placeChanged = true
  }

  /// Byte position of the end of the text so far. Meaningful right after ``hardBreak()``.
  package var position: Int { text.count }

  /// The text from a position on, without the line feeds between blocks. Call after ``hardBreak()``.
  package func string(from position: Int) -> String {
    String(decoding: text[position...].drop { $0 == 0x0A }, as: UTF8.self)
  }

  /// Byte range of the text from a position on, without the line feed before it. Call after ``hardBreak()``.
  package func range(from position: Int) -> Range<Int32> {
    var start = min(position, text.count)
    if start < text.count, text[start] == 0x0A { start += 1 }
    return Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: text.count)
  }

  // MARK: Provisions, languages, tallies

  /// Opens a provision below `parent` and returns its index; the place is not changed.
  package mutating func openProvision(
    _ kind: Provision.Kind, word: Provision.Word = .section, number: String = "", parent: Int32
  ) -> Int32 {
    provisions.append(Provision(kind: kind, word: word, number: number, parent: parent))
    return Int32(truncatingIfNeeded: provisions.count - 1)
  }

  package mutating func updateProvision(_ index: Int32, _ change: (inout Provision) -> Void) {
    guard index >= 0 else { return }
    change(&provisions[Int(index)])
  }

  /// Keeps bytes by which the source names a provision, and gives their place in `Document.anchors`.
  package mutating func anchor(_ bytes: Span<UInt8>) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: anchors.count)
    // SAFETY: the pointer is used only inside the closure, to copy what the span holds.
    unsafe bytes.withUnsafeBufferPointer { unsafe anchors.append(contentsOf: $0) }
    return start..<Int32(truncatingIfNeeded: anchors.count)
  }

  /// Moves runs that are already written, as a heading is given to the section it precedes.
  package mutating func updateRuns(_ range: Range<Int>, _ change: (inout Run) -> Void) {
    for index in range where index < runs.count { change(&runs[index]) }
  }

  package mutating func languageIndex(of tag: String) -> UInt8 {
    if let index = languages.firstIndex(of: tag) { return UInt8(truncatingIfNeeded: index) }
    guard languages.count < 255 else { return 0 }
    languages.append(tag)
    return UInt8(truncatingIfNeeded: languages.count - 1)
  }

  /// Sets the document's own language (runs refer to it by index 0).
  package mutating func setDocumentLanguage(_ tag: String) { languages[0] = tag }

  package mutating func leaveOut(_ reason: Conservation.LeftOut, _ characters: Int) {
    guard characters != 0 else { return }
    conservation.leftOut[reason, default: 0] += characters
  }

  /// Ends the document. The figure `conservation.buffer` is counted from the finished runs.
  package mutating func finish(_ identity: Identity) -> Document {
    hardBreak()
    placeAsides()
    conservation.buffer = scalarsInRuns()
    return Document(
      identity: identity, text: text, runs: runs, provisions: provisions, anchors: anchors,
      languages: languages,
      notes: notes, conservation: conservation)
  }

  /// Characters of the finished runs: those of the buffer without what is between the runs.
  private func scalarsInRuns() -> Int {
    var outside = 0
    var end = 0
    for run in runs {
      let start = Int(run.start)
      precondition(end <= start && run.start <= run.end, "runs ascend and do not overlap")
      if end &+ 1 == start, text[end] < 0x80 {
        outside &+= 1
      } else if end < start {
        outside &+= scalarCount(text.span.extracting(end..<start))
      }
      end = Int(run.end)
    }
    outside += scalarCount(text.span.extracting(end..<text.count))
    return scalarCount(text.span) - outside
  }
}
