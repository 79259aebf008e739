import Legislation
import Measures
import Reporter
import TermFrequency
import Wordlists

/// One table of a study, and the files it is written to.
public struct StudyTable: Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case count, compare, profile, concordance, explain, audit
  }

  /// Names the table and its outputs; distinct in a study.
  public let name: String
  /// What is worked out.
  public let work: Work
  /// Names of the texts, in the order they stand in the table; an audit's candidates.
  public let texts: [String]
  /// Never empty; the same table in each format.
  public let outputs: [StudyOutput]
  /// Line of the study file.
  let line: Int

  public enum Work: Sendable {
    case count(Terms, StudyCounting, CountOptions)
    case compare(Terms, StudyCounting, CountOptions)
    case profile(Terms, StudyCounting, ProfileOptions)
    case concordance(Terms, StudyCounting, ConcordanceOptions)
    case explain(Terms, StudyCounting)
    /// - Parameters: the published table's name, texts it was surely not drawn from, and a wordlist's name.
    case audit(published: String, against: [String], wordlist: String?, AuditLimits)
  }

  /// What is counted.
  public enum Terms: Sendable, Hashable {
    /// A wordlist of the study, by its name.
    case list(String)
    /// Terms that stand in the table itself.
    case written(Wordlist, String)
  }

  public struct CountOptions: Sendable, Hashable {
    public var unit: Breakdown.Unit?
    public var order = ComparedTexts.Order.list
    public var near = false
  }

  public struct ProfileOptions: Sendable, Hashable {
    public var unit = Breakdown.Unit.part
    public var order = ComparedTexts.Order.list
    public var heat = false
  }

  public struct ConcordanceOptions: Sendable, Hashable {
    public var order = Concordance.Order.position
    public var width = KeywordInContext.usualWidth
    public var sample: Concordance.Sample?
  }

  public var kind: Kind {
    switch work {
    case .count: .count
    case .compare: .compare
    case .profile: .profile
    case .concordance: .concordance
    case .explain: .explain
    case .audit: .audit
    }
  }
}

/// A way of counting: which words match, in which text. A figure has a meaning only with both.
public struct StudyCounting: Sendable, Hashable {
  public var rule: CountingRule
  public var scope: Scope

  public init(rule: CountingRule = .standard, scope: Scope = .statute) {
    (self.rule, self.scope) = (rule, scope)
  }
}

/// A file that a study writes.
public struct StudyOutput: Sendable, Hashable {
  /// Relative to the study file's folder and inside it, with `/`.
  public let path: String
  public let format: OutputFormat
}
