import CLibXML2
import Inputs

/// What is known of a parse, whatever its handler: how deep it is, whether it has been stopped and why.
@usableFromInline
@safe struct SAXState {
  private enum Stop {
    case limit(String, line: Int)
    case malformed(MalformedXML)
  }

  @usableFromInline var depth = 0
  @usableFromInline var hasRoot = false
  @usableFromInline var isStopped = false
  /// The parse was ended on purpose, before the end of the document.
  private(set) var isOver = false
  private var stopped: Stop? { didSet { isStopped = stopped != nil } }
  /// Where the parse was at the error that stopped it.
  private var (wasInRoot, hadRoot) = (false, false)
  private var context: xmlParserCtxtPtr?
  @usableFromInline var namespaces = MarkupLimits.Namespaces()

  init() {}

  @usableFromInline
  static func allocate() -> UnsafeMutablePointer<SAXState> {
    let state = UnsafeMutablePointer<SAXState>.allocate(capacity: 1)
    unsafe state.initialize(to: SAXState())
    return unsafe state
  }

  @usableFromInline
  static func release(_ state: UnsafeMutablePointer<SAXState>) {
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// - Parameter context: parses this document alone.
  init(_ context: xmlParserCtxtPtr) { unsafe self.context = context }

  /// Takes note of an element that begins.
  ///
  /// - Returns: false if it is more than a genuine document has, at which the parse ends.
  @inlinable @inline(__always)
  mutating func enter(declaring namespaces: Int) -> Bool {
    depth &+= 1
    hasRoot = true
    guard depth <= MarkupLimits.depth else {
      stopAtLimit(.depth)
      return false
    }
    if namespaces > 0, !self.namespaces.open(namespaces, at: depth) {
      stopAtLimit(.namespaces)
      return false
    }
    return true
  }

  @inlinable @inline(__always)
  mutating func leave() {
    namespaces.close(depth)
    depth &-= 1
  }

  /// The element that was put behind the end of a page, where it is met: all of the page was read.
  @usableFromInline var hasReachedEnd = false

  /// The parser is at its end, and has no line any more.
  mutating func forgetContext() { unsafe context = nil }

  /// Ends the parse: enough is known.
  @usableFromInline
  mutating func finish() {
    isOver = true
    halt()
  }

  @usableFromInline
  mutating func stopAtLimit(_ limit: MarkupLimit) {
    // SAFETY: asked for while the parser runs; later it has no line any more.
    let line = unsafe context.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0
    if stopped == nil { stopped = .limit(limit.sentence, line: line) }
    halt()
  }

  @usableFromInline
  func halt() {
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// The first error counts. The parser is not stopped here, for that would move its input under the feet of the function
  /// that met the error: behind a fatal one it makes no further calls, and behind another the next element stops it.
  mutating func report(_ error: UnsafePointer<xmlError>) {
    guard stopped == nil, !isOver, let found = unsafe MalformedXML(error) else { return }
    (wasInRoot, hadRoot) = (depth > 0, hasRoot)
    stopped = .malformed(found)
  }

  /// Why `source[..<count]` was not read to its end; nil if it was, or as far as the handler wanted.
  func failure(path: String, _ source: [UInt8], count: Int, placeReached: String) -> IngestError? {
    switch stopped {
    case .limit(let what, let line): .limit(path: path, line: line, what: what)
    case .malformed(let found):
      .malformed(
        path: path, line: found.line,
        reason: found.reason(isInRoot: wasInRoot, hasRoot: hadRoot, source, count: count),
        lastProvision: placeReached)
    // Only if a root was met, every element has ended and there was no error was the document read to its end.
    case nil where isOver || hasRoot && depth == 0: nil
    case nil:
      .malformed(
        path: path, line: MarkupLimits.line(of: count, in: source), reason: MalformedXML.endsEarly,
        lastProvision: placeReached)
    }
  }

  /// Why a page was not read to its end; nil if it was.
  @usableFromInline
  func htmlFailure(_ source: HTMLSource, path: String) -> IngestError? {
    switch stopped {
    case .limit(let what, let line): return .limit(path: path, line: line, what: what)
    case .malformed, nil: break
    }
    guard !hasReachedEnd else { return nil }
    return source.unfinished(path: path)
  }
}
