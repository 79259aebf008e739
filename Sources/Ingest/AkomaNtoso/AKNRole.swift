import Legislation

/// What an element of Akoma Ntoso means for the text. Blocks break before and after, inline elements add nothing, separators
/// count as a space: see `Documentation/reading-akoma-ntoso.md`.
enum AKNRole: Equatable {
  case block
  case inline
  case separator
  /// No text, no space, no break.
  case nothing
  /// Not in the table: a separator whose text is kept and whose name is reported.
  case unknown

  // Structure
  case root
  case document(AKNDocumentKind)
  /// Part, Chapter and what else holds sections.
  case opens(Provision.Kind)
  /// What is cited first: a section, by its element's word.
  case unit(Provision.Word)
  /// A heading over paragraphs, which belongs to the paragraph if there is one.
  case sectionGroup
  /// Holds what has numbers and is no provision.
  case unnumbered
  /// Below a section, unless in a schedule or a code, where it is cited first itself.
  case paragraph
  /// Below what is around it; opened by its number.
  case level
  /// Its `name` says what it is.
  case container
  case attachment
  case recital
  case number, heading

  // Zones
  case zone(Zone)
  case recitals
  case contents
  case table, tableBlock, formula
  case quotedStructure, quotedText, embeddedStructure, embeddedText
  case authorialNote
  /// A block or an inline element whose `name` may say more.
  case namedBlock, namedInline
  case noteContainer
  case signature
  /// A title on the title page.
  case title(isShort: Bool)

  // Marks
  case insertion, deletion
  case noteReference
  case lineEnd
  case image

  // Left out
  case meta(AKNMetaElement)
  case metadata(MetadataField)
  /// The notes that are in the metadata, and one of them.
  case notes, note
}

/// The documents of the standard.
enum AKNDocumentKind: Equatable {
  case act, bill, doc, other
  /// Of a court or a debate, which is no legal text of the kind that is read.
  case judgment, debate
}

/// What an element of `meta` says.
enum AKNMetaElement: UInt8, Equatable {
  case whole, other, work, expression, manifestation, this, date, language, alias, country
  case concept, event, restriction, period, interval, status, match
}
