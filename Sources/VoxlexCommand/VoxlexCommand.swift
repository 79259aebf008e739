import ArgumentParser

@main
struct VoxlexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "voxlex")
}
