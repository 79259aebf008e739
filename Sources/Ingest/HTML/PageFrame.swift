import Bytes
import Legislation

/// What of a page is no text of the document: menus, banners, forms, what is hidden.
enum PageFrame {
  /// Why the text of an element is left out; nil if it is not.
  ///
  /// - Parameter isInArticle: inside of `main`, `article` or `section`, where a header is the document's own.
  static func reason(
    _ element: PageElement, _ attributes: PageAttributes, isInArticle: Bool
  ) -> Conservation.LeftOut? {
    switch element {
    case .script: return .script
    case .control: return .pageFrame
    case .navigation: return .pageFrame
    case .header, .footer: if !isInArticle { return .pageFrame }
    case .main, .article, .body, .html: return isHidden(attributes) ? .hidden : nil
    default: break
    }
    guard !attributes.isEmpty else { return nil }
    if isHidden(attributes) { return .hidden }
    let role = attributes.withBytes(.role) { roles.value(of: $0) } ?? nil
    if role == true { return .pageFrame }
    if element.depth != nil { return nil }
    return isNamedAsFrame(attributes) ? .pageFrame : nil
  }

  /// `hidden`, `aria-hidden`, or a style that shows nothing.
  static func isHidden(_ attributes: PageAttributes) -> Bool {
    if attributes.has(.hidden), !attributes.matches(.hidden, "until-found") { return true }
    if attributes.matches(.ariaHidden, "true") { return true }
    if has(.class, attributes, amongst: hiddenNames) { return true }
    // Most styles are of colours and need not be looked at further.
    guard attributes.withBytes(.style, mayHide) == true, let style = attributes.string(.style) else {
      return false
    }
    let words = style.lowercased().filter { !$0.isWhitespace }
    return words.contains("display:none") || words.contains("visibility:hidden")
  }

  private static let hiddenNames = NameTable<Bool>([
    "govuk-visually-hidden": true, "visually-hidden": true, "sr-only": true, "screen-reader-text": true,
  ])

  /// Whether a style has a value that begins as `none` or `hidden` do.
  private static func mayHide(_ style: Span<UInt8>) -> Bool {
    for index in style.indices where style[index] == 0x3A {
      var value = index + 1
      while value < style.count, style[value] <= 0x20 { value += 1 }
      if value < style.count, style[value].folded == 0x6E || style[value].folded == 0x68 { return true }
    }
    return false
  }

  /// Whether one of the words of an attribute is among names.
  private static func has(
    _ name: PageAttributeName, _ attributes: PageAttributes, amongst names: NameTable<Bool>
  ) -> Bool {
    attributes.withBytes(name) { bytes in
      var found = false
      ClassWords.each(of: bytes) { if names.value(of: bytes.extracting($0)) == true { found = true } }
      return found
    } ?? false
  }

  private static func isNamedAsFrame(_ attributes: PageAttributes) -> Bool {
    has(.class, attributes, amongst: names) || has(.id, attributes, amongst: names)
  }

  private static let roles = NameTable<Bool>([
    "navigation": true, "banner": true, "contentinfo": true, "search": true, "dialog": true,
    "alertdialog": true,
    "menu": true, "menubar": true, "toolbar": true,
  ])

  /// Names that sites give to what surrounds a document, by class or `id`, whole words of them.
  private static let names: NameTable<Bool> = {
    let names = """
      skip-link skiplink skip-links govuk-skip-link skip-to-content gem-c-skip-link \
      cookie-banner cookiebanner cookie-consent cookie-notice cookies-banner global-cookie-message govuk-cookie-banner \
      gem-c-cookie-banner cookie-message cookieConsent cookieNotice CookieBanner ccc onetrust-banner-sdk \
      onetrust-consent-sdk \
      breadcrumb breadcrumbs govuk-breadcrumbs gem-c-breadcrumbs gem-c-contextual-breadcrumbs breadcrumbNav \
      govuk-phase-banner gem-c-phase-banner phase-banner govuk-back-link back-link govuk-header govuk-footer \
      gem-c-layout-super-navigation-header gem-c-layout-for-public__feedback \
      pagination govuk-pagination gem-c-pagination previous-next-navigation gem-c-previous-and-next-navigation prevNextNav \
      pager prev-next gem-c-feedback feedback feedback-form page-feedback report-a-problem report-a-problem-container \
      gem-c-print-link print-link gem-c-share-links share-links social-share social-links gem-c-back-to-top \
      back-to-top app-c-back-to-top app-c-contents-list-with-body__link-wrapper \
      gem-c-related-navigation related-navigation gem-c-contextual-sidebar gem-c-contextual-footer related-content \
      gem-c-metadata gem-c-published-dates app-c-published-dates publisher-metadata gem-c-single-page-notification-button \
      gem-c-devolved-nations gem-c-subscription-links gem-c-translation-nav gem-c-search site-search \
      site-header site-footer page-header-banner global-header global-footer global-header-bar \
      footerNav secondaryNav primaryNav layout1nav interface legSubNav langSwitch LegNavigation \
      Header HeaderWrap Header-pt1 Header-pt2 Header-pt3 SiteMainNav Footer TopNavigationLinks Relatedlinks Relatedfeeds \
      Relateddocuments govuk-accordion__section-toggle govuk-accordion__controls section-nav toc-header section-link full-view-link toc-link
      """
    var table: [String: Bool] = [:]
    for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = true }
    return NameTable(table)
  }()

  /// Names of a list of what a page holds.
  static func isContentsList(_ attributes: PageAttributes) -> Bool {
    for name in [PageAttributeName.class, .id, .role] where has(name, attributes, amongst: contents) {
      return true
    }
    guard let label = attributes.string(.ariaLabel)?.lowercased() else { return false }
    return label == "contents" || label == "table of contents" || label == "cynnwys"
  }

  private static let contents: NameTable<Bool> = {
    let names = """
      gem-c-contents-list app-c-contents-list contents-list table-of-contents tableofcontents toc TOC doc-toc \
      part-navigation gem-c-part-navigation js-contents-list contents-list-container LegContents
      """
    var table: [String: Bool] = [:]
    for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = true }
    return NameTable(table)
  }()
}
