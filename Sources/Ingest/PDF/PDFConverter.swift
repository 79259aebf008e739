import Inputs
import Legislation
import Programs
import Synchronization

/// The program that finds the words of a PDF and where on the page they are: `pdftotext` of Poppler, in a process of its own.
struct PDFConverter: Sendable {
  static let name = "pdftotext"

  /// Where it is looked for; nil: the folders of `PATH`.
  var searchPath: String?
  var limits = ProgramLimits(seconds: 120, memory: 2 << 30, output: 512 << 20)

  /// It reads the PDF from standard input and writes the places of pages, lines and words as XHTML.
  private static let arguments = ["-bbox-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"]

  private func program(_ path: String) throws(IngestError) -> ProgramFile {
    guard let found = file(Self.name) else { throw PDFFailure.missing(path) }
    return found
  }

  private func file(_ name: String) -> ProgramFile? {
    searchPath.map { ProgramFile.named(name, searching: $0) } ?? ProgramFile.named(name)
  }

  /// Hands over the pages of a PDF, one after another, as they are written.
  ///
  /// - Returns: what the program has complained of, where it has come to a good end all the same.
  func pages(
    of source: SourceContent, _ body: ([UInt8]) throws(IngestError) -> Void
  ) throws(IngestError) -> String {
    let file = try program(source.path)
    var splitter = PDFPageSplitter(path: source.path)
    let running = try worded(source.path) { () throws(ProgramError) in
      try RunningProgram(file, Self.arguments, input: source.bytes, count: source.count, limits: limits)
    }
    while let piece = try worded(source.path, { () throws(ProgramError) in try running.next() }) {
      splitter.add(piece)
      while let page = try splitter.next() { try body(page) }
    }
    let end = try worded(source.path) { () throws(ProgramError) in try running.finish() }
    guard end == .status(0) else { throw PDFFailure.failed(end, running.errorText, source.path) }
    guard splitter.isWhole else { throw PDFFailure.foreignOutput(source.path) }
    return running.errorText
  }

  /// What goes wrong with the program, as what is said of the source.
  private func worded<Result>(
    _ path: String, _ body: () throws(ProgramError) -> Result
  ) throws(IngestError) -> Result {
    do throws(ProgramError) { return try body() } catch { throw PDFFailure.stopped(error, path) }
  }

  // MARK: Pictures

  /// The pages with pictures, by `pdfimages` of Poppler, which lists them: a scanned page is one.
  ///
  /// - Returns: numbers from 1; nil if the program is not there or does not come to a good end.
  func pagesWithPictures(of source: SourceContent) -> Set<Int>? {
    guard let file = file("pdfimages"),
      let running = try? RunningProgram(
        file, ["-list", "-"], input: source.bytes, count: source.count, limits: limits)
    else { return nil }
    var listing: [UInt8] = []
    do throws(ProgramError) {
      while let piece = try running.next() { listing += piece }
      guard try running.finish() == .status(0) else { return nil }
    } catch { return nil }
    return Self.pages(listedIn: listing)
  }

  /// `   3     0 image    1654  2339  gray    1   8  jpeg   no        12  0   200   200  210K 5.6%`, below two lines of heads.
  static func pages(listedIn listing: [UInt8]) -> Set<Int> {
    var pages: Set<Int> = []
    for line in listing.split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard words.count > 4, let page = Int(String(decoding: words[0], as: UTF8.self)),
        words[2].elementsEqual("image".utf8) || words[2].elementsEqual("stencil".utf8)
      else { continue }
      pages.insert(page)
    }
    return pages
  }

  // MARK: Version

  private static let versions = Mutex<[ProgramFile: String]>([:])

  /// `pdftotext 22.12.0`; the bare name if it does not tell.
  func version() -> String {
    guard let file = try? program("") else { return Self.name }
    if let known = Self.versions.withLock({ $0[file] }) { return known }
    let version = Self.version(of: file)
    Self.versions.withLock { $0[file] = version }
    return version
  }

  private static func version(of file: ProgramFile) -> String {
    let limits = ProgramLimits(seconds: 10, memory: 1 << 30, output: 1 << 16)
    guard let running = try? RunningProgram(file, ["-v"], limits: limits), (try? running.finish()) != nil
    else {
      return name
    }
    let words = running.errorText.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "version"), place + 1 < words.count else { return name }
    let number = words[place + 1].filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    return number.isEmpty ? name : "\(name) \(number)"
  }
}
