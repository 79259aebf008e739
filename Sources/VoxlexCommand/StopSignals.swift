import Dispatch
import Measures
import Programs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// SIGINT and SIGTERM as a wish to stop: work in hand is finished first. The second one ends the program at once.
final class StopSignals: Sendable {
  private let first = Monitor<Int32?>(nil)

  init() {
    // Programs that run for this one are part of the work in hand.
    RunningPrograms.whenFirstStarts(nil)
    let queue = DispatchQueue(label: "voxlex.signals")
    for number in [SIGINT, SIGTERM] {
      // The source is notified of a signal only where its usual effect is off.
      Self.ignore(number)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      let first = first
      source.setEventHandler {
        let isSecond = first.with { known in
          defer { known = known ?? number }
          return known != nil
        }
        // The source belongs to its own handler, and so listens until the program ends.
        guard isSecond else { return }
        withExtendedLifetime(source) {
          RunningPrograms.endAll()
          _exit(128 + number)
        }
      }
      source.resume()
    }
  }

  private static func ignore(_ number: Int32) { _ = signal(number, SIG_IGN) }

  /// Number of the first signal that came, or nil.
  var received: Int32? { first.with { $0 } }
}

/// How many threads can run at once.
enum Processors {
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
