import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// A way between this program and another: a pair of connected sockets, for writing to one whose reader is gone then gives
/// an error, where writing to a pipe would end the program. No other program inherits them.
final class ProgramPipe {
  /// Our end; -1 when it is closed.
  private(set) var ours: Int32
  private var theirs: Int32

  init() throws(ProgramError) {
    (ours, theirs) = (-1, -1)
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      // SAFETY: the call writes two numbers.
      guard unsafe socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else {
        throw .notStarted(SystemReason(number: errno))
      }
    #else
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      // SAFETY: the call writes two numbers.
      guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
        throw .notStarted(SystemReason(number: errno))
      }
    #endif
    (ours, theirs) = (ends[0], ends[1])
    #if canImport(Darwin)
      var yes: Int32 = 1
      // SAFETY: the number lives through the call.
      unsafe setsockopt(ours, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
      _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
      _ = fcntl(theirs, F_SETFD, FD_CLOEXEC)
    #endif
    _ = fcntl(ours, F_SETFL, O_NONBLOCK)
    // The three that a program expects are given to it by number; none of ours may be in their way.
    while theirs < 3 {
      let moved = fcntl(theirs, F_DUPFD_CLOEXEC, 3)
      guard moved >= 0 else { throw .notStarted(SystemReason(number: errno)) }
      close(theirs)
      theirs = moved
    }
  }

  deinit {
    if ours >= 0 { close(ours) }
    if theirs >= 0 { close(theirs) }
  }

  /// The end that the program is started with.
  var end: Int32 { theirs }

  /// Closes the program's end here, once it has been started.
  func closeTheirs() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }

  func closeOurs() {
    if ours >= 0 { close(ours) }
    ours = -1
  }

  enum Arrival { case bytes([UInt8]), nothingYet, end }

  /// What has arrived, at most `count` bytes.
  func read(_ count: Int) -> Arrival {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // SAFETY: the call writes at most `count` bytes to the buffer and says how many.
      let read = unsafe recv(ours, buffer.baseAddress, count, 0)
      failure = read < 0 ? errno : 0
      filled = max(read, 0)
    }
    if failure == EAGAIN || failure == EWOULDBLOCK || failure == EINTR { return .nothingYet }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// Sends as much of `bytes[range]` as there is room for.
  ///
  /// - Returns: how many bytes; nil if nobody reads any more.
  func write(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      let piece = unsafe UnsafeBufferPointer(rebasing: buffer[range])
      // SAFETY: the call reads the bytes of the piece.
      let sent = unsafe send(ours, piece.baseAddress, piece.count, flags)
      if sent >= 0 { return sent }
      return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : nil
    }
  }
}
