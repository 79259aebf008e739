import Bytes
import Inputs
import Legislation

/// Reads Markdown: front matter, headings whose words tell their kind, numbered limbs, quoted amendments,
/// tables, editorial notes.
package enum MarkdownReader {
  /// - Parameter path: what the source is called in notes and errors.
  /// - Returns: the document; `identity.sha256` and `identity.bytes` are left to the caller.
  /// - Throws: `IngestError.undecodable`, or `.empty` for a source of no bytes.
  package static func read(
    _ bytes: [UInt8], path: String, options: TextOptions = TextOptions()
  ) throws(IngestError) -> Document {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    var decoded = try Decoding.decode(bytes, path: path)
    Mojibake.treat(&decoded, repairs: options.repairsEncoding)
    let lines = TextLines(decoded.bytes)
    let frontMatter = FrontMatter(fencedIn: lines, decoded.bytes)
    var identity = Identity()
    frontMatter.describe(&identity)
    identity.path = path
    identity.format = .markdown
    identity.encoding = decoded.encoding
    var walk = MarkdownWalk(decoded.bytes, lines, frontMatter, identity)
    walk.writer.builder.notes = decoded.notes
    return walk.read()
  }
}

/// One pass over the lines of a Markdown text.
struct MarkdownWalk {
  var writer: TextWriter
  let text: TextLines
  let source: [UInt8]
  var identity: Identity
  var cursor = StructureCursor()
  /// Numbered headings or an Act's front matter: limbs open provisions, what precedes the first is prelims.
  var isStatute = false
  /// Zone of unmarked text.
  var zone = Zone.operative
  /// The section whose number comes on the next heading, opened for its title.
  var awaitedNumber = -1
  var images = 0
  var quotedLines = 0
  var trailingHeadings = 0..<0
  private var editorialStart: Int
  private var frontLines: Range<Int>
  private var joins = false
  private var afterLimb = false
  private var limbContinues = false
  private var seenHeading = false
  private var isInComment = false
  /// Where the last `-->` is.
  private let lastCommentEnd: Int

  init(_ source: [UInt8], _ text: TextLines, _ frontMatter: FrontMatter, _ identity: Identity) {
    self.source = source
    writer = TextWriter(source, language: identity.language)
    (self.text, self.identity) = (text, identity)
    lastCommentEnd =
      text.lines.last { source.contains("-->", in: $0.content) }?.content.upperBound ?? 0
    frontLines = frontMatter.lines
    editorialStart = text.lines.count
    survey(from: frontMatter.lines.upperBound)
    writer.hasReferences = text.lines.contains {
      $0.isText && MarkdownLine.isLinkDefinition(source, $0.content)
    }
    isStatute = isStatute || identity.typeCode != nil
    cursor.bodyWord = StructureCursor.word(title: identity.title, typeCode: identity.typeCode)
    if isStatute { zone = .prelims }
  }

  /// Finds the editorial notes, headings at the end without text, and whether sections have numbers.
  private mutating func survey(from start: Int) {
    var lastContent = start - 1
    var trailing = 0
    for index in start..<max(start, text.lines.count) {
      let content = text.lines[index].content
      guard !content.isEmpty else { continue }
      guard let heading = MarkdownLine.heading(source, content) else {
        lastContent = index
        continue
      }
      if MarkdownLine.sectionNumber(source, heading) != nil { isStatute = true }
      if source.words(heading).lowercased() == "editorial notes" {
        editorialStart = index
        break
      }
    }
    for index in (lastContent + 1)..<max(lastContent + 1, editorialStart)
    where !text.lines[index].content.isEmpty {
      trailing += 1
    }
    if trailing >= 3 { trailingHeadings = lastContent + 1..<editorialStart }
  }

  mutating func read() -> Document {
    for index in text.lines.indices {
      let line = text.lines[index]
      if frontLines.contains(index) {
        writer.leaveOut(line.whole, .metadata)
        continue
      }
      if line.content.isEmpty {
        writer.skip(line.whole)
        joins = false
        continue
      }
      if readComment(line) { continue }
      writer.skip(line.whole.lowerBound..<line.content.lowerBound)
      readLine(index, line.content)
      writer.skip(line.content.upperBound..<line.whole.upperBound)
    }
    return finish()
  }

