import Files
import SystemPackage

/// The inputs of a run as one ordered stream of sources.
///
/// An input is a file, a folder, an archive, a pattern, `@FILE` (a list of names; `@-` is one on standard input)
/// or `-` (one document or archive on standard input). Inputs come in the order given, the files of a folder and
/// the members of a zip in byte order of path, the members of a tar in the order of the archive. Whatever cannot
/// be read is an item that says why; the stream continues behind it.
///
/// Nothing is read before it is asked for. One thread at a time may call ``next()``; the items may go to any.
package struct SourceStream: ~Copyable {
  private let inputs: [String]
  private let strip: Int
  private let limits: ArchiveLimits
  private var nextInput = 0
  private var names: NameSource?
  private var folder: OpenFolder?
  private var archive: OpenArchive?
  private var keeping = true

  /// False where standard input or a named pipe is among the inputs.
  package let canBeReadTwice: Bool

  /// - Parameters:
  ///   - stripComponents: how many leading folders are taken off the paths of archive members; a member's own
  ///     name always stays.
  ///   - limits: what an archive may ask for.
  /// - Throws: `InputError` where no run is possible. A name that is not there becomes a failed item.
  package init(
    _ inputs: [String], stripComponents: Int = 0, limits: ArchiveLimits = .standard
  ) throws(InputError) {
    guard !inputs.isEmpty else { throw .noInputs }
    guard stripComponents >= 0 else { throw .negativeStrip(stripComponents) }
    let standard = inputs.count { $0 == "-" || $0 == "@-" }
    guard standard <= 1 else { throw .standardInputTwice }
    (self.inputs, strip, self.limits) = (inputs, stripComponents, limits)
    canBeReadTwice = standard == 0 && !inputs.contains(where: SourceStream.isPipe)
  }

  /// The next source; nil at the end and ever after.
  package mutating func next() -> SourceItem? {
    while true {
      let item: SourceItem?
      if archive != nil {
        item = nextMember()
      } else if folder != nil {
        item = nextInFolder()
      } else if names != nil {
        item = nextName()
      } else {
        guard nextInput < inputs.count else { return nil }
        nextInput += 1
        item = begin(inputs[nextInput - 1])
      }
      if let item { return item }
    }
  }

  /// Passes over items, for resuming after a stop. Members of a tar are unpacked but not kept.
  ///
  /// - Returns: how many were passed over; fewer than `count` only at the end.
  @discardableResult package mutating func skip(_ count: Int) -> Int {
    keeping = false
    defer { keeping = true }
    for passed in 0..<count where next() == nil { return passed }
    return count
  }

  /// How much of the inputs has been given, from 0 to 1; nil where no end is in sight (a pipe, a list).
  ///
  /// An estimate by numbers of names, in a tar by bytes. It never falls.
  package var progress: Double? {
    if nextInput == 0 { return 0 }
    guard names?.isList != true else { return nil }
    var share = 1.0
    if let archive {
      guard let known = archive.progress else { return nil }
      share = known
    }
    if let folder { share = folder.walk.progress(inside: archive == nil ? 1 : share) }
    if let names { share = names.progress(inside: archive == nil && folder == nil ? 1 : share) }
    return (Double(nextInput - 1) + share) / Double(inputs.count)
  }

  // MARK: Inputs

  private mutating func begin(_ input: String) -> SourceItem? {
    if input == "-" {
      let name = "standard input"
      return open(
        InputFile(standardInputAs: name),
        NamedSource(path: Array("-".utf8), members: [], location: name, file: nil))
    }
    if input.utf8.first == UInt8(ascii: "@") { return beginList(String(input.dropFirst())) }
    let name = Array(input.utf8)
    if GlobMatches.isPattern(input), !name.contains(0), (try? RawPath.path(name).stat()) == nil {
      let matches = GlobMatches.find(input)
      guard !matches.entries.isEmpty else {
        return failed(
          name, input,
          .cannotOpen(
            path: input, reason: "no file matches the pattern", remedy: "check it, or the folder you are in"))
      }
      names = .matches(matches, next: 0)
      return nil
    }
    return begin(name: name, members: [])
  }

  private mutating func beginList(_ name: String) -> SourceItem? {
    do throws(IngestError) {
      let file: InputFile
      if name == "-" {
        file = InputFile(standardInputAs: "the list on standard input")
      } else {
        guard !name.utf8.contains(0) else { throw .zeroByte(name) }
        file = try InputFile(RawPath.path(Array(name.utf8)), name: name, mayWait: true)
      }
      names = .list(try NameList(file), name: file.name, given: 0)
      return nil
    } catch { return failed(Array("@\(name)".utf8), name, error) }
  }

  /// Continues the list or pattern that is open.
  private mutating func nextName() -> SourceItem? {
    switch names {
    case .list(var list, let listName, let given):
      do throws(IngestError) {
        guard let name = try list.next() else {
          names = nil
          return given > 0
            ? nil : failed(Array("@\(listName)".utf8), listName, .nothingInside(listName, "a list"))
        }
        names = .list(list, name: listName, given: given + 1)
        if name.first == UInt8(ascii: "@"), !name.contains(0), (try? RawPath.path(name).stat()) == nil {
          let text = RawPath.text(name)
          return failed(
            name, text,
            .cannotOpen(
              path: text, reason: "a list cannot name another list",
              remedy: "name that list as an input of its own"))
        }
        return begin(name: name, members: name + [UInt8(ascii: "/")])
      } catch {
        names = nil
        return failed(Array("@\(listName)".utf8), listName, error)
      }
    case .matches(let table, let next):
      guard next < table.entries.count else {
        names = nil
        return nil
      }
      names = .matches(table, next: next + 1)
      return begin(name: table[next], members: table[next] + [UInt8(ascii: "/")])
    case nil: return nil
    }
  }

  /// Begins a file, folder or archive by its name.
  ///
  /// - Parameter members: what is before the paths of what is inside it.
  private mutating func begin(name: [UInt8], members: [UInt8]) -> SourceItem? {
    let text = RawPath.text(name)
    guard !name.contains(0) else { return failed(name, text, .zeroByte(text)) }
    let path = RawPath.path(name)
    let status: Stat
    do { status = try path.stat() } catch {
      return failed(name, text, .opening(text, error))
    }
    do throws(IngestError) {
      switch status.type {
      case .directory:
        folder = OpenFolder(walk: try FolderWalk(name), path: name, members: members)
        return nil
      case .regular:
        let file = try InputFile(path, name: text)
        return open(file, NamedSource(path: name, members: members, location: text, file: path))
      case .fifo where names?.isList != true, .characterSpecial where names?.isList != true:
        let file = try InputFile(path, name: text, mayWait: true)
        return open(file, NamedSource(path: name, members: members, location: text, file: nil))
      default: throw .notAFile(text)
      }
    } catch { return failed(name, text, error) }
  }

  /// Whether a name, as an input, is a pipe or a device, or a list on one.
  private static func isPipe(_ input: String) -> Bool {
    let name = input.utf8.first == UInt8(ascii: "@") ? Array(input.utf8.dropFirst()) : Array(input.utf8)
    guard !name.contains(0), let status = try? RawPath.path(name).stat() else { return false }
    return status.type != .regular && status.type != .directory
  }

  // MARK: Folders

  private mutating func nextInFolder() -> SourceItem? {
    guard let step = folder?.walk.next(), let open = folder else {
      let ended = folder
      folder = nil
      guard let ended, ended.given == 0 else { return nil }
      let text = String(decoding: ended.path, as: UTF8.self)
      return failed(ended.path, text, .nothingInside(text, "a folder"))
    }
    folder?.given += 1
    switch step {
    case .failed(let path, let error):
      return failed(open.members + path, String(decoding: open.walk.fullPath(path), as: UTF8.self), error)
    case .file(let path):
      let full = open.walk.fullPath(path)
      let text = String(decoding: full, as: UTF8.self)
      let own = open.members + path
      let file = RawPath.path(full)
      guard ArchiveName.isArchive(path) else { return item(own, text, .file(file)) }
      do throws(IngestError) {
        return self.open(
          try InputFile(file, name: text),
          NamedSource(path: own, members: own + [UInt8(ascii: "/")], location: text, file: file))
      } catch { return failed(own, text, error) }
    }
  }

  // MARK: Files and archives

  /// Recognises a source by its content. An archive becomes the one that is open; anything else is an item.
  private mutating func open(_ file: InputFile, _ source: NamedSource) -> SourceItem? {
    do throws(IngestError) {
      let status = try file.status()
      let bytes = FileBytes(file)
      switch try Packing(PeekedBytes(bytes), limits: limits, name: source.location) {
      case .nested: throw .archiveInArchive(source.location)
      case .document(let whole):
        if let path = source.file { return item(source.path, source.location, .file(path)) }
        let content = try whole.rest(limits: limits, name: source.location)
        return item(source.path, source.location, .bytes(content))
      case .compressed(let whole):
        let path = ArchiveName.withoutCompression(source.path)
        if let file = source.file {
          return item(path, source.location, .compressedFile(CompressedFile(path: file, limits: limits)))
        }
        let content = try whole.rest(limits: limits, name: source.location)
        return item(path, source.location, .bytes(content))
      case .zip(let whole):
        // A pipe cannot be read from its end, where the index of a zip is.
        let file = status.type == .regular ? file : try zipFromPipe(whole, name: source.location)
        let directory = try ZipDirectory(file, limits: limits)
        if directory.isDocument {
          if let path = source.file { return item(source.path, source.location, .file(path)) }
          let size = Int(clamping: try file.size())
          if let error = limits.tooLarge(source.location, bytes: size) { throw error }
          return item(source.path, source.location, .bytes(try file.read(size, at: 0)))
        }
        archive = OpenArchive(
          walk: .zip(ZipWalk(directory, limits: limits, name: source.location)), source: source)
      case .tar(let tar):
        let walk = try TarWalk(tar, limits: limits, name: source.location)
        let size = status.type == .regular ? Int(clamping: status.size) : nil
        archive = OpenArchive(walk: .tar(walk, bytes, size: size), source: source)
      }
      return nil
    } catch { return failed(source.path, source.location, error) }
  }

  private func zipFromPipe(_ bytes: PeekedBytes, name: String) throws(IngestError) -> InputFile {
    do throws(IngestError) { return InputFile(try bytes.rest(limits: limits, name: name), name: name) } catch
    {
      if case .limit = error { throw .largeZipOnPipe(name) }
      throw error
    }
  }

  private mutating func nextMember() -> SourceItem? {
    guard let member = archive?.next(strip: strip, keeping: keeping), let source = archive?.source else {
      let ended = archive
      archive = nil
      guard let ended, ended.given == 0 else { return nil }
      return failed(
        ended.source.path, ended.source.location, .nothingInside(ended.source.location, "an archive"))
    }
    archive?.given += 1
    let path = member.path.isEmpty ? source.path : source.members + member.path
    return item(path, member.location, member.content)
  }

  // MARK: Items

  private func item(_ path: [UInt8], _ location: String, _ content: SourceItem.Content) -> SourceItem {
    SourceItem(
      input: nextInput, path: RawPath.text(path), location: location, content: content)
  }

  private func failed(_ path: [UInt8], _ location: String, _ error: IngestError) -> SourceItem {
    item(path, location, .failed(error))
  }
}
