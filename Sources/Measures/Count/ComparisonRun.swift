import Ingest
import Inputs
import Legislation
import Wordlists

/// Reads and counts a list of texts, one after another, so that only one document is in memory at a time.
public struct ComparisonRun: Sendable {
  public var reader: SourceReader
  public var wordlist: Wordlist
  /// Where the wordlist came from: a path, `bundled:NAME`, or how a program calls terms without a file.
  public var wordlistOrigin: String
  public var rule: CountingRule
  /// Of texts that have none of their own.
  public var scope: Scope
  public var listsNearMisses: Bool
  /// What the figures are broken down by, if anything.
  public var unit: Breakdown.Unit?
  /// Characters of context on either side of each hit; nil: no evidence is kept.
  public var evidenceWidth: Int?

  public init(
    reader: SourceReader = SourceReader(), wordlist: Wordlist, wordlistOrigin: String,
    rule: CountingRule = .standard, scope: Scope = .statute, listsNearMisses: Bool = false,
    by unit: Breakdown.Unit? = nil, evidenceWidth: Int? = nil
  ) {
    (self.reader, self.wordlist, self.wordlistOrigin) = (reader, wordlist, wordlistOrigin)
    (self.rule, self.scope, self.listsNearMisses) = (rule, scope, listsNearMisses)
    (self.unit, self.evidenceWidth) = (unit, evidenceWidth)
  }

  /// Counts every text that can be read; what cannot be is in `failures`, and loses nothing of the others.
  ///
  /// - Parameter failed: told of each failure at once.
  public func compare(
    _ paths: [String], failed: (TextFailure) -> Void = { _ in }
  ) -> ComparedTexts {
    compare(paths.map { TextRequest($0) }, failed: failed)
  }

  /// Counts every text that can be read, each in its own scope; a file may be asked for more than once.
  public func compare(
    _ texts: [TextRequest<String>], failed: (TextFailure) -> Void = { _ in }
  ) -> ComparedTexts {
    var reading = RequestedTexts(texts, reader)
    return compare(texts, failed: failed) { text throws(TextFailure) in
      do throws(IngestError) { return try reading.document(of: text) } catch { throw .notRead(error) }
    }
  }

  /// Counts documents that are read already.
  public func compare(
    _ documents: [Document], failed: (TextFailure) -> Void = { _ in }
  ) -> ComparedTexts {
    compare(documents.map { TextRequest($0) }, failed: failed)
  }

  /// Counts documents that are read already, each in its own scope.
  public func compare(
    _ texts: [TextRequest<Document>], failed: (TextFailure) -> Void = { _ in }
  ) -> ComparedTexts {
    compare(texts, failed: failed) { text throws(TextFailure) in text.source }
  }

  private func compare<Source>(
    _ requests: [TextRequest<Source>], failed: (TextFailure) -> Void,
    document: (TextRequest<Source>) throws(TextFailure) -> Document
  ) -> ComparedTexts {
    var count = TextCount(
      wordlist, rule: rule, scope: scope, listsNearMisses: listsNearMisses, by: unit,
      evidenceWidth: evidenceWidth)
    var texts: [TextFigures] = []
    var failures: [TextFailure] = []
    for request in requests {
      do throws(TextFailure) {
        let document = try document(request)
        texts.append(try figures(of: document, request.with(document.identity.path), &count))
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return ComparedTexts(
      wordlist: wordlist, wordlistOrigin: wordlistOrigin, rule: rule, scope: scope, texts: texts,
      failures: failures)
  }

  private func figures(
    of document: Document, _ request: TextRequest<String>, _ count: inout TextCount
  ) throws(TextFailure) -> TextFigures {
    do { return try count.figures(of: document, as: request) } catch {
      throw .notCounted(path: document.identity.path, error)
    }
  }
}
