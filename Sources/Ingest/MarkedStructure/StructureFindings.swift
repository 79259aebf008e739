/// What was met on the way and a user should know.
struct StructureFindings {
  var unknown: [String: Int] = [:]
  var images = 0
  var includes = 0
  var inlineStarts = 0
  var indentedInlineStarts = 0
  var provisionMismatches = 0
  var hasNamespace = true
  /// The source is a web page: it need not have metadata, and its white space is as a browser shows it.
  var isPage = false
}
