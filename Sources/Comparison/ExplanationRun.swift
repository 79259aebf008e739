import Ingest
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
    explain(paths, failed: failed) { path throws(TextFailure) in
      do throws(IngestError) { return try reader.read(path: path) } catch { throw .notRead(error) }
    }
  }

  /// Explanations over documents that are read already.
  public func explain(
    _ documents: [Document], failed: (TextFailure) -> Void = { _ in }
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    explain(documents, failed: failed) { document throws(TextFailure) in document }
  }

  private func explain<Source>(
    _ sources: [Source], failed: (TextFailure) -> Void,
    document: (Source) throws(TextFailure) -> Document
  ) -> (explanations: [Explanation], failures: [TextFailure]) {
    var explainer = Explainer(wordlist, base: rule, scope: scope)
    var explanations: [Explanation] = []
    var failures: [TextFailure] = []
    for source in sources {
      do throws(TextFailure) {
        explanations += try self.explanations(of: try document(source), &explainer)
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return (explanations, failures)
  }

  private func explanations(
    of document: Document, _ explainer: inout Explainer
  ) throws(TextFailure) -> [Explanation] {
    do { return try explainer.explanations(of: document) } catch {
      throw .notCounted(path: document.identity.path, error)
    }
  }
}
