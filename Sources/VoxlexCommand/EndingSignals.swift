import Dispatch
import Programs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// SIGINT and SIGTERM while other programs run for this one: they are ended, and then this program as it would have been.
enum EndingSignals {
  private static let queue = DispatchQueue(label: "voxlex.ending")

  /// Listens from the first time on that a program is started; before, a signal has its usual effect.
  static func prepare() { RunningPrograms.whenFirstStarts { listen() } }

  private static func listen() {
    for number in [SIGINT, SIGTERM] {
      let before = signal(number, SIG_IGN)
      // Whoever started this program wanted the signal to be ignored.
      // SAFETY: a handler is as large as a number; the one that stands for ignoring is 1.
      if unsafe unsafeBitCast(before, to: Int.self) == 1 { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        withExtendedLifetime(source) {
          RunningPrograms.endAll()
          _ = signal(number, SIG_DFL)
          _ = kill(getpid(), number)
        }
      }
      source.resume()
    }
  }
}
