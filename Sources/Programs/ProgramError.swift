import Files

/// Why a program that was started did not come to a good end, as fields: the rooms above make sentences of them.
package enum ProgramError: Error, Hashable, Sendable {
  /// The system did not start it, or took a pipe to it away.
  case notStarted(SystemReason)
  /// It took longer than its limit; it was ended.
  case tooLong(seconds: Int)
  /// It wrote more than its limit; it was ended.
  case tooMuchOutput(bytes: Int)
  /// This program is being stopped, and no other is started.
  case stopping
}

/// How a program ended of itself.
package enum ProgramEnd: Hashable, Sendable {
  /// With this status; 0 is success.
  case status(Int)
  /// By a signal: it crashed, was killed, or went beyond its processor time or memory.
  case signal(Int)
}
