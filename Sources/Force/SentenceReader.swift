import Legislation

/// Follows the sentences of a document over its blocks: from opening words through limbs to closing words.
///
/// Four streams run beside each other, so that none reaches into another: the words of the law, amended text,
/// tables, and what is apart from these (recitals, notes).
struct SentenceReader {
  private let document: Document
  private let lexer: BlockLexer
  private let isEnglish: [Bool]
  private var tree = SentenceTree()
  private var law: SentenceStream
  private var quoted: SentenceStream
  private var apart: SentenceStream
  private var table: SentenceStream

  init(_ document: Document) {
    self.document = document
    lexer = BlockLexer(text: document.text)
    isEnglish = document.languages.map { LanguageTag.base($0) == "en" }
    law = SentenceStream(document.provisions)
    quoted = law
    apart = law
    table = SentenceStream(document.provisions, wantsDash: true)
  }

  private enum Place { case law, quoted, apart, cell, heading, number, silent }

  /// - Complexity: O(text), and O(depth) for each block.
  mutating func read() -> SentenceTree {
    var first = 0
    let runs = document.runs
    while first < runs.count {
      var last = first
      while last + 1 < runs.count, !runs[last + 1].flags.contains(.startsBlock) { last += 1 }
      block(runs[first...last])
      first = last + 1
    }
    return tree
  }

  private func place(of run: Run) -> Place {
    let isQuoted = run.flags.contains(.quoted) || run.zone == .quoted
    if run.flags.contains(.heading) || run.zone == .heading { return .heading }
    if run.flags.contains(.table) || run.zone == .table { return .cell }
    switch run.zone {
    case .number: return .number
    case .contents, .signature, .furniture, .context, .formula: return .silent
    case .operative, .extract, .quoted: return isQuoted ? .quoted : .law
    case .heading, .table, .prelims, .recital, .note, .footnote, .marginal, .commentary, .alternative:
      return .apart
    }
  }

  private mutating func block(_ runs: ArraySlice<Run>) {
    var leading: Run?
    var lexemes: [Lexeme] = []
    var places: [Place] = []
    for run in runs {
      let place = place(of: run)
      if place == .number {
        if lexemes.isEmpty { number(run) }
        continue
      }
      if place == .silent || !isEnglish[Int(run.language)] { continue }
      let start = lexemes.count
      lexer.lex(run.range, into: &lexemes)
      for index in start..<lexemes.count { lexemes[index].layer = run.state.distance > 2 ? .dead : .text }
      places += Array(repeating: place, count: lexemes.count - start)
      if leading == nil, lexemes[start...].contains(where: \.isWord) { leading = run }
    }
    guard let leading else { return }
    let own = main(of: zip(lexemes, places), else: place(of: leading))
    for index in lexemes.indices where places[index] != own {
      lexemes[index].layer = places[index] == .quoted ? .quoted : .note
    }
    // Repealed text is read past where it is beside text in force, and as text where it is alone.
    if !lexemes.contains(where: { $0.isWord && $0.layer == .text }) {
      for index in lexemes.indices where lexemes[index].layer == .dead { lexemes[index].layer = .text }
    }
    let sentences = BlockSentences(lexemes, in: document.text).sentences()
    if own != .cell { table.close() }
    switch own {
    case .heading: close(leading)
    case .cell: take(sentences, leading, \.table)
    case .quoted: take(sentences, leading, \.quoted)
    case .apart: take(sentences, leading, \.apart)
    case .law:
      quoted.close()
      take(sentences, leading, \.law)
    case .number, .silent: break
    }
  }

  /// Words of the law hold a block together: what is quoted or noted among them is in their sentence.
  private func main(of lexemes: Zip2Sequence<[Lexeme], [Place]>, else leading: Place) -> Place {
    lexemes.contains { $0.0.isWord && $0.1 == .law } ? .law : leading
  }

  private mutating func number(_ run: Run) {
    let marker = document.string(run.range)
    if run.flags.contains(.quoted) {
      quoted.number(marker, run.provision)
    } else {
      quoted.close()
      law.number(marker, run.provision)
    }
  }

  /// A heading ends what is open.
  private mutating func close(_ run: Run) {
    if run.flags.contains(.quoted) { quoted.close() } else { law.close() }
  }

  private mutating func take(
    _ sentences: [BlockSentence], _ run: Run, _ stream: WritableKeyPath<SentenceReader, SentenceStream>
  ) {
    guard let blockEnding = sentences.last?.ending else { return }
    for (index, sentence) in sentences.enumerated() {
      if let marker = sentence.marker {
        let text = document.string(Int(marker.lowerBound)..<Int(marker.upperBound))
        self[keyPath: stream].marker(text, run.provision)
      }
      let link = self[keyPath: stream].link(
        sentence, provision: run.provision, startsBlock: index == 0, blockEnding: blockEnding)
      let part = add(sentence.lexemes, link)
      self[keyPath: stream].open(sentence, part, as: link, isCondition: tree.isCondition(part))
    }
  }

  /// Adds a part and what is inside it.
  private mutating func add(_ lexemes: [Lexeme], _ link: SentenceTree.Link, depth: Int = 0) -> Int {
    let parts = SentenceParts(lexemes, in: document.text)
    let part = tree.add(parts.outer, link)
    for insertion in parts.insertions {
      let inner: SentenceTree.Link = insertion.isApart ? .root : .insertion(in: part, at: insertion.place)
      if depth < 4 {
        _ = add(insertion.lexemes, inner, depth: depth + 1)
      } else {
        _ = tree.add(insertion.lexemes, inner)
      }
    }
    return part
  }
}
