import Markup

/// Versions of the libraries that decide how a source is read, for reports.
package enum LibraryVersion {
  /// The libxml2 that parses, `2.9.14`. It is linked dynamically: this is not always the one the program was built with.
  package static let libxml2 = LibXML2.version
}
