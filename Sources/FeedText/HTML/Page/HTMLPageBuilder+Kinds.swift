internal import FeedModel

/// What the standard says of elements by their names.
extension HTMLPageBuilder {
  func isBoundary(_ node: Int) -> Bool {
    if nodes[node].space != .html { return isIntegrationPoint(node) || isText(node) || isNamed(node, "annotation-xml") }
    switch nodes[node].element {
    case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template: return true
    default: return false
    }
  }

  func isSpecial(_ node: Int) -> Bool {
    if nodes[node].space != .html { return isBoundary(node) }
    switch nodes[node].element {
    case .address, .applet, .article, .aside, .blockquote, .body, .button, .caption, .center, .colgroup, .dd, .details,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
      .head, .header, .hgroup, .html, .iframe, .li, .listing, .main, .marquee, .menu, .nav, .noembed, .noframes,
      .noscript, .object, .ol, .p, .plaintext, .pre, .script, .search, .section, .select, .style, .summary, .table,
      .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .ul, .xmp:
      return true
    default: return false
    }
  }

  static func isFormatting(_ element: HTMLElement) -> Bool {
    switch element {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Elements that stand in the head.
  static func isOfHead(_ element: HTMLElement) -> Bool {
    switch element {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: true
    default: false
    }
  }

  /// Blocks before which a paragraph ends, without rules of their own.
  static func endsParagraph(_ element: HTMLElement) -> Bool {
    switch element {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section,
      .summary, .ul, .xmp:
      true
    default: false
    }
  }

  /// Parts of a table, which mean nothing elsewhere.
  static func isTableTag(_ element: HTMLElement) -> Bool {
    switch element {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
    default: false
    }
  }

  /// What ends `svg` and `math` when it starts there.
  func breaksOut(_ token: HTMLToken) -> Bool {
    switch token.element {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      return true
    case .font:
      return tokenizer.attributes.contains {
        let name = HTMLName(source, $0.name)
        return name == HTMLName("color") || name == HTMLName("face") || name == HTMLName("size")
      }
    default: return false
    }
  }

  /// An element of SVG or MathML whose content is HTML.
  func isIntegrationPoint(_ node: Int) -> Bool {
    switch nodes[node].space {
    case .html: return false
    case .svg: return isNamed(node, "foreignobject") || isNamed(node, "desc") || isNamed(node, "title")
    case .math:
      guard isNamed(node, "annotation-xml") else { return false }
      for attribute in attributes[nodes[node].attributes]
      where HTMLName(source, attribute.name) == HTMLName("encoding") {
        let value = source[attribute.value].map(\.lowercasedASCII)
        return value.elementsEqual("text/html".utf8) || value.elementsEqual("application/xhtml+xml".utf8)
      }
      return false
    }
  }

  /// An element of MathML that holds text.
  func isText(_ node: Int) -> Bool {
    nodes[node].space == .math
      && (isNamed(node, "mi") || isNamed(node, "mo") || isNamed(node, "mn") || isNamed(node, "ms")
        || isNamed(node, "mtext"))
  }

  func isNamed(_ node: Int, _ name: StaticString) -> Bool { HTMLName(source, nodes[node].name) == HTMLName(name) }
}
