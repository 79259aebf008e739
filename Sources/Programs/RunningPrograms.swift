import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The programs that are running for this one. Whoever stops this program ends them first, for nothing else would: they are
/// in groups of their own, so that the interrupt of a terminal, which a batch answers by finishing what it is at, does not
/// reach them.
package enum RunningPrograms {
  private struct State {
    var processes: Set<pid_t> = []
    var isStopping = false
    var hook: (@Sendable () -> Void)?
  }
  private static let state = Mutex(State())

  /// Calls `hook` once, when the first program is about to be started: the place to see to it that ``endAll()`` is called
  /// when this program is interrupted.
  package static func whenFirstStarts(_ hook: (@Sendable () -> Void)?) { state.withLock { $0.hook = hook } }

  /// Ends all, and lets no more be started. This program must end then, too.
  package static func endAll() {
    state.withLock { state in
      state.isStopping = true
      for process in state.processes { ProcessStart.kill(process) }
    }
  }

  static func start(_ body: () throws(ProgramError) -> pid_t) throws(ProgramError) -> pid_t {
    state.withLock { state in
      defer { state.hook = nil }
      return state.hook
    }?()
    // Starting and entering are one step: a process that nobody knows of is never there when all are ended.
    let result = state.withLock { state -> Result<pid_t, ProgramError> in
      guard !state.isStopping else { return .failure(.stopping) }
      do throws(ProgramError) {
        let process = try body()
        state.processes.insert(process)
        return .success(process)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Looks whether a process has ended; it is struck off then, before its number can be another's.
  static func end(of process: pid_t) -> ProgramEnd? {
    state.withLock { state in
      guard let end = ProcessStart.end(of: process) else { return nil }
      state.processes.remove(process)
      return end
    }
  }
}
