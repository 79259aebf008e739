import Bytes

/// What an element of the metadata says; `whole` is the element around all of it, `other` says nothing that is kept.
enum MetadataField: UInt8, Equatable {
  case other, whole, identifier, title, description, language, publisher, modified, valid
  case mainType, status, minorType, year, number
  case enacted, made, laid, inForce, alternative, unappliedEffect, effectInForce

  init(_ name: Span<UInt8>) { self = MetadataField.table.value(of: name) ?? .other }

  /// The namespaces of the elements.
  static let namespaces: Set<String> = [
    "http://www.legislation.gov.uk/namespaces/metadata", "http://www.tso.co.uk/assets/namespace/metadata",
    "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/", "http://www.w3.org/2005/Atom",
  ]

  private static let table = NameTable<MetadataField>([
    "Metadata": .whole, "identifier": .identifier, "title": .title, "description": .description,
    "language": .language,
    "publisher": .publisher, "modified": .modified, "valid": .valid, "DocumentMainType": .mainType,
    "DocumentStatus": .status, "DocumentMinorType": .minorType, "Year": .year, "Number": .number,
    "EnactmentDate": .enacted, "Made": .made, "Laid": .laid, "DateTime": .inForce,
    "Alternative": .alternative, "UnappliedEffect": .unappliedEffect, "InForce": .effectInForce,
  ])
}
