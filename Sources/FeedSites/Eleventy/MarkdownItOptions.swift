import FeedModel

/// How a site has set up markdown-it, Eleventy's Markdown.
struct MarkdownItOptions: Sendable, Hashable {
  /// Eleventy's own default; markdown-it's is false.
  var html = true
  var breaks = false
  var linkify = false
  var typographer = false
  var hasFootnotes = false
  var hasDefinitionLists = false
  var hasAttributes = false
  var hasTaskLists = false
  /// Plugins that change what a text means and are not known here.
  private(set) var unknownPlugins: [String] = []

  /// Takes options as they are given to markdown-it.
  mutating func take(_ options: Setting) {
    let known = ["html", "breaks", "linkify", "typographer"].contains { options[$0] != nil }
    guard known else { return }
    html = options["html"]?.bool ?? html
    breaks = options["breaks"]?.bool ?? breaks
    linkify = options["linkify"]?.bool ?? linkify
    typographer = options["typographer"]?.bool ?? typographer
  }

  /// Takes the name of a package that extends markdown-it.
  mutating func plugin(_ name: String) {
    switch name {
    case "markdown-it", "markdown-it-anchor", "markdown-it-prism", "markdown-it-table-of-contents",
      "markdown-it-toc-done-right", "markdown-it-external-links", "markdown-it-link-attributes":
      break
    case "markdown-it-footnote": hasFootnotes = true
    case "markdown-it-deflist": hasDefinitionLists = true
    case "markdown-it-attrs": hasAttributes = true
    case "markdown-it-task-lists", "markdown-it-task-checkbox": hasTaskLists = true
    default: if !unknownPlugins.contains(name) { unknownPlugins.append(name) }
    }
  }
}

extension MarkdownFeatures {
  /// markdown-it's, as a site has set it up.
  init(_ options: MarkdownItOptions) {
    self.init(of: .github)
    // Eleventy turns it off.
    hasIndentedCode = false
    keepsRawHTML = options.html
    linksBareAddresses = options.linkify
    hasTaskLists = options.hasTaskLists
    breaksEveryLine = options.breaks
    isTypographic = options.typographer
    footnotes = options.hasFootnotes ? .github : .none
    hasDefinitionLists = options.hasDefinitionLists
    headingAttributes = options.hasAttributes ? .list : .none
  }
}
