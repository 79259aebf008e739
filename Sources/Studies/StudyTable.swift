import Legislation
import Measures
import Outcomes
import Reporter
import Wordlists

/// One table of a study, and the files it is written to.
package struct StudyTable: Sendable {
  /// Names the table and its outputs; distinct in a study.
  package let name: String
  /// Name of the measure; see ``KnownMeasures`` and `KnownDataMeasures`.
  package var kind: String {
    switch work {
    case .texts(let measure): type(of: measure).declaration.name
    case .data(let measure, _, _): type(of: measure).declaration.name
    }
  }
  /// Names of the texts, in the order they are in the table; an audit's candidates.
  package let texts: [String]
  /// Names of texts that the others are held against.
  package let references: [String]
  /// Frequencies that were kept, which the texts are held against in place of others.
  package let referenceTable: Reference?
  /// What is counted; nil for a measure that counts no list.
  package let terms: Terms?
  /// How it is counted, and in which text.
  package let counting: StudyCounting
  /// Name of the wordlist whose groups tables by bearer and counterpart are of; nil for the bundled one.
  package let actors: String?
  /// Name of the published table, for the measures that read one.
  package let published: String?
  /// The options of the measure as they were resolved, with their defaults.
  let options: [JSONValue.Member]
  /// The measure with its options.
  package let work: Work
  /// Never empty; the same table in each format.
  package let outputs: [StudyOutput]
  /// Line of the study file.
  let line: Int

  /// nil for a measure of data.
  var declaration: MeasureDeclaration? {
    if case .texts(let measure) = work { type(of: measure).declaration } else { nil }
  }

  /// What is worked out, and of what beside the texts.
  package enum Work: Sendable {
    case texts(any Measure)
    /// Of an input of data, by its name, with the inputs that are beside it, by the companions' keys.
    case data(any DataMeasure, table: String, companions: [(key: String, name: String)])
  }

  /// A table of frequencies.
  package struct Reference: Sendable, Hashable {
    /// Name of the file of data.
    package let name: String
    /// Types and decades that are taken of it, as `ukpga 2010s`; empty for all.
    package let selection: String
  }

  /// What is counted.
  package enum Terms: Sendable, Hashable {
    /// A wordlist of the study, by its name.
    case list(String)
    /// Terms that are in the table itself.
    case written(Wordlist, String)
  }
}

/// A way of counting: which words match, in which text. A figure has a meaning only with both.
package struct StudyCounting: Sendable, Hashable {
  package var rule: CountingRule
  package var scope: Scope

  package init(rule: CountingRule = .standard, scope: Scope = .statute) {
    (self.rule, self.scope) = (rule, scope)
  }
}

/// A file that a study writes.
package struct StudyOutput: Sendable, Hashable {
  /// Relative to the study file's folder and inside it, with `/`.
  package let path: String
  package let format: OutputFormat
}
