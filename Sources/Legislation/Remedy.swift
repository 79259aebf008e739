/// What can be done about a problem. Where every user can do the same, it is in words; where a program has its own way
/// to offer it, an option of a command or a button, it is one of the other cases, which that program words itself.
public enum Remedy: Hashable, Sendable {
  /// The same for everyone: `save the file as UTF-8`.
  case words(String)

  /// Resume the unfinished run.
  case resume
  /// Write over what is there: only files of a run's own names.
  case replace
  case writeElsewhere
  case useSameSettings
  case restoreInputs
  case saveInputs
  /// Make room, and resume the run.
  case makeRoom
  /// Let the program open more files, and resume the run.
  case allowMoreFiles

  /// Name the files of a folder, or count it as a batch.
  case countFolder(String)

  /// Name this format for a text, or leave it to be recognised.
  case nameFormat(String)
  /// Say which of the provisions a name may mean, or ask for all of them.
  case chooseProvision
  /// Give a list that comes with the program in place of a file.
  case nameBundledList
  /// Begin a study file.
  case beginStudy
  /// Run the study, so that there is a manifest.
  case runStudy(String)
  /// Run the study again.
  case runStudyAgain(String)
  /// Put the hashes of the inputs, as they are now, into the study file.
  case rehash(String)
  /// The same, if the changed input is meant.
  case rehashIfMeant(String)
  /// Take a hash out of the study file, and put it in anew.
  case takeOutAndRehash(String)
}

extension Remedy: ExpressibleByStringInterpolation {
  /// A remedy in words, without a full stop.
  public init(stringLiteral words: String) { self = .words(words) }
}

/// In words for users of the library.
extension Remedy: CustomStringConvertible {
  public var description: String {
    switch self {
    case .words(let words): words
    case .resume: "resume it"
    case .replace: "replace what is there"
    case .writeElsewhere: "write elsewhere"
    case .useSameSettings: "use the same settings"
    case .restoreInputs: "restore the inputs"
    case .saveInputs: "save them to files first"
    case .makeRoom: "make room and resume the run"
    case .allowMoreFiles: "let the program open more files and resume the run"
    case .countFolder: "name its files, or count it as a batch"
    case .nameFormat(let format): "name the format '\(format)', or leave it to be recognised"
    case .chooseProvision: "write which, or name each to unite them"
    case .nameBundledList: "for a list, the name of a bundled one"
    case .beginStudy: "begin one from texts and a wordlist"
    case .runStudy(let study): "run '\(study)' first"
    case .runStudyAgain(let study): "run '\(study)' again"
    case .rehash(let study): "put the new hashes into '\(study)'"
    case .rehashIfMeant(let study): "if the new one is meant, put the new hashes into '\(study)'"
    case .takeOutAndRehash(let study): "take the line out and put the new hashes into '\(study)'"
    }
  }
}
