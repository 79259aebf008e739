import Legislation

/// Which paragraphs are headings, by the size of their letters: larger than the text's, short, and ending as no sentence does.
struct PrintedHeadings {
  /// By paragraph, how deep a heading it is, from 1.
  private(set) var depths: [Int: Int] = [:]
  /// Paragraphs of the title.
  private(set) var titles: Set<Int> = []

  /// Letters are larger from here on, as a share of the text's height.
  private static let larger: Float = 1.1
  /// The contents list begins on one of so many pages.
  private static let frontPages = 12

  init(_ paragraphs: [PrintedParagraph], _ text: PrintedText, _ measures: PrintedMeasures) {
    guard measures.height > 0 else { return }
    let start = PrintedHeadings.end(ofFrontIn: paragraphs, text, measures)
    var candidates: [(paragraph: Int, height: Float)] = []
    for (number, paragraph) in paragraphs.enumerated() where number >= start {
      guard PrintedHeadings.isLarge(paragraph, measures), PrintedHeadings.isShort(paragraph, text),
        !PrintedHeadings.isEntry(number, paragraphs)
      else { continue }
      candidates.append((number, paragraph.height))
    }
    let sizes = PrintedHeadings.sizes(candidates.map(\.height))
    for one in candidates {
      depths[one.paragraph] = 1 + (sizes.firstIndex { one.height >= $0 * 0.97 } ?? sizes.count)
    }
    findTitle(paragraphs, upTo: start, measures)
  }

  private static func isLarge(_ paragraph: PrintedParagraph, _ measures: PrintedMeasures) -> Bool {
    !paragraph.isCell && paragraph.height > measures.height * larger
  }

  private static func isShort(_ paragraph: PrintedParagraph, _ text: PrintedText) -> Bool {
    guard paragraph.lines.count <= 4 else { return false }
    var words = 0
    for line in paragraph.lines { for piece in line.pieces { words += text.pieces[piece].words.count } }
    return words <= 40 && paragraph.lines[0].mark != .bullet
  }

  /// An entry of a contents list, or a line of one among others.
  private static func isEntry(_ number: Int, _ paragraphs: [PrintedParagraph]) -> Bool {
    func ends(_ number: Int) -> Bool {
      paragraphs.indices.contains(number) && paragraphs[number].lines.contains { $0.pageNumber >= 0 }
    }
    return ends(number) || ends(number - 1) && ends(number + 1)
  }

  /// The sizes that there are, from the largest down.
  private static func sizes(_ heights: [Float]) -> [Float] {
    var sizes: [Float] = []
    for height in heights.sorted(by: >) where sizes.last.map({ height < $0 * 0.97 }) ?? true {
      sizes.append(height)
    }
    return sizes
  }

  /// The first paragraph behind the title page: what is on that page and before a contents list is in large letters, and
  /// opens nothing.
  private static func end(
    ofFrontIn paragraphs: [PrintedParagraph], _ text: PrintedText, _ measures: PrintedMeasures
  ) -> Int {
    for (number, paragraph) in paragraphs.enumerated() {
      guard let line = paragraph.lines.first, line.page < frontPages else { break }
      if paragraph.lines.count == 1, isContentsHeading(line, text) { return number + 1 }
    }
    guard let page = paragraphs.first?.lines.first?.page else { return 0 }
    let first = paragraphs.prefix { $0.lines[0].page == page }
    let isTitlePage =
      first.count < paragraphs.count && first.contains { $0.height > measures.height * 1.3 }
      && !first.contains { $0.lines.count >= 4 && abs($0.height - measures.height) < 0.3 }
    return isTitlePage ? first.count : 0
  }

  private static func isContentsHeading(_ line: PrintedLine, _ text: PrintedText) -> Bool {
    var bytes: [UInt8] = []
    for piece in line.pieces {
      for word in text.pieces[piece].words {
        if !bytes.isEmpty { bytes.append(0x20) }
        bytes += text.bytes[text.words[word].range]
        if bytes.count > 40 { return false }
      }
    }
    return ContentsList.isHeading(bytes, 0..<bytes.count)
  }

  /// The largest letters of the first page, if no heading further on is as large; or the first large lines of a text without
  /// a title page.
  private mutating func findTitle(
    _ paragraphs: [PrintedParagraph], upTo start: Int, _ measures: PrintedMeasures
  ) {
    guard let page = paragraphs.first?.lines.first?.page else { return }
    let first = paragraphs.indices.prefix {
      paragraphs[$0].lines[0].page == page && (start == 0 || $0 < start)
    }
    guard let largest = first.filter({ !paragraphs[$0].isCell }).map({ paragraphs[$0].height }).max(),
      largest > measures.height * 1.2
    else { return }
    let asLarge = depths.keys.filter { paragraphs[$0].height > largest * 0.97 }
    guard asLarge.allSatisfy({ first.contains($0) }) else { return }
    guard let begin = first.first(where: { paragraphs[$0].height > largest * 0.97 }) else { return }
    for number in first where number >= begin {
      guard paragraphs[number].height > largest * 0.97 else { break }
      titles.insert(number)
      depths[number] = nil
    }
  }
}
