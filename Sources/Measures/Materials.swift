import Legislation
import Wordlists

/// What a measure is given beside the texts: what is counted, by which rule, in which scope. It travels whole.
package struct Materials: Sendable {
  /// Nil for a measure that counts no list.
  package var wordlist: Wordlist?
  /// Where the wordlist came from, as results name it: a path, `bundled:NAME`.
  package var wordlistOrigin: String?
  package var rule: CountingRule
  /// Of texts that have none of their own.
  package var scope: Scope
  /// A published table, for the measures that read one.
  package var published: PublishedTable?
  /// Frequencies that texts are held against, for the measures that take them in place of texts.
  package var reference: ReferenceTable?
  /// Groups of actors for tables by bearer and counterpart; nil for the bundled ones.
  package var actors: ActorGroups?
  /// What was said by hand of matches, for the measure that proposes them.
  package var judgements: Judgements?
  /// Whether the result may be written as JSON, which of some measures has more than their tables.
  package var wantsJSON = true

  package init(
    wordlist: Wordlist? = nil, origin: String? = nil, rule: CountingRule = .standard, scope: Scope = .statute,
    published: PublishedTable? = nil
  ) {
    (self.wordlist, wordlistOrigin) = (wordlist, origin)
    (self.rule, self.scope, self.published) = (rule, scope, published)
  }

  /// The list and its origin.
  ///
  /// - Throws: ``MeasureError`` if there is none.
  package func list(for measure: MeasureDeclaration) throws(MeasureError) -> (list: Wordlist, origin: String)
  {
    guard let wordlist else { throw .lacks("a wordlist", measure: measure.name) }
    return (wordlist, wordlistOrigin ?? wordlist.name)
  }
}
