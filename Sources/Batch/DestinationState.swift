import Files
import Reporter

/// What is at a destination before a run, and whether the run may begin there.
struct DestinationState {
  private let destination: BatchDestination
  private let settings: RunSettings
  private let plan: BatchPlan

  init(_ destination: BatchDestination, _ plan: BatchPlan) {
    (self.destination, self.plan) = (destination, plan)
    settings = RunSettings(plan, destination)
  }

  /// How a run starts.
  enum Start {
    /// From the beginning; nothing unfinished is there any more.
    case begin
    /// From what is unfinished.
    case resume
    /// Not at all: the run is finished.
    case finished(RunAccount)
  }

  /// - Throws: `.unfinishedRun`, `.otherSettings`, `.foreignFiles`. Everything is then as it was.
  func start(resuming: Bool, replacing: Bool) throws(BatchError) -> Start {
    switch try unfinished {
    case .nothing: break
    case .run(let begun, _):
      guard resuming || replacing else { throw .unfinishedRun(place: destination.unfinished) }
      do throws(BatchError) {
        if resuming {
          try settings.compare(with: begun, place: destination.unfinished)
          return .resume
        }
      } catch {
        guard replacing else { throw error }
      }
      removeUnfinished()
    case .foreign(let names):
      // A run that was killed as it began has files and no settings yet.
      guard replacing || resuming && isOwn(names) else {
        throw .foreignFiles(place: destination.unfinished, names: names)
      }
      removeUnfinished()
    }
    switch try finished {
    case .nothing: return .begin
    case .run(let earlier, let account):
      do throws(BatchError) {
        try settings.compare(with: earlier, place: destination.path)
        if resuming, let account { return .finished(account) }
      } catch {
        guard replacing else { throw error }
      }
      return .begin
    case .foreign(let names):
      guard replacing else { throw .foreignFiles(place: destination.path, names: names) }
      return .begin
    }
  }

  /// What is in a place that results go to.
  private enum Content {
    case nothing
    /// Results of this program; the account is known of finished ones that have it.
    case run(RunSettings, RunAccount?)
    /// Files that no run of this program names.
    case foreign([String])
  }

  private var unfinished: Content {
    get throws(BatchError) {
      let place = destination.unfinished
      guard FileSystem.exists(place) else { return .nothing }
      switch destination {
      case .folder, .file:
        guard FileSystem.isFolder(place) else { return .foreign([place]) }
        if let begun = try TextSink.begun(place) { return .run(begun, nil) }
        let names = try Self.names(in: place)
        return names.isEmpty ? .nothing : .foreign(names)
      case .database:
        do {
          if let begun = try DatabaseSink.begun(place) { return .run(begun, nil) }
          // Stopped before its first table was there.
          if try DatabaseSink.isEmpty(place) { return .nothing }
        } catch {
          // No database that can be read: whatever it is, it is not written over unasked.
        }
        return .foreign([place])
      }
    }
  }

  private var finished: Content {
    get throws(BatchError) {
      let path = destination.path
      guard FileSystem.exists(path) else { return .nothing }
      switch destination {
      case .folder:
        if let run = RunDescription.finished(in: path) { return .run(run.settings, run.account) }
        let names = try Self.names(in: path).filter { $0 != FolderFiles.unfinished }
        return names.isEmpty ? .nothing : .foreign(names)
      case .file(_, let format):
        switch CountsFile(path, format, plan) {
        case .empty: return .nothing
        case .own: return .run(settings, nil)
        case .otherTerms(let name, let was):
          return .run(settings.replacing(name, with: was), nil)
        case .foreign: return .foreign([path])
        }
      case .database:
        if let run = DatabaseSink.finished(path) { return .run(run.settings, run.account) }
        if FileSystem.size(path) == 0 { return .nothing }
        return .foreign([path])
      }
    }
  }

  private func isOwn(_ names: [String]) -> Bool {
    if case .database = destination { return false }
    return names.contains { TextSink.unfinishedNames.contains($0) }
  }

  private func removeUnfinished() {
    switch destination {
    case .folder, .file: TextSink.removeUnfinished(destination)
    case .database: DatabaseSink.removeUnfinished(destination.unfinished)
    }
  }

  /// What people would call the files of a folder, in order of name: without those that begin with a dot, which
  /// systems and editors leave, and which no file of a run is called.
  ///
  /// - Throws: `.results` for a folder that may not be looked into, which may hold anything.
  private static func names(in folder: String) throws(BatchError) -> [String] {
    let names: [String]
    do { names = try FolderListing.names(in: folder) } catch {
      throw .results(
        path: folder, because: "what the folder holds cannot be read",
        remedy: "give yourself the right to read it, or name another")
    }
    return names.filter { !["Thumbs.db", "desktop.ini"].contains($0) }.sorted()
  }
}
