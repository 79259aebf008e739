import Voxlex

extension Remedy {
  /// What can be done, as options and subcommands.
  var asOptions: String {
    switch self {
    case .resume: "add --resume to continue it"
    case .replace: "add --replace to write over it"
    case .writeElsewhere: "name another --output"
    case .restoreInputs: "restore them"
    case .saveInputs: "save the inputs to files first"
    case .allowMoreFiles:
      "close other programs, raise the limit with 'ulimit -n' or use fewer --jobs, then add --resume to continue"
    case .makeRoom: "make room and add --resume to continue"
    case .countFolder(let folder): "name its files, or use 'voxlex batch \(folder)'"
    case .nameFormat(let format): "use --as \(format), or leave --as out"
    case .chooseProvision: "write which, or repeat the option to unite them"
    case .nameBundledList: "for a list one that 'voxlex wordlists' shows"
    case .beginStudy: "begin one with 'voxlex study new'"
    case .runStudy(let study): "run 'voxlex study \(study)' first"
    case .runStudyAgain(let study): "run 'voxlex study \(study)' again"
    case .rehash(let study): "run 'voxlex study \(study) --rehash'"
    case .rehashIfMeant(let study): "if the new one is meant, run 'voxlex study \(study) --rehash'"
    case .takeOutAndRehash(let study): "take the line out and run 'voxlex study \(study) --rehash'"
    case .words, .useSameSettings: description
    }
  }
}

extension StudyDifference {
  /// The sentence, with what can be done as options of the command.
  var commandSentence: String {
    switch self {
    case .input(let input): input.problem.sentence(\.asOptions)
    case .manifest(let words): words
    }
  }
}

extension ProblemError {
  /// The sentences, with what can be done as options of the command.
  var commandSentence: String { sentences(\.asOptions) }
}
