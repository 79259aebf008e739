// swift-tools-version: 6.2
import PackageDescription

// What one room gives another is `package`: the claims are about that too, so they are compiled as a part of the package,
// whose name is that of the folder it is in.
let folder = Context.packageDirectory.split(separator: "/").dropLast(2).last ?? "voxlex"
let packageName = folder.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()

// A package of its own, so that nobody who builds voxlex builds this. `Tests/Fuzz/run` builds and runs it.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "voxlex", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Voxlex", package: "voxlex")],
      // Else the build would give the name of this package, behind ours.
      packageAccess: false,
      swiftSettings: [.unsafeFlags(["-package-name", packageName])],
      // The rooms are instrumented by the flags of `run`.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  ],
  swiftLanguageModes: [.v6]
)
