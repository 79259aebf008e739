import Ingest
import Legislation
import Wordlists

/// Reads and counts a list of texts, one after another, so that only one document is in memory at a time.
public struct ComparisonRun: Sendable {
  public var reader: SourceReader
  public var wordlist: Wordlist
  /// Where the wordlist came from: a path, `bundled:NAME`, `--terms`.
  public var wordlistOrigin: String
  public var rule: CountingRule
  public var scope: Scope
  public var listsNearMisses: Bool

  public init(
    reader: SourceReader = SourceReader(), wordlist: Wordlist, wordlistOrigin: String,
    rule: CountingRule = .standard, scope: Scope = .statute, listsNearMisses: Bool = false
  ) {
    (self.reader, self.wordlist, self.wordlistOrigin) = (reader, wordlist, wordlistOrigin)
    (self.rule, self.scope, self.listsNearMisses) = (rule, scope, listsNearMisses)
  }

  /// Counts every text that can be read; what cannot be is in `failures`, and loses nothing of the others.
  ///
  /// - Parameter failed: told of each failure at once.
  public func compare(
    _ paths: [String], failed: (IngestError) -> Void = { _ in }
  ) -> ComparedTexts {
    var count = TextCount(wordlist, rule: rule, scope: scope, listsNearMisses: listsNearMisses)
    var texts: [TextFigures] = []
    var failures: [IngestError] = []
    for path in paths {
      do throws(IngestError) {
        texts.append(count.figures(of: try reader.read(path: path)))
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return ComparedTexts(
      wordlist: wordlist, wordlistOrigin: wordlistOrigin, rule: rule, scope: scope, texts: texts,
      failures: failures)
  }
}
