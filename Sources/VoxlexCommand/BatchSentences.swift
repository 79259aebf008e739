import ArgumentParser
import Voxlex

extension BatchError {
  /// The sentence, with remedies as options of the command.
  var commandSentence: String {
    sentence { remedy in
      switch remedy {
      case .resume: "add --resume to continue it"
      case .replace: "add --replace to write over it"
      case .writeElsewhere: "name another --output"
      case .useSameSettings: "use the same settings"
      case .restoreInputs: "restore them"
      case .saveInputs: "save the inputs to files first"
      case .allowMoreFiles:
        "close other programs, raise the limit with 'ulimit -n' or use fewer --jobs, then add --resume to continue"
      case .makeRoom: "make room and add --resume to continue"
      }
    }
  }

  /// 64 where another command line is the remedy.
  var exitCode: ExitCode {
    switch self {
    case .inputs, .conflict, .unfinishedRun, .otherSettings, .foreignFiles, .cannotReadTwice:
      .validationFailure
    case .output, .database, .tooManyOpenFiles, .inputsChanged, .results: ExitStatus.nothing
    }
  }
}
