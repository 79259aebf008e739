import Files
import Ingest
import Reporter
import SystemPackage

/// Writes rows as text: into a folder three tables and what describes them, or the counts alone into one file.
///
/// Until the run is finished everything is in a folder `unfinished`, with a journal of points to resume from.
final class TextSink: RowSink {
  let rowFormat: RowFormat?
  private(set) var resumed: RunAccount?
  private let format: RowFormat
  private let destination: BatchDestination
  private let place: String
  private let documentKeys: [[UInt8]]
  private let failureKeys: [[UInt8]]
  private let powerKeys: [[UInt8]]
  private var files: [GrowingFile] = []
  private var journal: GrowingFile?
  private(set) var isComplete = false

  /// Of the results, in the order of `files`; the last two are not for readers, and powers only where they are listed.
  private enum Part: Int, CaseIterable {
    case counts, documents, failures, powers, identities, words

    static func forReaders(_ plan: BatchPlan) -> [Part] {
      [.counts, .documents, .failures] + (plan.listsPowers ? [.powers] : [])
    }
  }

  private var isFolder: Bool { if case .folder = destination { true } else { false } }

  /// Begins a run, or resumes what is unfinished: ``DestinationState`` has seen that it is to be resumed.
  init(_ destination: BatchDestination, _ format: RowFormat, plan: BatchPlan) throws(BatchError) {
    self.destination = destination
    self.format = format
    rowFormat = format
    place = destination.unfinished
    documentKeys = format.keys(.documents)
    failureKeys = format.keys(.failures)
    powerKeys = format.keys(.powers)
    if isFolder {
      try BatchError.writing { () throws(AtomicFileError) in try FileSystem.makeFolder(destination.path) }
    }
    let settings = RunSettings(plan, destination)
    var point: Journal.Point?
    if FileSystem.exists(path(of: "settings")) {
      point = Journal.lastPoint(
        in: FileSystem.exists(path(of: "journal")) ? try text(of: "journal") : "",
        sizes: Part.allCases.map { FileSystem.size(path(of: $0)) ?? 0 })
    }
    resumed = point?.account
    isComplete = point?.isComplete ?? false
    guard !isComplete else { return }
    try BatchError.writing { () throws(AtomicFileError) in try FileSystem.makeFolder(place) }
    for part in Part.allCases {
      files.append(
        try BatchError.writing { () throws(AtomicFileError) in
          try GrowingFile(path: path(of: part), length: point?.lengths[part.rawValue] ?? 0)
        })
    }
    let journal = try BatchError.writing { () throws(AtomicFileError) in
      try GrowingFile(
        path: path(of: "journal"), length: point == nil ? 0 : FileSystem.size(path(of: "journal")) ?? 0)
    }
    self.journal = journal
    // A line that was torn off ends here, so that it spoils no other.
    if point != nil {
      try BatchError.writing { () throws(AtomicFileError) in try journal.append(Array("\n".utf8)) }
    }
    if point == nil {
      try append(format.header(.counts(unit: plan.unit)), to: .counts)
      try append(format.header(.documents), to: .documents)
      try append(format.header(.failures), to: .failures)
      try append(format.header(.powers), to: .powers)
      // Last: what is there without settings was never begun.
      try BatchError.writing { () throws(AtomicFileError) in
        try AtomicFile.write(settings.text, to: path(of: "settings"))
      }
    }
  }

  private func path(of part: Part) -> String { path(of: "\(part).\(format)") }
  private func path(of name: String) -> String { "\(place)/\(name)" }

  private func text(of name: String) throws(BatchError) -> String {
    do { return String(decoding: try SourceBytes.read(path: path(of: name)), as: UTF8.self) } catch {
      throw .results(unreadable: error)
    }
  }

  private func append(_ bytes: [UInt8], to part: Part) throws(BatchError) {
    try BatchError.writing { () throws(AtomicFileError) in try files[part.rawValue].append(bytes) }
  }

