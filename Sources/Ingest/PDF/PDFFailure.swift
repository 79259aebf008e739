import Inputs
import Legislation
import Programs

/// What is said where a PDF is not read, each in one sentence.
enum PDFFailure {
  private static let name = PDFConverter.name

  static func missing(_ path: String) -> IngestError {
    .cannotRead(
      path: path, reason: "PDF is read with \(name), which is in no folder of PATH",
      remedy:
        "install Poppler ('apt-get install poppler-utils' on Debian and Ubuntu, 'brew install poppler' on macOS)"
    )
  }

  /// The program had to be ended, or was not started.
  static func stopped(_ error: ProgramError, _ path: String) -> IngestError {
    switch error {
    case .notStarted(let reason):
      .cannotRead(
        path: path, reason: "\(name) could not be started: \(reason.words.lowercased())",
        remedy: "run again with fewer jobs, or see whether it runs by itself")
    case .tooLong(let seconds):
      .limit(path: path, line: 1, what: "\(name) did not finish it in \(seconds) seconds")
    case .tooMuchOutput(let bytes):
      .limit(path: path, line: 1, what: "\(name) found more than \(bytes >> 20) MB of words and places in it")
    case .stopping: .cannotRead(path: path, reason: "the program is being stopped")
    }
  }

  /// The program came to no good end by itself.
  ///
  /// - Parameter complaints: what it said.
  static func failed(_ end: ProgramEnd, _ complaints: String, _ path: String) -> IngestError {
    switch end {
    case .status(let status):
      if complaints.contains("Incorrect password") {
        return .refused(
          path: path, seemsToBe: "a PDF that a password protects",
          remedy: "open it with the password, save it without one, and read that")
      }
      if status == 3 || complaints.contains("Copying of text from this document is not allowed") {
        return .refused(
          path: path, seemsToBe: "a PDF whose publisher does not allow its text to be copied",
          remedy: "ask the publisher for the text, or for a copy that allows it")
      }
      if status == 126 || status == 127 {
        return .cannotRead(
          path: path, reason: "\(name) could not be started",
          remedy: "see whether it runs by itself, or install Poppler again")
      }
      let first = firstComplaint(complaints)
      return .damaged(
        path: path, seemsToBe: "a damaged PDF, or one that is cut short\(first.isEmpty ? "" : " (\(first))")",
        remedy: "download it again, nothing of it was counted")
    case .signal(let number):
      return .damaged(
        path: path, seemsToBe: "a PDF that \(name) cannot read: it was ended by signal \(number)",
        remedy: "download it again, or try a newer Poppler; nothing of it was counted")
    }
  }

  /// The program said that all was well, and wrote something else than pages.
  static func foreignOutput(_ path: String) -> IngestError {
    .cannotRead(
      path: path, reason: "what \(name) wrote of it is not what Poppler's \(name) writes",
      remedy: "see which \(name) is the first on PATH, and install Poppler 0.84 or newer")
  }

  static func withoutPages(_ path: String) -> IngestError {
    .damaged(
      path: path, seemsToBe: "a PDF without pages", remedy: "download it again, nothing of it was counted")
  }

  /// No page has a word.
  ///
  /// - Parameter pictures: how many pages have pictures; nil if that is not known.
  static func withoutText(_ pages: Int, pictures: Int?, _ path: String) -> IngestError {
    if pictures == 0 {
      return .refused(
        path: path,
        seemsToBe:
          "a PDF without text: its \(pages.of("page has", "pages have")) neither letters nor pictures",
        remedy: "see whether it shows anything, and find the document in another form")
    }
    let what =
      pictures.map { count in
        count == pages
          ? pages.of("page is a picture", "pages are pictures")
          : "\(pages) pages are pictures (\(count)) or empty"
      } ?? pages.of("page is a picture", "pages are pictures") + " or empty"
    return .refused(
      path: path, seemsToBe: "a PDF without text: its \(what)",
      remedy: "find the document as text, or have the words of the pictures recognised (OCR) and read that")
  }

  /// The letters are drawn, and nothing says which they are.
  static func withoutLetters(_ share: Int, _ path: String) -> IngestError {
    .refused(
      path: path,
      seemsToBe:
        "a PDF whose fonts do not say which letters they draw (\(share) % of its words are signs of no meaning)",
      remedy: "find the document in another form, or have its pages recognised (OCR) and read that")
  }

  static func pageTooLarge(_ page: Int, _ bytes: Int, _ path: String) -> IngestError {
    .limit(path: path, line: 1, what: "page \(page) has more than \(bytes >> 20) MB of words and places")
  }

  /// The first thing that was said, without the program's own words before it.
  private static func firstComplaint(_ complaints: String) -> String {
    let line = complaints.split(separator: "\n").first.map(String.init) ?? ""
    let words = line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? line
    return String(words.drop { $0 == " " }.prefix(120)).lowercased()
  }
}
