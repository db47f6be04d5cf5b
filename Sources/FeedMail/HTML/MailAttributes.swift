import FeedModel
import FeedText

/// The attributes of a tag, of which a mail keeps few.
struct MailAttributes {
  private let values: [(name: String, value: String)]
  private let base: WebAddress?

  init(_ attributes: [HTMLAttribute], of bytes: UnsafeBufferPointer<UInt8>, base: WebAddress?) {
    values = attributes.prefix(64).map { attribute in
      let value = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[attribute.value]), inAttribute: true)
      return (
        String(decoding: bytes[attribute.name], as: UTF8.self).lowercased(),
        String(decoding: value, as: UTF8.self).cleanedForFeeds
      )
    }
    self.base = base
  }

  subscript(name: String) -> String? { values.first { $0.name == name }?.value }

  /// Absolute, or nothing.
  func address(_ name: String) -> WebAddress? {
    guard let text = self[name]?.trimmedWhitespace, !text.isEmpty else { return nil }
    return base?.resolve(text) ?? WebAddress(text)
  }

  func kept(for tag: HTMLElement) -> [(name: String, value: String)] {
    var kept: [(name: String, value: String)] = []
    if tag == .a, let address = address("href"), MailAttributes.schemes.contains(address.scheme) {
      kept.append(("href", address.string))
    }
    for name in ["title", "lang", "dir"] {
      if let value = self[name]?.collapsedWhitespace, !value.isEmpty { kept.append((name, value)) }
    }
    let numbers: [String] =
      switch tag {
      case .td, .th: ["colspan", "rowspan"]
      case .ol: ["start"]
      case .li: ["value"]
      default: []
      }
    for name in numbers { if let number = number(name) { kept.append((name, String(number))) } }
    if [.td, .th, .p, .div].contains(tag), let side = side { kept.append(("align", side)) }
    return kept
  }

  /// The attributes of an image that a mail may show: on the web, and made to be looked at.
  var image: [(name: String, value: String)]? {
    guard let address = address("src"), address.isHTTP, !isPixel, !MailAttributes.countsReaders(address) else {
      let alternative = self["alt"]?.collapsedWhitespace ?? ""
      return alternative.isEmpty || isPixel ? nil : [("alt", alternative)]
    }
    var kept = [("src", address.string), ("alt", self["alt"]?.collapsedWhitespace ?? "")]
    if let title = self["title"]?.collapsedWhitespace, !title.isEmpty { kept.append(("title", title)) }
    if let width = number("width"), width > 1 { kept.append(("width", String(min(width, 608)))) }
    return kept
  }

  private var isPixel: Bool {
    if self["hidden"] != nil { return true }
    for name in ["width", "height"] { if let size = number(name), size < 2 { return true } }
    let style = (self["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return [
      "display:none", "visibility:hidden", "opacity:0;", ";width:1px", ";height:1px", ";width:0;", ";height:0;",
      ";width:0px", ";height:0px",
    ]
    .contains { (";" + style + ";").contains($0) }
  }

  /// Addresses that only count who reads.
  private static func countsReaders(_ address: WebAddress) -> Bool {
    let host = address.host?.lowercased() ?? ""
    let isCounter = ["pixel.", "tracking.", "beacon."].contains { host.hasPrefix($0) }
    return isCounter || host == "feeds.feedburner.com" && address.path.hasPrefix("/~")
      || ["stats.wordpress.com", "google-analytics.com", "doubleclick.net", "list-manage.com"].contains {
        host == $0 || host.hasSuffix("." + $0)
      }
  }

  private var side: String? {
    let side = (self["align"] ?? "").lowercased()
    if ["left", "right", "center"].contains(side) { return side }
    let style = (self["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return ["left", "right", "center"].first { style.contains("text-align:" + $0) }
  }

  private func number(_ name: String) -> Int? {
    guard let text = self[name]?.trimmedWhitespace else { return nil }
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard let number = Int(digits), (0...9999).contains(number) else { return nil }
    return number
  }

  private static let schemes: Set<String> = [
    "http", "https", "mailto", "tel", "sms", "xmpp", "irc", "ircs", "matrix", "geo",
  ]
}
