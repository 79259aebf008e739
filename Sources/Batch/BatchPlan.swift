import Bytes
import Ingest
import Legislation
import Measures
import Reporter
import Wordlists

/// What a batch run is asked for: its inputs, what is counted in them and how, and which documents are meant.
public struct BatchPlan: Sendable {
  /// Files, folders, globs, archives, `@list`, `-`, as the user named them.
  public var inputs: [String]
  /// Leading folders taken off the names of members of archives.
  package var stripComponents = 0
  /// How sources are read.
  public var reader = SourceReader()
  /// What is counted.
  public var wordlist: Wordlist
  /// Where the wordlist came from: a path, `bundled:NAME`, or how a program calls terms without a file.
  public var wordlistOrigin: String
  /// Which words a term matches, but for rows that have a rule of their own.
  public var rule: CountingRule
  /// Which text of each document counts.
  public var scope: Scope
  /// What figures are also broken down by; nil for whole documents alone.
  public var unit: Breakdown.Unit?
  /// The list of actors whose groups figures by bearer and counterpart are of, and where it came from; nil for the bundled
  /// one.
  package var actors: (list: Wordlist, origin: String)?
  /// Rows that have no hit in a document are left out of the counts, and all rows of a document in which there is
  /// nothing to count: its status is in the table of documents.
  public var isSparse = false
  /// Whether all words are counted too, by type and decade: words of the longest runs that are; 0 for none. Only a folder
  /// has a table for them.
  package var frequencies = 0
  /// Whether the delegated powers of each document are listed too.
  package var listsPowers = false
  /// Which documents are meant, by what they say of themselves.
  public var filter = DocumentFilter()
  /// Which versions of an item are meant, where the inputs hold several.
  public var versions = VersionChoice.all
  /// The part of the sources that this run takes, where several machines work on equal inputs; nil for all.
  package var shard: Shard?
  /// Worker threads, 1 or more. Results do not depend on it.
  public var jobs = 1
  /// The first document that fails ends the run.
  public var stopsAtFailure = false

  /// A plan with the usual settings for all that is not given.
  public init(
    inputs: [String], wordlist: Wordlist, wordlistOrigin: String, rule: CountingRule = .standard,
    scope: Scope = .statute
  ) {
    (self.inputs, self.wordlist, self.wordlistOrigin) = (inputs, wordlist, wordlistOrigin)
    (self.rule, self.scope) = (rule, scope)
  }

  /// All that decides which bytes come out, by name. Two runs with equal settings over equal inputs give equal
  /// results; a run can be resumed only under the settings it was begun with.
  package var settings: [Setting] {
    [
      Setting("program", "voxlex \(ProgramVersion.voxlex)"), Setting("libxml2", LibraryVersion.libxml2),
      Setting("inputs", inputs.joined(separator: " | ")),
      Setting("strip-components", String(stripComponents)),
      Setting("as", reader.format?.rawValue ?? "found from the content"),
      Setting("keep", keptText), Setting("repair-encoding", String(reader.textOptions.repairsEncoding)),
      Setting("wordlist", wordlistOrigin), Setting("wordlist-sha256", Digest.sha256(wordlist.sourceBytes)),
      Setting("wordlist-language", wordlist.language ?? ""), Setting("rule", rule.description),
      Setting("scope", scope.name),
      Setting("by", unit?.rawValue ?? "document"),
    ] + actorSettings + [
      Setting("sparse", String(isSparse)), Setting("documents", filter.description),
      Setting("versions", versions.rawValue), Setting(Setting.shard, shard?.description ?? "all"),
      Setting(Setting.frequencies, String(frequencies)),
    ] + (listsPowers ? [Setting(Setting.powers, "true")] : [])
  }

  /// Nothing where the figures have no actors.
  private var actorSettings: [Setting] {
    guard unit?.isOfActors == true else { return [] }
    guard let actors else { return [Setting("actors", "bundled:send-actors")] }
    return [
      Setting("actors", actors.origin), Setting("actors-sha256", Digest.sha256(actors.list.sourceBytes)),
    ]
  }

  /// The settings, and how the tables are written.
  func settings(for destination: BatchDestination) -> [Setting] {
    settings + [Setting(Setting.tables, destination.form)]
  }

  private var keptText: String {
    let options = reader.textOptions
    let kept = [
      options.furniture ? nil : "furniture", options.contents ? nil : "contents",
      options.footnotes ? nil : "footnotes", options.hyphens ? nil : "hyphens",
      options.annotations ? nil : "annotations",
    ].compactMap { $0 }
    return kept.isEmpty ? "nothing" : kept.joined(separator: ",")
  }

  package struct Setting: Sendable, Hashable {
    package let name: String
    package let value: String
    /// Name of the setting that says how the tables are written.
    static let tables = "tables"
    /// Name of the setting that says up to how many words the runs have that are counted.
    static let frequencies = "frequencies"
    /// Name of the setting that says that powers are listed; not there where they are not.
    static let powers = "powers"
    /// Name of the setting that says which part of the sources a run takes.
    static let shard = "shard"
    /// Names of the settings that two runs may differ in and yet be summed up as one: where texts and list were found
    /// (the list has a hash), how the tables are written, and what they have besides whole documents.
    static let apart: Set<String> = [
      "inputs", "strip-components", "wordlist", "by", "sparse", shard, frequencies, powers, tables,
    ]
    init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }
}

/// Which versions of an item are counted, where the inputs hold several.
public enum VersionChoice: String, Sendable, Hashable, CaseIterable {
  /// Every document; later ones of an item are marked as duplicates.
  case all
  /// Of each item and language the version whose wording is the latest.
  case latest
  /// Of each item and language the text as enacted or made.
  case enacted
}
