/// How far a program may go.
package struct ProgramLimits: Hashable, Sendable {
  /// Seconds until it must have ended, and of processor time.
  package var seconds: Int
  /// Bytes of memory that it may ask for. The system holds it to that on Linux; on macOS it does not, and only the other
  /// limits hold.
  package var memory: Int
  /// Bytes that it may write to standard output.
  package var output: Int

  package init(seconds: Int, memory: Int, output: Int) {
    (self.seconds, self.memory, self.output) = (seconds, memory, output)
  }

  /// Bytes of standard error that are kept; what is beyond is read and dropped.
  static let errorText = 16_384
}
