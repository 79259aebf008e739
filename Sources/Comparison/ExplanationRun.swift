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
    var explainer = Explainer(wordlist, base: rule, scope: scope)
    var explanations: [Explanation] = []
    var failures: [TextFailure] = []
    for path in paths {
      do throws(TextFailure) {
        explanations += try self.explanations(of: path, &explainer)
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return (explanations, failures)
  }

  private func explanations(
    of path: String, _ explainer: inout Explainer
  ) throws(TextFailure) -> [Explanation] {
    let document: Document
    do { document = try reader.read(path: path) } catch { throw .notRead(error) }
    do { return try explainer.explanations(of: document) } catch { throw .notCounted(path: path, error) }
  }
}
