import Batch
import Legislation
import Measures
import Reporter

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How far a run is, on standard error: on a terminal one line that is written over, in a pipe one line a minute.
final class ProgressLine: Sendable {
  private struct State {
    var start = ContinuousClock.now
    var last: ContinuousClock.Instant?
    /// What an earlier run had done when this one began.
    var before: RunAccount?
    var isShown = false
  }

  private let state = Monitor(State())
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  var elapsed: Duration { state.with { .now - $0.start } }

  func show(_ account: RunAccount, _ share: Double? = nil) {
    guard !isQuiet else { return }
    if MessageForm.current == .objects { return showObject(account, share) }
    let line = state.with { state -> String? in
      let now = ContinuousClock.now
      if state.before == nil { state.before = account }
      let pause: Duration = isTerminal ? .milliseconds(200) : .seconds(60)
      guard now - (state.last ?? state.start) >= pause else { return nil }
      state.last = now
      state.isShown = isTerminal
      return Self.line(account, since: state.before ?? RunAccount(), elapsed: now - state.start, share: share)
    }
    guard let line else { return }
    if isTerminal { StandardOutput.writeError("\r\u{1B}[K\(line)") } else { StandardOutput.report(line) }
  }

  /// Once a second, for a program that shows it in its own way.
  private func showObject(_ account: RunAccount, _ share: Double?) {
    let line = state.with { state -> String? in
      let now = ContinuousClock.now
      if state.before == nil { state.before = account }
      guard now - (state.last ?? state.start) >= .seconds(1) else { return nil }
      state.last = now
      return Self.line(account, since: state.before ?? RunAccount(), elapsed: now - state.start, share: share)
    }
    guard let line else { return }
    StandardOutput.report(
      Message(
        line, level: .progress,
        figures: [
          .init("sources", .integer(account.items)), .init("bytes", .integer(account.bytes)),
          .init("failures", .integer(account.failures)), .init("share", share.map { .decimal($0) } ?? .null),
        ]))
  }

  private static func line(
    _ account: RunAccount, since before: RunAccount, elapsed: Duration, share: Double?
  ) -> String {
    let seconds = max(0.001, elapsed / .seconds(1))
    let speed = FigureFormat.fixed(Double(account.bytes - before.bytes) / 1e6 / seconds, places: 1) ?? "0"
    var line = "\(account.items.of("source")), \(speed) MB/s"
    if account.failures > 0 { line += ", \(account.failures) failed" }
    if let share, share > 0.01, share < 1 {
      let left = Int(seconds * (1 - share) / share)
      line +=
        ", \(Int(share * 100)) %, \(left >= 3600 ? "\(left / 3600) h " : "")\(left / 60 % 60) min \(left % 60) s left"
    }
    return line
  }

  /// Takes the line off the terminal.
  func clear() {
    if state.with({ state in
      defer { state.isShown = false }
      return state.isShown
    }) {
      StandardOutput.writeError("\r\u{1B}[K")
    }
  }

  func report(_ sentence: String) {
    clear()
    StandardOutput.report(sentence)
  }

  func report(_ problem: Problem) {
    clear()
    StandardOutput.report(problem)
  }

  /// The times of a run, which no comparison of results includes.
  func timing(_ account: RunAccount, jobs: Int) -> String {
    let seconds = elapsed / .seconds(1)
    let bytes = account.bytes - (state.with { $0.before }?.bytes ?? 0)
    return JSONValue.object([
      .init("seconds", .decimal((seconds * 1000).rounded() / 1000)), .init("jobs", .integer(jobs)),
      .init("megabytes_per_second", .decimal((Double(bytes) / 1e4 / max(seconds, 0.001)).rounded() / 100)),
    ]).serialized() + "\n"
  }
}

/// What is said at the end of a run.
struct BatchSummaryLines {
  let lines: [String]

  init(_ account: RunAccount, _ destination: BatchDestination, shard: Shard?, elapsed: Duration) {
    guard !account.wasStopped else {
      lines = []
      return
    }
    let seconds = FigureFormat.fixed(elapsed / .seconds(1), places: 1) ?? "0"
    var lines = [
      "\(account.documents.of("document")), \(account.words.of("word")), \(account.failures) failed, in \(seconds) s: "
        + destination.path
    ]
    if let shard {
      lines.append(
        "This is shard \(shard): \(account.elsewhere.of("source is", "sources are")) counted by the others, and what they "
          + "hold twice is known when 'voxlex summarise' has all of them.")
    }
    if account.passedOver > 0 {
      lines.append("\(account.passedOver.of("source was", "sources were")) passed over by the filter.")
    }
    if account.withoutText > 0 {
      lines.append(
        "\(account.withoutText.of("document has", "documents have")) nothing to count; documents.status says why."
      )
    }
    if account.duplicates > 0 {
      lines.append(
        "\(account.duplicates.of("document holds", "documents hold")) an item that is there already "
          + "(documents.duplicate_of): a sum over all would count it twice; 'voxlex summarise' counts the latest wording."
      )
    }
    if account.failures > 0, case .folder(let folder, let format) = destination {
      lines.append("What failed, and what to do, is in \(folder)/failures.\(format).")
    }
    if account.failures > 0, case .database = destination {
      lines.append("What failed, and what to do, is in the table 'failures'.")
    }
    self.lines = lines
  }
}