  /// Leaves out a line of a comment that goes on over lines, `<!--` to `-->`.
  private mutating func readComment(_ line: TextLine) -> Bool {
    let content = line.content
    if !isInComment {
      // One that is not closed is text.
      guard source.begins(with: "<!--", content), !source.contains("-->", in: content),
        content.upperBound < lastCommentEnd
      else { return false }
      isInComment = true
    } else if source.contains("-->", in: content) {
      isInComment = false
    }
    writer.skip(line.whole.lowerBound..<content.lowerBound)
    writer.leaveOut(content, .markup)
    writer.skip(content.upperBound..<line.whole.upperBound)
    return true
  }

  private mutating func readLine(_ index: Int, _ content: Range<Int>) {
    if index == editorialStart {
      cursor.leaveAll()
      zone = .commentary
    }
    if let heading = MarkdownLine.heading(source, content) {
      writer.builder.hardBreak()
      writer.leaveOut(content.lowerBound..<heading.lowerBound, .headingMark)
      readHeading(heading, depth: MarkdownLine.depth(source, content), at: index)
      writer.leaveOut(heading.upperBound..<content.upperBound, .markup)
      writer.builder.hardBreak()
      (joins, afterLimb, seenHeading) = (false, false, true)
    } else if let end = MarkdownAttributes.markEnd(ofLine: content, source) {
      writer.builder.hardBreak()
      writer.leaveOut(content.lowerBound..<end, .markup)
      joins = false
      if end < content.upperBound { readText(end..<content.upperBound, at: index) }
    } else if source[content.lowerBound] == UInt8(ascii: ">") {
      readQuoted(content)
      joins = false
    } else if MarkdownLine.isRule(source, content) || MarkdownLine.isLinkDefinition(source, content) {
      writer.builder.hardBreak()
      writer.leaveOut(content, .markup)
      joins = false
    } else if source[content.lowerBound] == UInt8(ascii: "|") {
      readTableRow(content, zone: zone == .operative ? .table : zone, flags: .table)
      joins = false
    } else {
      readText(content, at: index)
    }
  }

  // MARK: Paragraphs and limbs

  private mutating func readText(_ content: Range<Int>, at index: Int) {
    var rest = content
    if zone == .prelims, seenHeading, isStatute, MarkdownLine.limb(source, content) != nil {
      zone = .operative
    }
    if let limb = MarkdownLine.limb(source, rest), isStatute, zone == .operative {
      writer.builder.hardBreak()
      writer.leaveOut(rest.lowerBound..<limb.lowerBound, .bullet)
      rest = limb.lowerBound..<rest.upperBound
      while let mark = NumberMark.bracketed(source, at: rest.lowerBound, upTo: rest.upperBound) {
        let name = source.string(mark.lowerBound + 1..<mark.upperBound - 1)
        cursor.openLimb(
          name, next: nextLimb(after: index, in: mark.upperBound..<rest.upperBound), in: &writer.builder)
        writer.place(cursor.current, .number)
        writer.keep(mark)
        writer.builder.separator()
        let start = source.trimmed(mark.upperBound..<rest.upperBound).lowerBound
        writer.skip(mark.upperBound..<start)
        rest = start..<rest.upperBound
        if rest.isEmpty { break }
      }
      afterLimb = true
    } else if let bullet = MarkdownLine.bullet(source, rest) {
      writer.builder.hardBreak()
      writer.leaveOut(bullet, .bullet)
      rest = bullet.upperBound..<rest.upperBound
    } else if let note = MarkdownLine.footnoteMark(source, rest) {
      writer.builder.hardBreak()
      writer.leaveOut(note, .markup)
      rest = note.upperBound..<rest.upperBound
      writer.place(Provision.whole, zone == .commentary ? .commentary : .footnote)
      writer.keepInline(rest, images: &images)
      joins = true
      return
    } else if joins {
      writer.builder.separator()
      writer.keepInline(rest, images: &images)
      return
    } else {
      writer.builder.hardBreak()
      // Words in full after limbs belong to the level above them; mere punctuation after a quotation does not.
      if afterLimb, !limbContinues, hasWord(rest) {
        cursor.leaveLimbs()
        afterLimb = false
      }
      openCodeParagraph(&rest)
    }
    writer.place(zone == .operative ? cursor.current : Provision.whole, zone)
    writer.keepInline(rest, images: &images)
    limbContinues = endsOpen(content)
    joins = true
  }

  private func hasWord(_ range: Range<Int>) -> Bool { range.contains { source.isWordByte(at: $0) } }

  /// A dash or colon at the end: what follows goes on at the same level.
  private func endsOpen(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let end = range.upperBound
    return source[end - 1] == UInt8(ascii: ":") || (source[end - 1] == 0x94 && source[end - 2] == 0x80)
  }

