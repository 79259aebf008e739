import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The calls of the system that start a process, look whether it has ended, and end it.
enum ProcessStart {
  /// A shell that sets the limits of the process it is, and then becomes the program: the system's call for starting a
  /// process knows no limits.
  private static let shell = "/bin/sh"
  private static let script =
    "ulimit -c 0 2>/dev/null; ulimit -t \"$1\" 2>/dev/null; ulimit -v \"$2\" 2>/dev/null; shift 2; exec \"$@\""

  /// Starts a program as the leader of a group of processes, so that it can be ended with all that it starts, with three
  /// files open and no other.
  static func start(
    _ program: ProgramFile, _ arguments: [String], _ limits: ProgramLimits, input: Int32, output: Int32,
    errors: Int32
  ) throws(SystemReason) -> pid_t {
    let words =
      [shell, "-c", script, "sh", String(limits.seconds), String(limits.memory >> 10), program.path]
      + arguments
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let flags =
        POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    #endif
    // SAFETY: actions and attributes are made here, live through the start, and are destroyed behind it.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, end) in [input, output, errors].enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var (none, usual) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&usual)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD] { unsafe sigaddset(&usual, signal) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let code = unsafe withStrings(words) { words in
      unsafe withStrings(Environment.forPrograms) { environment in
        // SAFETY: both lists end in nil, and their strings live through the call.
        unsafe posix_spawn(&process, shell, &actions, &attributes, words, environment)
      }
    }
    guard code == 0 else { throw SystemReason(number: code) }
    return process
  }

  /// Hands over a list of C strings that ends in nil.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var list: [UnsafeMutablePointer<CChar>?] = unsafe []
    // SAFETY: each string is copied, and the copies are freed when the body is done.
    for string in strings { unsafe list.append(strdup(string)) }
    unsafe list.append(nil)
    defer { unsafe list.forEach { unsafe free($0) } }
    return unsafe body(list)
  }

  /// Whether a process has ended, and how; it is gone from the system's table then. Nil while it runs.
  static func end(of process: pid_t) -> ProgramEnd? {
    var status: Int32 = 0
    // SAFETY: the call writes one number.
    let found = unsafe waitpid(process, &status, WNOHANG)
    if found == 0 || found < 0 && errno == EINTR { return nil }
    // Somebody else has taken the status: nothing is known of it but that the process is gone.
    guard found == process else { return .signal(0) }
    let signal = Int(status & 0x7F)
    return signal == 0 ? .status(Int(status >> 8 & 0xFF)) : .signal(signal)
  }

  /// Ends a process that was started here, and all of its group.
  static func kill(_ process: pid_t) {
    _ = Self.signal(-process)
    _ = Self.signal(process)
  }

  #if canImport(Darwin)
    private static func signal(_ target: pid_t) -> Int32 { Darwin.kill(target, SIGKILL) }
  #elseif canImport(Musl)
    private static func signal(_ target: pid_t) -> Int32 { Musl.kill(target, SIGKILL) }
  #else
    private static func signal(_ target: pid_t) -> Int32 { Glibc.kill(target, SIGKILL) }
  #endif
}
