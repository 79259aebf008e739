// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds voxlex builds this. `Tests/Fuzz/run` builds and runs it.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "voxlex", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Voxlex", package: "voxlex")],
      // The rooms are instrumented by the flags of `run`.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  ],
  swiftLanguageModes: [.v6]
)
