import Ingest

/// What every result says of the program that made it.
package enum ProgramVersion {
  /// Of voxlex.
  package static let voxlex = "0.1.0"

  /// The line under a table.
  package static let provenance = Table.Provenance(
    "Program", "voxlex \(voxlex), libxml2 \(LibraryVersion.libxml2)")

  package static let json = JSONValue.object([
    .init("name", "voxlex"), .init("version", .string(voxlex)),
    .init("libxml2", .string(LibraryVersion.libxml2)),
  ])
}
