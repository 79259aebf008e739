import Ingest
import Inputs
import Legislation
import Wordlists

/// Reads texts one after another and explains terms in each.
public struct ExplanationRun: Sendable {
  public var reader: SourceReader
  public var wordlist: Wordlist
  /// Case and possessive; matching and hyphens are varied.
  public var rule: CountingRule
  public var scope: Scope

  public init(
    reader: SourceReader = SourceReader(), wordlist: Wordlist, rule: CountingRule = .standard,
    scope: Scope = .statute
  ) {
    (self.reader, self.wordlist, self.rule, self.scope) = (reader, wordlist, rule, scope)
  }

  /// Explanations of every row in every text that can be read: text by text, in each row by row. What cannot be
  /// read is in the failures, and loses nothing of the others.
  ///
  /// - Parameter failed: told of each failure at once.
  public func explain(
    _ paths: [String], failed: (TextFailure) -> Void = { _ in }
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    explain(paths.map { TextRequest($0) }, failed: failed)
  }

  /// The same, each text in its own scope; a file may be asked for more than once.
  public func explain(
    _ texts: [TextRequest<String>], failed: (TextFailure) -> Void = { _ in }
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    var reading = RequestedTexts(texts, reader)
    return explain(texts, failed: failed) { text throws(TextFailure) in
      do throws(IngestError) { return try reading.document(of: text) } catch { throw .notRead(error) }
    }
  }

  /// Explanations over documents that are read already.
  public func explain(
    _ documents: [Document], failed: (TextFailure) -> Void = { _ in }
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    explain(documents.map { TextRequest($0) }, failed: failed)
  }

  /// The same, each document in its own scope.
  public func explain(
    _ texts: [TextRequest<Document>], failed: (TextFailure) -> Void = { _ in }
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    explain(texts, failed: failed) { text throws(TextFailure) in text.source }
  }

  private func explain<Source>(
    _ requests: [TextRequest<Source>], failed: (TextFailure) -> Void,
    document: (TextRequest<Source>) throws(TextFailure) -> Document
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    var explainer = Explainer(wordlist, base: rule, scope: scope)
    var explanations: [Explanation] = []
    var failures: [TextFailure] = []
    var number = 0
    for request in requests {
      do throws(TextFailure) {
        let document = try document(request)
        var own = try self.explanations(of: document, request.with(document.identity.path), &explainer)
        for index in own.indices { own[index].text = number }
        explanations += own
        number += 1
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return (explanations, failures)
  }

  private func explanations(
    of document: Document, _ request: TextRequest<String>, _ explainer: inout Explainer
  ) throws(TextFailure) -> [Explanation] {
    do { return try explainer.explanations(of: document, as: request) } catch {
      throw .notCounted(path: document.identity.path, error)
    }
  }
}
