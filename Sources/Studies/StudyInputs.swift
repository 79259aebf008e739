import Bytes
import Ingest
import Inputs
import Legislation
import Measures
import Outcomes
import Wordlists

/// The inputs of a study as they are on the disk, with their hashes. Each is read once: what is hashed is what is
/// counted.
struct StudyInputs {
  struct Found {
    let input: StudyInput
    /// The bytes, or why there are none.
    let bytes: Result<[UInt8], StudyFolder.ReadError>
    let sha256: String?
    /// Which text of an archive, where the path leads on into one.
    var member: String?
  }

  let found: [Found]
  private let file: String

  init(_ study: Study, in folder: StudyFolder) {
    file = study.file
    found = study.inputs.map { input in
      let bytes = Result { () throws(StudyFolder.ReadError) in
        switch input.origin {
        case .file(let path): return try folder.bytes(path)
        case .bundled(let name):
          do { return try BundledWordlists.wordlist(named: name).sourceBytes } catch {
            throw .failed("\(error)")
          }
        }
      }
      var found = Found(
        input: input, bytes: bytes, sha256: (try? bytes.get()).map { Digest.sha256($0) })
      if case .file(let path) = input.origin { found.member = PackedPath(folder.full(path)).member }
      return found
    }
  }

  /// What is not as the study fixes it, in the order of the file.
  var problems: [InputProblem] {
    found.compactMap { found in
      let input = found.input
      let kind: InputProblem.Kind
      switch (found.bytes, found.sha256, input.sha256) {
      case (.failure(let error), _, _): kind = .unreadable(reason: "\(error)")
      case (_, let sha256?, let fixed?) where sha256 != fixed: kind = .changed(fixed: fixed, found: sha256)
      case (_, let sha256?, nil): kind = .notFixed(found: sha256)
      default: return nil
      }
      let line = kind.isOfHash ? input.hashLine ?? input.originLine : input.originLine
      return InputProblem(input: input, kind: kind, line: SourceLine(file: file, line: line))
    }
  }

  /// The inputs, read; all are as the study fixes them.
  func read() throws(StudyError) -> ReadInputs {
    let problems = problems
    guard problems.isEmpty else { throw .inputs(problems) }
    var read = ReadInputs()
    for found in found {
      guard case .success(let bytes) = found.bytes else { continue }
      let input = found.input
      switch input.kind {
      case .text:
        let reader = SourceReader(format: input.format, textOptions: input.textOptions)
        do {
          let document = try reader.read(bytes: bytes, path: input.place, member: found.member)
          read.texts[input.name] = TextRequest(document, name: input.title, scope: input.scope)
        } catch {
          throw .text(error)
        }
      case .wordlist:
        do { read.wordlists[input.name] = (try list(input, bytes), input.place) } catch {
          throw .wordlist(error)
        }
      case .published:
        read.published[input.name] = try published(input, bytes)
      case .data: read.data[input.name] = DataInputs.File(path: input.place, bytes: bytes)
      }
    }
    return read
  }

  private func published(_ input: StudyInput, _ bytes: [UInt8]) throws(StudyError) -> PublishedTable {
    var list: Wordlist?
    if case .bundled = input.origin {
      do { list = try self.list(input, bytes) } catch { throw .wordlist(error) }
    }
    do throws(PublishedTableError) {
      if let list { return try PublishedTable(list, path: input.place) }
      return try PublishedTable.parse(bytes, path: input.place)
    } catch { throw .published(error) }
  }

  private func list(_ input: StudyInput, _ bytes: [UInt8]) throws(WordlistErrors) -> Wordlist {
    switch input.origin {
    case .file(let path): try Wordlist.parse(bytes, file: path)
    case .bundled(let name): try BundledWordlists.wordlist(named: name)
    }
  }
}

extension InputProblem.Kind {
  /// Whether the line of the hash is the one to look at.
  fileprivate var isOfHash: Bool {
    if case .unreadable = self { false } else { true }
  }
}

/// Inputs by name.
struct ReadInputs {
  var texts: [String: TextRequest<Document>] = [:]
  /// With where each came from.
  var wordlists: [String: (list: Wordlist, origin: String)] = [:]
  var published: [String: PublishedTable] = [:]
  var data: [String: DataInputs.File] = [:]
}
