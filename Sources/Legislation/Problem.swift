/// What is wrong, where, and what can be done about it, as fields. Every sentence about an error is made from them, here
/// and nowhere else; a table of failures has them as columns.
///
/// The sentence is `place: what; remedy.`, and says `remedy, or remedy` where there are several.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// What sort of problem, for programs: the same whatever the words are.
  public var kind: ProblemKind
  /// The file, and the line where that is known; nil where ``what`` names all that there is to name.
  public var place: SourceLine?
  /// What is wrong, in the words of the user's own file where it has some; without a full stop.
  public var what: String
  /// What can be done, the first thing first; empty where nothing can, or where ``what`` leaves no question.
  public var remedies: [Remedy]

  package init(_ kind: ProblemKind, at place: SourceLine? = nil, _ what: String, _ remedies: [Remedy]) {
    (self.kind, self.place, self.what, self.remedies) = (kind, place, what, remedies)
  }

  package init(_ kind: ProblemKind, at place: SourceLine? = nil, _ what: String, _ remedies: Remedy...) {
    self.init(kind, at: place, what, remedies)
  }

  /// The same problem as the reason of another: `study.yaml:9: the table 'a' cannot be worked out: act.xml: …`.
  package func inside(_ what: String, at place: SourceLine?) -> Problem {
    Problem(kind, at: place, "\(what): " + (self.place.map { "\($0): " } ?? "") + self.what, remedies)
  }

  /// The place as it is printed; empty if there is none.
  package var placeText: String { place?.description ?? "" }

  /// The remedies in words, without a full stop; empty if there are none.
  ///
  /// - Parameter wording: what its users can do, in the words of the program that shows the problem.
  package func remedyText(_ wording: (Remedy) -> String = \.description) -> String {
    let words = remedies.map(wording)
    guard let last = words.last, words.count > 1 else { return words.last ?? "" }
    // A condition is set off by commas: "put it back, or, if the new one is meant, keep that".
    return words.dropLast().joined(separator: ", ") + (last.hasPrefix("if ") ? ", or, " : ", or ") + last
  }

  /// The whole sentence, with the remedies in the words of whoever shows it.
  public func sentence(_ wording: (Remedy) -> String = \.description) -> String {
    let remedy = remedyText(wording)
    let start = (place.map { "\($0): " } ?? "") + what
    if remedy.isEmpty { return start + "." }
    return "\(start); \(remedy)" + (remedy.hasSuffix("?") ? "" : ".")
  }

  public var description: String { sentence() }
}

/// The sorts of problems there are. The raw values are what tables of failures hold.
public enum ProblemKind: String, CaseIterable, Hashable, Sendable {
  /// What is named is not there, or the system does not let it be read.
  case unreadable
  /// The content is of a kind that is not read.
  case unsupported
  /// The content is broken or cut short.
  case damaged
  /// Bytes that are not text in the encoding found or given.
  case encoding
  /// A limit against hostile input was passed.
  case limit
  /// Nothing is there where something was expected.
  case empty
  /// The scope asks for what the text does not have, or does not say.
  case scope
  /// A name, key or value that is not known, or not understood.
  case invalid
  /// Something that must be given is not.
  case missing
  /// One name for two things.
  case repeated
  /// Another file or run is in the way; nothing was written over.
  case conflict
  /// Something is not what it was before: an input, a setting.
  case changed
  /// Results could not be written.
  case output

  /// The sorts of problems that a source can have.
  package static let ofSources: [ProblemKind] = [
    .unreadable, .unsupported, .damaged, .encoding, .limit, .empty, .scope,
  ]
}

/// An error that says what is wrong in fields, and has its sentence from them.
public protocol ProblemError: Error, Sendable, CustomStringConvertible {
  /// All that is wrong, in order; never empty.
  var problems: [Problem] { get }
}

extension ProblemError {
  /// A sentence a line, with the remedies in the words of whoever shows it.
  package func sentences(_ wording: (Remedy) -> String) -> String {
    problems.map { $0.sentence(wording) }.joined(separator: "\n")
  }

  /// A sentence a line.
  public var description: String { sentences(\.description) }
}
