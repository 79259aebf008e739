import ArgumentParser
import Voxlex

extension BatchError {
  /// 64 where another command line is the remedy.
  var exitCode: ExitCode {
    switch self {
    case .inputs, .conflict, .unfinishedRun, .otherSettings, .foreignFiles, .cannotReadTwice:
      .validationFailure
    case .output, .database, .tooManyOpenFiles, .inputsChanged, .results: ExitStatus.nothing
    }
  }
}
