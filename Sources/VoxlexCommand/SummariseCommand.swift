import ArgumentParser
import Voxlex
struct SummariseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "summarise", abstract: "x")
}
