import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// A program that was started: it is fed and read at once, piece by piece, by whoever made it, on one thread.
///
/// It is ended, with all that it has started, when a limit is passed and when the last user of this is gone; nothing of it
/// is left in the system's table of processes then.
package final class RunningProgram {
  private let limits: ProgramLimits
  private let process: pid_t
  private let deadline: ContinuousClock.Instant
  private let input: [UInt8]
  private var inputPlace = 0
  private let inputEnd: Int
  private let toProgram: ProgramPipe
  private let fromProgram: ProgramPipe
  private let errors: ProgramPipe
  private var outputBytes = 0
  private var end: ProgramEnd?
  /// What it has said on standard error, as far as that is kept.
  private var errorBytes: [UInt8] = []

  /// - Parameters:
  ///   - input: what it finds on standard input is `input[..<count]`.
  ///   - count: nil: all of it.
  package init(
    _ program: ProgramFile, _ arguments: [String], input: [UInt8] = [], count: Int? = nil,
    limits: ProgramLimits
  ) throws(ProgramError) {
    let (toProgram, fromProgram, errors) = (try ProgramPipe(), try ProgramPipe(), try ProgramPipe())
    (self.toProgram, self.fromProgram, self.errors) = (toProgram, fromProgram, errors)
    (self.limits, self.input, inputEnd) = (limits, input, count ?? input.count)
    process = try RunningPrograms.start { () throws(ProgramError) in
      do throws(SystemReason) {
        return try ProcessStart.start(
          program, arguments, limits, input: toProgram.end, output: fromProgram.end, errors: errors.end)
      } catch { throw .notStarted(error) }
    }
    deadline = .now + .seconds(limits.seconds)
    toProgram.closeTheirs()
    fromProgram.closeTheirs()
    errors.closeTheirs()
  }

  deinit {
    guard end == nil else { return }
    ProcessStart.kill(process)
    while RunningPrograms.end(of: process) == nil { _ = poll(nil, 0, 1) }
  }

  /// What it has said on standard error.
  package var errorText: String { String(decoding: errorBytes, as: UTF8.self) }

  /// The next piece of what it writes; nil when it will write no more.
  ///
  /// - Throws: `.tooLong`, `.tooMuchOutput`.
  package func next() throws(ProgramError) -> [UInt8]? {
    while fromProgram.ours >= 0 {
      try wait()
      readErrors()
      feed()
      switch fromProgram.read(1 << 16) {
      case .nothingYet: continue
      case .end: fromProgram.closeOurs()
      case .bytes(let bytes):
        outputBytes += bytes.count
        guard outputBytes <= limits.output else { throw .tooMuchOutput(bytes: limits.output) }
        return bytes
      }
    }
    return nil
  }

  /// Waits until it has ended, and says how. What it still writes is dropped.
  package func finish() throws(ProgramError) -> ProgramEnd {
    while try next() != nil {}
    toProgram.closeOurs()
    var pause: Int32 = 0
    while true {
      if let end {
        readErrors()
        return end
      }
      end = RunningPrograms.end(of: process)
      guard end == nil else { continue }
      guard ContinuousClock.now < deadline else { throw .tooLong(seconds: limits.seconds) }
      readErrors()
      _ = poll(nil, 0, pause)
      pause = min(pause + 1, 20)
    }
  }

  // MARK: Waiting

  /// Waits until something can be read or written.
  private func wait() throws(ProgramError) {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { throw .tooLong(seconds: limits.seconds) }
    var files = [pollfd(fd: fromProgram.ours, events: Int16(POLLIN), revents: 0)]
    if errors.ours >= 0 { files.append(pollfd(fd: errors.ours, events: Int16(POLLIN), revents: 0)) }
    if toProgram.ours >= 0 { files.append(pollfd(fd: toProgram.ours, events: Int16(POLLOUT), revents: 0)) }
    let milliseconds =
      min(left.components.seconds, 60) * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    // SAFETY: the table has as many rows as the call is told.
    _ = unsafe poll(&files, nfds_t(files.count), Int32(milliseconds) + 1)
  }

  private func feed() {
    guard toProgram.ours >= 0 else { return }
    if inputPlace < inputEnd {
      guard let sent = toProgram.write(input, inputPlace..<min(inputEnd, inputPlace + 1 << 16)) else {
        return toProgram.closeOurs()
      }
      inputPlace += sent
    }
    if inputPlace == inputEnd { toProgram.closeOurs() }
  }

  private func readErrors() {
    while errors.ours >= 0 {
      switch errors.read(4096) {
      case .nothingYet: return
      case .end: errors.closeOurs()
      case .bytes(let bytes): errorBytes += bytes.prefix(ProgramLimits.errorText - errorBytes.count)
      }
    }
  }
}
