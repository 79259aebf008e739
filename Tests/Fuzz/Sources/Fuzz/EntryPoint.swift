import Foundation

/// libFuzzer as a library: its own loop, over the reader that `FUZZ_TARGET` names.
@main
enum EntryPoint {
  /// Which reader this process tries.
  private static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("FUZZ_TARGET is '\(name)'; write one of \(names).")
    }
    return target
  }()

  static func main() {
    if CommandLine.arguments.dropFirst().first == "targets" {
      for target in FuzzTarget.allCases { print(target.rawValue) }
      return
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    // Any input may go into the corpus: the answer is always 0.
    exit(
      runDriver(&count, &arguments) { start, size in
        EntryPoint.target.check(Array(UnsafeBufferPointer(start: start, count: size)))
        return 0
      })
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
