import Ingest
import Inputs
import Legislation
import Measures

/// A source of a run that has no counts, and why.
public struct BatchFailure: Sendable, Hashable {
  /// As in the other tables: relative to its input.
  public var path: String
  /// Number of the source in the run, from 1.
  public var item: Int
  /// Number of the input it came from, from 1.
  public var input: Int
  public var what: String
  /// Full name, with the line where that is known.
  public var place: String
  public var remedy: String

  /// The sentence for people.
  public var description: String {
    "\(place): \(what)\(remedy.isEmpty ? "" : "; \(remedy)")."
  }
}

extension BatchFailure {
  init(_ error: IngestError, path: String, item: Int, input: Int) {
    let parts = error.parts
    self.init(
      path: path, item: item, input: input, what: parts.what, place: parts.place, remedy: parts.remedy)
  }

  init(_ error: ScopeError, location: String, path: String, item: Int, input: Int) {
    // The sentence begins with the location and ends in its remedy behind the last semicolon.
    var sentence = error.description
    if sentence.hasPrefix("\(location): ") { sentence.removeFirst(location.count + 2) }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    var what = sentence
    var remedy = "choose another scope for this text"
    if let cut = sentence.range(of: "; ") {
      what = String(sentence[..<cut.lowerBound])
      remedy = String(sentence[cut.upperBound...])
    }
    self.init(path: path, item: item, input: input, what: what, place: location, remedy: remedy)
  }

  /// Why a text outside any run has no figures.
  init(_ failure: TextFailure, location: String) {
    switch failure {
    case .notRead(let error): self.init(error, path: location, item: 0, input: 0)
    case .notCounted(_, let error): self.init(error, location: location, path: location, item: 0, input: 0)
    }
  }
}
