import Bytes
import Inputs
import Legislation

/// What is wrong with a PDF's text, page by page: pages without text, and letters that are none.
struct PDFHealth {
  private var pages = 0
  /// Pages without a letter, from 1.
  private var empty: [Int] = []
  /// Pages whose words mean nothing, from 1.
  private var meaningless: [Int] = []
  private var readable = 0
  /// Pages with pictures, from 1; nil if that is not known.
  var pictures: Set<Int>?
  /// What the converter has complained of.
  private var complaints = 0
  private var complaint = ""

  init(_ text: PrintedText, complaints: String) {
    pages = text.pages.count
    for (number, page) in text.pages.enumerated() {
      if page.letters == 0 {
        empty.append(number + 1)
      } else if PDFHealth.isMeaningless(page, text) {
        meaningless.append(number + 1)
      } else {
        readable += 1
      }
    }
    let lines = complaints.split(separator: "\n")
    self.complaints = lines.count
    complaint = lines.first.map { String($0.prefix(160)) } ?? ""
  }

  var hasEmptyPages: Bool { !empty.isEmpty }

  /// Refuses what has no text that could be counted.
  func refuse(_ path: String) throws(IngestError) {
    guard pages > 0 else { throw PDFFailure.withoutPages(path) }
    guard empty.count < pages else {
      throw PDFFailure.withoutText(pages, pictures: pictures?.count, path)
    }
    guard meaningless.count <= readable else {
      throw PDFFailure.withoutLetters(meaningless.count * 100 / max(meaningless.count + readable, 1), path)
    }
  }

  // MARK: Letters

  /// Two letters in three of English are one of these, and more than one in two of Welsh, Latin and the names of chemistry.
  private static let frequentLetters = Set("etaoinsr".utf8)

  /// Words of a page from which it can be judged.
  private static let least = 30

  /// Whether most words of a page are signs without a meaning: characters of the private use area, or letters in the place of
  /// others (`Wkh` for `The`), among which none of the commonest words and few of the commonest letters are.
  private static func isMeaningless(_ page: PrintedPage, _ text: PrintedText) -> Bool {
    var (words, common, letters, frequent, strange) = (0, 0, 0, 0, 0)
    var all = 0
    for piece in page.pieces {
      for word in text.pieces[piece].words {
        all += 1
        let bytes = text.bytes[text.words[word].range]
        if isStrange(Array(bytes)) {
          strange += 1
          continue
        }
        let own = bytes.filter(\.isLetter)
        guard own.count >= 2 else { continue }
        words += 1
        letters += own.count
        frequent += own.count { Self.frequentLetters.contains($0 | 0x20) }
        let name = String(decoding: own.map { $0 | 0x20 }, as: UTF8.self)
        if TextHealth.englishWords.contains(name) || TextHealth.welshWords.contains(name) { common += 1 }
      }
    }
    if all >= 10, strange * 3 > all { return true }
    guard words >= least else { return false }
    return common * 50 < words && frequent * 100 < letters * 42
  }

  /// Whether a word, longer than a sign of a list, is of characters of the private use area or in the place of unknown ones.
  private static func isStrange(_ word: [UInt8]) -> Bool {
    var (strange, other, index) = (0, 0, 0)
    while index < word.count {
      let isThree = index + 2 < word.count && word[index] >= 0xE0 && word[index] < 0xF0
      if isThree,
        PrintedMark.isPrivate(word[index], word[index + 1])
          || word[index] == 0xEF && word[index + 1] == 0xBF && word[index + 2] == 0xBD
      {
        strange += 1
      } else {
        other += 1
      }
      index += isThree ? 3 : 1
    }
    return strange > 1 && strange > other
  }

  /// Markup without the characters that XML does not allow, each in the place of which stands the sign for an unknown one.
  static func cleaned(_ markup: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(markup.count)
    for scalar in String(decoding: markup.dropLast(), as: UTF8.self).unicodeScalars {
      let value = scalar.value
      let isAllowed = value >= 0x20 && value != 0xFFFE && value != 0xFFFF || value == 0x0A || value == 0x09
      UTF8Bytes.append(isAllowed ? value : 0xFFFD, to: &result)
    }
    return result + [0]
  }

  // MARK: Notes

  func notes() -> [Note] {
    var notes: [Note] = []
    notes += notesOfEmptyPages()
    if !meaningless.isEmpty {
      let sentence =
        meaningless.count.of("page has", "pages have")
        + " signs without a meaning for letters (\(PDFHealth.list(meaningless))), for a font does not say which letters it"
        + " draws; words there are counted as they came."
      notes.append(Note(.poorText, sentence, count: meaningless.count, isWarning: true))
    }
    if complaints > 0 {
      let sentence =
        "The PDF has faults, and words may be missing; pdftotext says: \(complaint)"
        + (complaints > 1 ? " (and \(complaints - 1) more)." : ".")
      notes.append(Note(.other, sentence, count: complaints, isWarning: true))
    }
    return notes
  }

  /// A scanned page has words that are missing; an empty one has none.
  private func notesOfEmptyPages() -> [Note] {
    guard !empty.isEmpty else { return [] }
    guard let pictures else {
      let sentence =
        empty.count.of("page has", "pages have")
        + " no text (\(PDFHealth.list(empty))): empty, or pictures, whose words are not counted."
      return [Note(.noText, sentence, count: empty.count, isWarning: true)]
    }
    var notes: [Note] = []
    let scanned = empty.filter(pictures.contains)
    if !scanned.isEmpty {
      let sentence =
        scanned.count.of("page is a picture", "pages are pictures")
        + " without text (\(PDFHealth.list(scanned))), as scanned pages are; words in them are not counted."
      notes.append(Note(.noText, sentence, count: scanned.count, isWarning: true))
    }
    let blank = empty.filter { !pictures.contains($0) }
    if !blank.isEmpty {
      let sentence =
        blank.count.of("page has", "pages have")
        + " neither text nor a picture (\(PDFHealth.list(blank))): empty, or letters drawn as lines."
      notes.append(Note(.noText, sentence, count: blank.count))
    }
    return notes
  }

  /// `pages 3-7, 9`; at most ten stretches.
  static func list(_ pages: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for page in pages {
      if let last = stretches.last, last.upperBound + 1 == page {
        stretches[stretches.count - 1] = last.lowerBound...page
      } else {
        stretches.append(page...page)
      }
    }
    let names = stretches.prefix(10).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return (pages.count == 1 ? "page " : "pages ") + names.joined(separator: ", ")
      + (stretches.count > 10 ? " …" : "")
  }
}
