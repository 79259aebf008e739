/// The style sheet of a page. Colours have names, so that dark and print change them in one place; there are no style
/// attributes, which the page's policy would refuse.
enum PageStyle {
  static let sheet = "\n" + String(decoding: PackageResources.page_css, as: UTF8.self)
}

/// The script of a page: it unpacks the hits when they are first wanted, moves a panel below its row, sorts, filters and
/// searches. Without it the page is whole but for the lines beyond the first.
enum PageScript {
  static let source = "\n" + String(decoding: PackageResources.page_js, as: UTF8.self)
}
