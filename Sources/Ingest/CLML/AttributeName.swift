import Markup

/// Names of attributes that the reader looks at.
enum AttributeName: Int, MetadataAttributeName {
  case id, IdURI, DocumentURI, Ref, CommentaryRef, Status, Match, Prospective, RetainText
  case RestrictStartDate, RestrictExtent, NumberOfProvisions, SchemaVersion
  case Value, Date, Category, URI, RequiresApplied, RequiresWelshApplied
  case lang
}

typealias Attributes = MarkupAttributes<AttributeName>
