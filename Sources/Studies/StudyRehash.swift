import Wordlists

extension StudyRun {
  /// Puts the hashes of the inputs, as they are now, into the study file, and leaves every other byte of it.
  ///
  /// - Returns: the inputs whose hash was put in or changed, in the order of the file; if none, nothing is written.
  /// - Throws: `StudyError.inputs` if an input cannot be read, `.cannotRehash` if a hash has no line of its own to
  ///   are on.
  package func rehash() throws(StudyError) -> [InputProblem] {
    let problems = StudyInputs(study, in: folder).problems
    var lines = study.sourceBytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    var changed: [(line: Int, problem: InputProblem, found: String)] = []
    for problem in problems {
      switch problem.kind {
      case .unreadable: throw .inputs([problem])
      case .changed(_, let found), .notFixed(let found):
        changed.append((problem.line.line ?? 1, problem, found))
      }
    }
    if changed.isEmpty { return [] }
    // From the last line up, so that a line put in moves none that is still to be changed.
    for (line, problem, found) in changed.sorted(by: { $0.line > $1.line }) {
      if case .changed(let fixed, _) = problem.kind {
        guard let place = HashLine.range(of: fixed, in: lines[line - 1]) else {
          throw .cannotRehash(at: problem.line, sha256: found)
        }
        lines[line - 1].replaceSubrange(place, with: found.utf8)
      } else {
        guard let added = HashLine.line(below: lines[line - 1], sha256: found) else {
          throw .cannotRehash(at: problem.line, sha256: found)
        }
        lines.insert(added, at: line)
      }
    }
    let bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    try check(bytes, changed.map { ($0.problem, $0.found) })
    try folder.write(bytes, to: StudyRun.ownName(study.file))
    return problems
  }

  /// The new file must be the same study with the new hashes: who knows what YAML was there.
  private func check(_ bytes: [UInt8], _ changed: [(problem: InputProblem, found: String)]) throws(StudyError)
  {
    let new = try? Study.parse(bytes, file: study.file)
    for (problem, found) in changed
    where new?.input(problem.input.kind, problem.input.name)?.sha256 != found {
      throw .cannotRehash(at: problem.line, sha256: found)
    }
  }
}

/// Hashes in lines of a study file.
private enum HashLine {
  static func range(of hash: String, in line: [UInt8]) -> Range<Int>? {
    let (wanted, small) = (Array(hash.utf8), line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    guard small.count >= wanted.count else { return nil }
    return (0...small.count - wanted.count).lazy.map { $0..<$0 + wanted.count }
      .first { small[$0].elementsEqual(wanted) }
  }

  /// A line with a hash, to be below one that begins with `path:` or `bundled:`; nil below any other.
  static func line(below line: [UInt8], sha256: String) -> [UInt8]? {
    let text = String(decoding: line, as: UTF8.self)
    let margin = text.prefix { $0 == " " || $0 == "-" }
    let rest = text.dropFirst(margin.count)
    guard rest.hasPrefix("path:") || rest.hasPrefix("bundled:") else { return nil }
    let ending = line.last == UInt8(ascii: "\r") ? "\r" : ""
    return Array((String(repeating: " ", count: margin.count) + "sha256: \(sha256)\(ending)").utf8)
  }
}
