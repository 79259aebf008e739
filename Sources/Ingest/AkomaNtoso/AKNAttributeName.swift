import Markup

/// Names of attributes that the reader looks at; those of the United Kingdom's additions among them, whose prefixes vary.
enum AKNAttributeName: Int, MetadataAttributeName {
  case eId, id, href, refersTo, name, `class`, value, showAs, date, start, language
  case lang, alternativeTo, status, change, ChangeId, target, breakat, Name
  case Value, Date, URI, RequiresApplied, RequiresWelshApplied
}

typealias AKNAttributes = MarkupAttributes<AKNAttributeName>