  func earlierDocuments(_ body: (String, String, String) -> Void) throws(BatchError) {
    guard resumed != nil, !isComplete else { return }
    let identities = files[Part.identities.rawValue]
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(FilePath(identities.path), name: identities.path).read(identities.length, at: 0)
    } catch {
      throw .output(.failed(path: identities.path, reason: "\(error)"))
    }
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 3 { body(fields[0], fields[1], fields[2]) }
    }
  }

  func add(_ record: DocumentRecord, _ rows: CountRows) throws(BatchError) {
    guard case .lines(var lines) = rows else { preconditionFailure("a sink of text is given lines") }
    let counts = files[Part.counts.rawValue]
    try BatchError.writing { () throws(AtomicFileError) in
      try counts.fill { lines.append(to: &$0, upTo: GrowingFile.bufferSize) }
    }
    try append(format.line(record.values, keys: documentKeys), to: .documents)
    guard record.hasCounts else { return }
    let path = record.path.utf8.contains(0x0A) ? record.path.replacing("\n", with: " ") : record.path
    try append(
      Array("\(record.identity.id ?? "")\t\(record.identity.sha256)\t\(path)\n".utf8),
      to: .identities)
  }

  func add(words: [UInt8]) throws(BatchError) { try append(words, to: .words) }

  func add(_ power: PowerRecord) throws(BatchError) {
    try append(format.line(power.values, keys: powerKeys), to: .powers)
  }

  func add(_ failure: BatchFailure) throws(BatchError) {
    try append(format.line(failure.values, keys: failureKeys), to: .failures)
  }

  func mark(_ account: RunAccount) throws(BatchError) { try mark(account, isComplete: false) }

  private func mark(_ account: RunAccount, isComplete: Bool) throws(BatchError) {
    try BatchError.writing { () throws(AtomicFileError) in
      for file in files { try file.flush() }
      let point = Journal.Point(account: account, lengths: files.map(\.length), isComplete: isComplete)
      try journal?.append(Array(Journal.line(point).utf8))
      try journal?.flush()
    }
  }

  func discard() {
    abandon()
    guard resumed == nil else { return }
    removeParts()
    if isFolder { FileSystem.removeFolder(destination.path) }
  }

  private func removeParts() { TextSink.removeUnfinished(destination) }

  /// Takes away an unfinished run: files of its own names, and the folder if nothing else is in it.
  static func removeUnfinished(_ destination: BatchDestination) {
    let place = destination.unfinished
    for name in unfinishedNames { FileSystem.remove("\(place)/\(name)") }
    FileSystem.removeLeftovers(in: place)
    FileSystem.removeFolder(place)
  }

  /// The files of an unfinished run. The settings come before the journal: without them nothing is resumed.
  static let unfinishedNames =
    RowFormat.allCases.flatMap { format in Part.allCases.map { "\($0).\(format)" } } + [
      "settings", "journal",
    ]

  /// The settings of the run that is unfinished at a place; nil if none does.
  static func begun(_ place: String) throws(BatchError) -> RunSettings? {
    let path = "\(place)/settings"
    guard FileSystem.exists(path) else { return nil }
    do { return RunSettings(text: String(decoding: try SourceBytes.read(path: path), as: UTF8.self)) } catch {
      throw .results(unreadable: error)
    }
  }

  func finish(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError) {
    if !isComplete {
      try mark(account, isComplete: true)
      try BatchError.writing { () throws(AtomicFileError) in
        for file in files { try file.close() }
        try journal?.close()
      }
    }
    switch destination {
    case .folder(let folder, _):
      // Tables of an earlier run in another format would be taken for this one's. Files of these names that no run
      // has written are left alone.
      if let earlier = RunDescription.finished(in: folder)?.tables, earlier != format {
        for name in FolderFiles.names(earlier)
        where !FolderFiles.names(format).contains(name) && !name.hasPrefix("powers.") {
          FileSystem.remove("\(folder)/\(name)")
        }
      }
      if resumed != nil { FileSystem.removeLeftovers(in: folder) }
      if let earlier = RunDescription.finished(in: folder) {
        if earlier.hasFrequencies { FileSystem.remove("\(folder)/\(FolderFiles.frequencies)") }
        if earlier.hasPowers { FileSystem.remove("\(folder)/powers.\(earlier.tables ?? format)") }
      }
      // What says that a folder is whole goes first and comes last.
      FileSystem.remove("\(folder)/\(FolderFiles.run)")
      if plan.frequencies > 0 { try writeFrequencies(plan, in: folder) }
      for part in Part.forReaders(plan) { try give(part, name: "\(folder)/\(part).\(format)") }
      if format == .csv {
        try write(TableDescription(plan, format).json, to: "\(folder)/\(FolderFiles.description)")
      }
      try write(RunDescription(plan, account, destination).json, to: "\(folder)/\(FolderFiles.run)")
    case .file(let path, _): try give(.counts, name: path)
    case .database: preconditionFailure("a database has a sink of its own")
    }
    removeParts()
  }

  private func writeFrequencies(_ plan: BatchPlan, in folder: String) throws(BatchError) {
    let frequencies = try BatchFrequencies(path(of: .words), language: plan.wordlist.language ?? "")
    let path = "\(folder)/\(FolderFiles.frequencies)"
    FileSystem.remove(path)
    let bytes: [UInt8]
    do throws(RenderingError) { bytes = try frequencies.csv() } catch {
      throw .output(.failed(path: path, reason: "\(error)"))
    }
    try BatchError.writing { () throws(AtomicFileError) in try AtomicFile.write(bytes, to: path) }
  }

  /// A link of that name is replaced, not what it leads to.
  private func write(_ text: String, to path: String) throws(BatchError) {
    FileSystem.remove(path)
    try BatchError.writing { () throws(AtomicFileError) in try AtomicFile.write(text, to: path) }
  }

  /// Moves a part to its place; one that an earlier try has moved is there already.
  private func give(_ part: Part, name: String) throws(BatchError) {
    guard FileSystem.exists(path(of: part)) else { return }
    try BatchError.writing { () throws(AtomicFileError) in try FileSystem.move(path(of: part), to: name) }
  }

  func abandon() {
    for file in files { file.abandon() }
    journal?.abandon()
  }
}