  /// `9.23 Plans …` at the start of a paragraph of a code.
  private mutating func openCodeParagraph(_ rest: inout Range<Int>) {
    guard !isStatute, zone == .operative, let mark = NumberMark.decimal(source, rest) else { return }
    let provision = writer.builder.openProvision(
      .codeParagraph, number: source.string(mark.number), parent: cursor.division)
    cursor.leaveToParagraph(provision)
    writer.place(provision, .number)
    writer.keep(mark.number)
    writer.builder.separator()
    let start = source.trimmed(mark.number.upperBound..<rest.upperBound).lowerBound
    writer.skip(mark.number.upperBound..<start)
    rest = start..<rest.upperBound
  }

  /// The mark that follows, on this line or at the start of one of the next sixty.
  private func nextLimb(after index: Int, in rest: Range<Int>) -> String? {
    let start = source.trimmed(rest).lowerBound
    if let mark = NumberMark.bracketed(source, at: start, upTo: rest.upperBound) {
      return source.string(mark.lowerBound + 1..<mark.upperBound - 1)
    }
    for next in index + 1..<min(index + 61, text.lines.count) {
      let content = text.lines[next].content
      guard !content.isEmpty else { continue }
      if MarkdownLine.heading(source, content) != nil { return nil }
      if let limb = MarkdownLine.limb(source, content),
        let mark = NumberMark.bracketed(source, at: limb.lowerBound, upTo: content.upperBound)
      {
        return source.string(mark.lowerBound + 1..<mark.upperBound - 1)
      }
    }
    return nil
  }

  // MARK: Quoted amendments and tables

  private mutating func readQuoted(_ content: Range<Int>) {
    quotedLines += 1
    writer.builder.hardBreak()
    var start = content.lowerBound
    while start < content.upperBound, source[start] == UInt8(ascii: ">") || source[start].isSpace {
      start += 1
    }
    writer.leaveOut(content.lowerBound..<start, .markup)
    var rest = start..<content.upperBound
    guard !rest.isEmpty else { return }
    let host = zone == .commentary ? Provision.whole : cursor.current
    let quotedZone = zone == .operative || zone == .prelims ? Zone.quoted : zone
    var flags: Run.Flags = .quoted
    if source[start] == UInt8(ascii: "|") {
      return readTableRow(rest, zone: quotedZone, flags: [.quoted, .table])
    }
    if let heading = MarkdownLine.heading(source, rest) {
      writer.leaveOut(rest.lowerBound..<heading.lowerBound, .headingMark)
      rest = heading
      flags.insert(.heading)
    } else if let end = MarkdownAttributes.markEnd(ofLine: rest, source) {
      writer.leaveOut(rest.lowerBound..<end, .markup)
      guard end < rest.upperBound else { return }
      rest = end..<rest.upperBound
    } else if let bullet = MarkdownLine.bullet(source, rest) {
      writer.leaveOut(bullet, .bullet)
      rest = bullet.upperBound..<rest.upperBound
    }
    while let mark = MarkdownLine.anyMark(source, rest) {
      writer.place(host, .number, flags)
      writer.keep(mark)
      writer.builder.separator()
      let next = source.trimmed(mark.upperBound..<rest.upperBound).lowerBound
      writer.skip(mark.upperBound..<next)
      rest = next..<rest.upperBound
    }
    writer.place(host, quotedZone, flags)
    writer.keepInline(rest, images: &images)
    if flags.contains(.heading) { writer.leaveOut(rest.upperBound..<content.upperBound, .markup) }
    writer.builder.hardBreak()
  }

  private mutating func readTableRow(_ content: Range<Int>, zone: Zone, flags: Run.Flags) {
    if MarkdownLine.isTableRule(source, content) {
      writer.builder.hardBreak()
      writer.leaveOut(content, .markup)
      return
    }
    var index = content.lowerBound
    while index < content.upperBound {
      var end = index
      while end < content.upperBound,
        source[end] != UInt8(ascii: "|") || (end > index && source[end - 1] == 0x5C)
      {
        end += 1
      }
      writer.builder.hardBreak()
      writer.place(self.zone == .operative ? cursor.current : Provision.whole, zone, flags)
      writer.keepInline(index..<end, images: &images)
      if end < content.upperBound { writer.leaveOut(end..<end + 1, .markup) }
      index = end + 1
    }
    writer.builder.hardBreak()
  }
}
