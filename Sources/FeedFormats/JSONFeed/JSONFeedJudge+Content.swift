import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func judgeContent(of entry: Entry, html: String?, text: String?, _ node: JSONNode) {
    let htmlNode = node["content_html"]
    let textNode = node["content_text"]
    if htmlNode?.isNull ?? true, textNode?.isNull ?? true { return say(.missingContent, at: node.offset) }
    let isBlank = (html?.isBlank ?? true) && (text?.isBlank ?? true)
    if isBlank, entry.image == nil, entry.enclosures.isEmpty, html != nil || text != nil {
      say(.blankContent, at: (htmlNode ?? textNode)?.offset ?? node.offset)
    }
    if let html, let htmlNode, !isBlank, html.isPlain { say(.plainHTML, at: htmlNode.offset) }
    if html == nil, let text, let textNode, MarkupCheck.holdsTags(text) { say(.htmlInText, at: textNode.offset) }
    if let text, !text.isEmpty, text == entry.summary {
      say(.summaryIsContent, at: node["summary"]?.offset ?? node.offset)
    }
  }
}

extension String {
  /// Whether it has neither a tag nor a character reference.
  fileprivate var isPlain: Bool { !utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } }
}

extension Diagnostic.Message {
  fileprivate static var missingContent: Self {
    .error("json/item-content-missing", "give the item \"content_html\" or \"content_text\"")
  }
  fileprivate static var blankContent: Self {
    .warning("json/item-content-blank", "give the item something to read; its content is blank")
  }
  fileprivate static var plainHTML: Self {
    .info("json/item-content-html-plain", "write text without markup in \"content_text\"; readers join its lines here")
  }
  fileprivate static var htmlInText: Self {
    .warning("json/item-content-text-html", "call it \"content_html\"; readers show the tags in \"content_text\"")
  }
  fileprivate static var summaryIsContent: Self {
    .info("json/item-summary-equals-content", "leave \"summary\" out; it repeats \"content_text\"")
  }
}
