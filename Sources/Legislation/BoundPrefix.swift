/// Prefixes that are no words of their own: `co` of co-operate, `self` of self-employed.
///
/// One list for two questions: whether a hyphen at a line's end is kept, and which parts of a compound count as
/// words under the hyphen rule `parts`.
package enum BoundPrefix {
  package static let all: Set<String> = [
    "co", "re", "pre", "non", "sub", "multi", "inter", "anti", "ex", "self", "well", "post", "under", "over",
  ]
}
