import CLibXML2

/// Versions of the libraries that decide how a source is read, for reports.
public enum LibraryVersion {
  /// The libxml2 that this program was built against, `2.9.14`.
  public static let libxml2 = LIBXML_DOTTED_VERSION
}
