// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.strictMemorySafety(), .enableUpcomingFeature("ExistentialAny")]

// On macOS SQLite is part of the system, with its headers where a compiler looks.
#if os(macOS)
  let sqlite: String? = nil
#else
  let sqlite: String? = "sqlite3"
#endif

let package = Package(
  name: "voxlex",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Voxlex", targets: ["Voxlex"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .executable(name: "voxlex", targets: ["VoxlexCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: sqlite, providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(name: "CIconv"),
    .target(
      name: "Bytes",
      dependencies: ["CByteMasks", .target(name: "CLibCrypto", condition: .when(platforms: [.linux]))],
      swiftSettings: strict),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(
      name: "Files", dependencies: ["Bytes", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .target(name: "Legislation", swiftSettings: strict),
    .target(name: "Force", dependencies: ["Bytes", "Legislation"], swiftSettings: strict),
    .target(
      name: "Wordlists",
      dependencies: [
        "Bytes", "Files", "Legislation", "YAML",
      ],
      resources: [
        // The folder is a link to the top-level Wordlists, so that the lists are found where readers look.
        .embedInCode("Bundled/coproduction-table-1.yaml"), .embedInCode("Bundled/coproduction-table-2.yaml"),
        .embedInCode("Bundled/expert-voice.yaml"), .embedInCode("Bundled/function-words.yaml"),
        .embedInCode("Bundled/indeterminate-terms.yaml"), .embedInCode("Bundled/partnership.yaml"),
        .embedInCode("Bundled/partnership-continuum.yaml"), .embedInCode("Bundled/send-actors.yaml"),
        .embedInCode("Bundled/families.txt"),
      ],
      swiftSettings: strict),
    .target(name: "Programs", dependencies: ["Files"], swiftSettings: strict),
    .target(
      name: "Inputs",
      dependencies: [
        "CLibArchive", "Files", "Legislation", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Markup", dependencies: ["Bytes", "CByteMasks", "CLibXML2", "CIconv", "Inputs", "Legislation"],
      swiftSettings: strict,
      // glibc and musl have it in the C library.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "Ingest",
      dependencies: [
        "Bytes", "CByteMasks", "Files", "Inputs", "Legislation", "Markup", "Programs",
      ],
      swiftSettings: strict),
    .target(
      name: "TermFrequency", dependencies: ["Bytes", "Legislation", "Force", "Wordlists"],
      swiftSettings: strict),
    .target(
      name: "DataTables",
      dependencies: [
        "Bytes", "Files", "Inputs", "Legislation", "Markup",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),
    .target(
      name: "Reporter",
      dependencies: [
        "CLibArchive", "Files", "Legislation", "Inputs", "Ingest",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Reporter"], swiftSettings: strict),
    .target(
      name: "Measures",
      dependencies: [
        "Bytes", "Charts", "Files", "Legislation", "Force", "Wordlists", "Inputs", "Ingest", "TermFrequency",
        "Statistics", "Reporter",
      ],
      swiftSettings: strict),
    .target(
      name: "Outcomes",
      dependencies: ["DataTables", "Files", "Legislation", "Measures", "Reporter", "Statistics", "YAML"],
      swiftSettings: strict),
    .target(
      name: "Batch",
      dependencies: [
        "Bytes", "Charts", "Files", "Legislation", "Wordlists", "Inputs", "Ingest", "TermFrequency",
        "Statistics",
        "Measures", "Reporter", "SQLite",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Studies",
      dependencies: [
        "Bytes", "DataTables", "Files", "Legislation", "Wordlists", "Inputs", "Ingest", "TermFrequency",
        "Measures", "Outcomes", "Reporter", "YAML",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "ReportPage",
      dependencies: [
        "Bytes", "Charts", "Force", "Ingest", "Inputs", "Legislation", "Measures", "Reporter",
        "TermFrequency",
        "Wordlists",
      ],
      resources: [.embedInCode("page.css"), .embedInCode("page.js")], swiftSettings: strict),
    .target(
      name: "Voxlex",
      dependencies: [
        "Files", "Legislation", "Force", "Wordlists", "Inputs", "Ingest", "TermFrequency", "Statistics",
        "Reporter", "Measures", "Batch", "Studies",
      ], swiftSettings: strict),
    .executableTarget(
      name: "VoxlexCommand",
      dependencies: [
        "CAllocator", "Voxlex", "Batch", "Charts", "DataTables", "Files", "Legislation", "Measures",
        "Outcomes",
        "Programs",
        "ReportPage",
        "Reporter", "Studies",
        "Wordlists",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Files", "Reporter", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(name: "LegislationTests", dependencies: ["Legislation"], swiftSettings: strict),
    .testTarget(
      name: "ForceTests",
      dependencies: ["Force", "Legislation", "TermFrequency", "TestSupport", "Wordlists"],
      exclude: ["labels.tsv", "voices.tsv"], swiftSettings: strict),
    .testTarget(
      name: "WordlistsTests", dependencies: ["Legislation", "Wordlists"], swiftSettings: strict),
    .target(
      name: "IndependentCount", dependencies: ["Legislation"], path: "Tests/IndependentCount",
      // Plain and slow on purpose, but not slower than it must be: every real text goes through it.
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "TestSupport", dependencies: ["IndependentCount", "Ingest", "Legislation", "Programs"],
      path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "InputsTests", dependencies: ["Inputs", "TestSupport"], swiftSettings: strict),
    .target(
      name: "TextMeasure", dependencies: ["Ingest", "Legislation"], path: "Tests/TextMeasure",
      swiftSettings: strict),
    .executableTarget(
      name: "measure-text", dependencies: ["Ingest", "Legislation", "TextMeasure"],
      path: "Tests/MeasureText", swiftSettings: strict),
    .testTarget(
      name: "TextMeasureTests", dependencies: ["TextMeasure", "Ingest", "Legislation"],
      swiftSettings: strict),
    .target(
      name: "MarkupEquality", dependencies: ["Inputs", "Markup"], path: "Tests/MarkupEquality",
      swiftSettings: strict),
    .executableTarget(
      name: "scanner-mutants", dependencies: ["MarkupEquality"], path: "Tests/ScannerMutants",
      swiftSettings: strict),
    .executableTarget(
      name: "measure-speed",
      dependencies: ["Ingest", "Legislation", "Markup", "TermFrequency", "Wordlists"],
      path: "Tests/MeasureSpeed",
      swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Inputs", "Markup", "MarkupEquality", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "Bytes", "Inputs", "Ingest", "Legislation", "IndependentCount", "Markup", "Programs", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TermFrequencyTests", dependencies: ["Legislation", "TermFrequency", "TestSupport", "Wordlists"],
      swiftSettings: strict),
    .testTarget(
      name: "OutcomesTests",
      dependencies: ["DataTables", "Measures", "Outcomes", "Reporter", "Statistics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "DataTablesTests", dependencies: ["DataTables", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"],
      exclude: ["scipy-distributions.py", "scipy-distributions.tsv"], swiftSettings: strict),
    .testTarget(
      name: "MeasuresTests",
      dependencies: [
        "Bytes", "Legislation", "Force", "Wordlists", "Inputs", "Markup", "Ingest", "TermFrequency",
        "Measures",
        "Reporter", "Statistics", "IndependentCount", "TestSupport",
      ],
      exclude: [
        "Align/align-labels.tsv", "Align/align-stated.tsv", "Powers/power-labels.tsv",
        "Words/definition-labels.tsv",
        "Words/definition-paragraphs.tsv",
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportPageTests",
      dependencies: [
        "Bytes", "Ingest", "Legislation", "Measures", "ReportPage", "Reporter", "TestSupport", "Wordlists",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts"], swiftSettings: strict),
    .testTarget(
      name: "ReporterTests", dependencies: ["Reporter", "Inputs"], exclude: ["Papers"], swiftSettings: strict),
    .testTarget(
      name: "StudiesTests",
      dependencies: [
        "Bytes", "Studies", "Measures", "Ingest", "Legislation", "Reporter", "TestSupport", "Wordlists",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BatchTests",
      dependencies: [
        "Batch", "Measures", "Ingest", "Legislation", "Reporter", "SQLite", "TestSupport", "Wordlists",
      ],
      swiftSettings: strict),
    .testTarget(name: "VoxlexTests", dependencies: ["Voxlex"], swiftSettings: strict),
    // Runs the program `voxlex`, which is beside the tests when all is built.
    .testTarget(
      name: "VoxlexCommandTests",
      dependencies: [
        "VoxlexCommand", "Charts", "Ingest", "Legislation", "TestSupport", "Measures", "Reporter", "Studies",
        "TermFrequency", "Wordlists", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Help", "WrongLines"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
