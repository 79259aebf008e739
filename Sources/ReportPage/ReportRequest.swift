import Bytes
import Ingest
import Legislation
import Measures
import Reporter
import TermFrequency
import Wordlists

/// What a report is asked for: all that decides the page, and nothing else.
package struct ReportRequest: Sendable {
  /// The heading; nil: the list's title.
  package var title: String?
  package var texts: [TextRequest<String>]
  /// A part of one of the texts, of which the finding says what is left of the difference: by the text's place.
  package var narrower: (text: Int, scope: OwnScope)?
  package var wordlist: Wordlist
  package var origin: String
  /// Whether the list was written as terms, and is no file.
  package var isWritten = false
  /// The line with which the page is verified, as a reader could type it.
  package var verificationLine = ""
  package var rule: CountingRule
  package var scope: Scope
  package var reader: SourceReader

  package init(
    title: String? = nil, texts: [TextRequest<String>], wordlist: Wordlist, origin: String,
    rule: CountingRule,
    scope: Scope, reader: SourceReader
  ) {
    (self.title, self.texts, self.wordlist, self.origin) = (title, texts, wordlist, origin)
    (self.rule, self.scope, self.reader) = (rule, scope, reader)
  }

  /// Characters on either side of a hit.
  static let contextWidth = 40

  /// Counts the texts.
  ///
  /// - Parameter paths: where each text is now, if it is elsewhere than the request says.
  /// - Throws: the failures, if any text cannot be counted: a page that lacks a text is not the page that was asked for.
  package func figures(paths: [String]? = nil) throws(ReportFailure) -> PageFigures {
    var requests = texts
    if let paths {
      requests = zip(texts, paths).map { $0.with($1) }
    }
    var main = try counted(
      requests,
      CountMeasure(
        by: .division, listsNearMisses: true, evidenceWidth: Self.contextWidth, chart: .dispersion))
    // The page is of what was asked for, wherever it was found; a text without a title has the name of its file.
    for (text, request) in texts.enumerated() where main.texts.indices.contains(text) {
      let found = FileName.stem(of: requests[text].source)
      main.texts[text].identity.path = request.source
      if main.texts[text].identity.title == found {
        main.texts[text].identity.title = FileName.stem(of: request.source)
      }
    }
    var part: ComparedTexts?
    if let narrower, requests.indices.contains(narrower.text) {
      var request = requests[narrower.text]
      request.scope = narrower.scope
      part = try counted([request], CountMeasure())
    }
    return PageFigures(request: self, compared: main, part: part)
  }

  private func counted(
    _ requests: [TextRequest<String>], _ measure: CountMeasure
  ) throws(ReportFailure) -> ComparedTexts {
    let run: MeasureRun<CountWorker>
    do throws(MeasureError) {
      run = try MeasureRun(
        measure, Materials(wordlist: wordlist, origin: origin, rule: rule, scope: scope), reader: reader)
    } catch { throw .measure(error) }
    let outcome = run.run(requests)
    guard outcome.failures.isEmpty, let result = outcome.result else { throw .texts(outcome.failures) }
    return result.compared
  }
}

/// Why there is no page.
package enum ReportFailure: Error {
  case measure(MeasureError)
  case texts([TextFailure])
  case rendering(RenderingError)
}
