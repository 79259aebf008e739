import Bytes
import Legislation

/// Types of document: the codes used in addresses, and the attribution that a source asks for.
package enum DocumentType {
  /// The codes that are known, in alphabetical order.
  package static let knownCodes = codes.values.sorted()

  private static let codes: [String: String] = [
    "UnitedKingdomPublicGeneralAct": "ukpga", "UnitedKingdomLocalAct": "ukla",
    "UnitedKingdomPrivateOrPersonalAct": "ukppa", "ScottishAct": "asp", "ScottishOldAct": "aosp",
    "WelshNationalAssemblyAct": "anaw", "WelshParliamentAct": "asc", "WelshAssemblyMeasure": "mwa",
    "NorthernIrelandAct": "nia", "NorthernIrelandParliamentAct": "apni",
    "NorthernIrelandAssemblyMeasure": "mnia", "IrelandAct": "aip", "EnglandAct": "aep",
    "GreatBritainAct": "apgb", "GreatBritainLocalAct": "gbla", "GreatBritainPrivateOrPersonalAct": "gbppa",
    "UnitedKingdomChurchMeasure": "ukcm", "UnitedKingdomStatutoryInstrument": "uksi",
    "ScottishStatutoryInstrument": "ssi", "WelshStatutoryInstrument": "wsi",
    "NorthernIrelandStatutoryRule": "nisr", "NorthernIrelandStatutoryRuleOrOrder": "nisro",
    "NorthernIrelandOrderInCouncil": "nisi", "UnitedKingdomMinisterialOrder": "ukmo",
    "UnitedKingdomChurchInstrument": "ukci", "UnitedKingdomDraftStatutoryInstrument": "ukdsi",
    "ScottishDraftStatutoryInstrument": "sdsi", "WelshDraftStatutoryInstrument": "wdsi",
    "NorthernIrelandDraftStatutoryRule": "nidsr", "NorthernIrelandDraftOrderInCouncil": "nidsi",
    "EuropeanUnionRegulation": "eur", "EuropeanUnionDecision": "eudn", "EuropeanUnionDirective": "eudr",
    "EuropeanUnionTreaty": "eut",
  ]

  /// The code of a main type as in addresses; nil if it is not known.
  static func code(mainType: String) -> String? { codes[mainType] }

  /// The attribution of the Open Government Licence, as legislation.gov.uk words it, with what else the
  /// publisher of the text asks for. Empty where the metadata does not say that an official publisher is
  /// behind the text: somebody's own file in this format is not Crown copyright.
  static func attribution(of identity: Identity) -> String {
    guard let type = identity.typeCode, isOfficial(identity) else { return "" }
    var text =
      "© Crown and database right. Derived from content available under the Open Government Licence v3.0 "
      + "from legislation.gov.uk."
    if type.hasPrefix("eu") {
      text += " Material derived from the European Institutions © European Union, 1998-2020."
    }
    if identity.publisher.contains("Westlaw") {
      text += " Westlaw UK derived from Crown Copyright material and contributed to legislation.gov.uk."
    }
    return text
  }

  /// Old files name no publisher; their main type can only come from the service's own metadata.
  private static func isOfficial(_ identity: Identity) -> Bool {
    if identity.publisher.isEmpty { return codes[identity.mainType] != nil }
    let publisher = Array(identity.publisher.lowercased().utf8)
    return publishers.contains { publisher.contains($0, in: publisher.indices) }
  }

  /// What the names of the publishers of official texts contain, in lower case.
  private static let publishers = [
    "printer", "statute law database", "stationery office", "national archives", "westlaw", "opsi",
    "office of public sector information",
  ]
}
