import CLibYAML

/// Reads the one document of a text, by libyaml's events.
@safe package struct YAMLParser: ~Copyable {
  /// Lists and mappings inside one another. No list of ours is deeper than ten, and each level takes stack.
  package static let deepest = 500

  /// On the heap, for libyaml keeps pointers into it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: [UInt8]
  /// Line where the last event began, from 1.
  private var line = 1

  private init(_ text: String) {
    self.text = Array(text.utf8)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // libyaml says no only where memory is gone.
    let isReady = unsafe yaml_parser_initialize(parser) == 1
    precondition(isReady, "no memory for a YAML reader")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The tree of a text; nil if it holds nothing but white space and comments.
  ///
  /// Complexity: O(bytes).
  package static func root(of text: String) throws(YAMLError) -> Node? {
    var parser = YAMLParser(text)
    return try parser.root()
  }

  private mutating func root() throws(YAMLError) -> Node? {
    var result: Result<Node?, YAMLError> = .success(nil)
    let text = text
    unsafe text.withUnsafeBufferPointer { bytes in
      // SAFETY: libyaml reads the bytes through this pointer until the last event, inside this closure.
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      do throws(YAMLError) { result = .success(try document()) } catch { result = .failure(error) }
    }
    return try result.get()
  }

  private mutating func document() throws(YAMLError) -> Node? {
    _ = try event()  // The stream begins.
    guard case .opens = try event() else { return nil }
    let root = try node(from: try event(), depth: 0)
    _ = try event()  // The document ends.
    let last = try event()
    guard case .ends = last else {
      throw .malformed(problem: "but found another document", line: line, beganAt: 1)
    }
    return root
  }

  private mutating func node(from event: Event, depth: Int) throws(YAMLError) -> Node {
    guard depth < YAMLParser.deepest else { throw .tooDeep }
    let line = line
    switch event {
    case .scalar(let string): return .scalar(string, line: line)
    case .sequence:
      var items: [Node] = []
      while true {
        let next = try self.event()
        if case .ends = next { return .sequence(Node.Sequence(items, line: line)) }
        items.append(try node(from: next, depth: depth + 1))
      }
    case .mapping:
      var pairs: [Node.Mapping.Element] = []
      while true {
        let next = try self.event()
        if case .ends = next { break }
        let key = try node(from: next, depth: depth + 1)
        pairs.append((key, try node(from: try self.event(), depth: depth + 1)))
      }
      try refuseDuplicates(pairs)
      return .mapping(Node.Mapping(pairs, line: line))
    case .alias: throw .malformed(problem: "found undefined alias", line: line, beganAt: nil)
    case .opens, .ends: throw .malformed(problem: "did not find a value", line: line, beganAt: nil)
    }
  }

  private func refuseDuplicates(_ pairs: [Node.Mapping.Element]) throws(YAMLError) {
    var lines: [String: Int] = [:]
    for (key, _) in pairs {
      guard case .scalar(let name) = key else { continue }
      if let first = lines[name.string] { throw .duplicateKey(name.string, line: first) }
      lines[name.string] = key.line
    }
  }

  // MARK: Events

  /// What the tree is made of.
  private enum Event {
    case scalar(String)
    case sequence, mapping, alias
    /// The beginning of the stream or of a document.
    case opens
    /// The end of a list, of a mapping, of the document or of the stream.
    case ends
  }

  private mutating func event() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
    // SAFETY: the event was filled, and is freed once, after all that is kept of it was copied.
    defer { unsafe yaml_event_delete(&event) }
    line = Int(unsafe event.start_mark.line) + 1
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let string = unsafe String(decoding: bytes, as: UTF8.self)
      return .scalar(string)
    case YAML_SEQUENCE_START_EVENT: return .sequence
    case YAML_MAPPING_START_EVENT: return .mapping
    case YAML_ALIAS_EVENT: return .alias
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: return .opens
    default: return .ends
    }
  }

  /// What libyaml says of its last refusal.
  private var problem: YAMLError {
    let state = unsafe parser.pointee
    // SAFETY: the problem is a constant string of libyaml's, or none.
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "it cannot be read"
    switch unsafe state.error {
    case YAML_MEMORY_ERROR: return .tooDeep
    case YAML_READER_ERROR:
      let before = text.prefix(Int(unsafe state.problem_offset))
      return .character(line: before.count { $0 == 0x0A } + 1)
    default:
      let began = unsafe state.context == nil ? nil : Int(unsafe state.context_mark.line) + 1
      return .malformed(problem: problem, line: Int(unsafe state.problem_mark.line) + 1, beganAt: began)
    }
  }
}
