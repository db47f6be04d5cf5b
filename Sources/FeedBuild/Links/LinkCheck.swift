import FeedModel
import FeedText

/// Looks at an edition's links before it goes out; nothing is fetched.
struct LinkCheck {
  let file: String
  let bytes: [UInt8]
  /// Where the body begins.
  let offset: Int
  let isMarkdown: Bool

  func run(_ html: String, page: WebAddress?, _ report: inout Diagnostics) {
    var places = LinkPlaces(bytes, from: offset, file: file)
    if isMarkdown {
      for (fault, offset) in MarkdownLinks(bytes[min(self.offset, bytes.count)...]).faults {
        switch fault {
        case .unclosed: report.report(.unclosedLink, at: places.place(offset))
        case .undefined(let name): report.report(.undefinedReference(name), at: places.place(offset))
        }
      }
    }
    var addresses: [String: WebAddress] = [:]
    for link in HTMLSpans.links(html, page: page) {
      let address = link.address.string
      var messages: [Diagnostic.Message] = []
      if let fault = LinkCheck.fault(of: link.address) {
        messages.append(.malformedLink(address, fault))
      } else if address.hasPrefix("http://"), link.address.host != page?.host, !OwnMachine.isMeant(by: address) {
        messages.append(.plainHTTP(address))
      }
      if link.isSilent { messages.append(.noText(address)) }
      let text = link.text.lowercased()
      if !text.isEmpty, let other = addresses.updateValue(link.address, forKey: text), other != link.address {
        messages.append(.sameText(link.text, other.string))
      }
      if messages.isEmpty { continue }
      let found = places.next(link.address, on: page)
      for message in messages where !(link.isSilent && places.isLabelled(at: found)) {
        report.report(message, at: places.place(found))
      }
    }
    let targets = Set(LinkCheck.names(in: html))
    for name in fragments().prefix(500)
    where !targets.contains(name.text) && !targets.contains(name.text.lowercased()) && !places.names(name.text) {
      report.report(.noTarget(name.text), at: places.place(name.offset))
    }
  }

  /// What links to a part of the page may name.
  static func names(in html: String) -> [String] { values("id", html) + values("name", html) }

  /// `](#name)` in the source.
  private func fragments() -> [(text: String, offset: Int)] {
    guard isMarkdown else { return [] }
    var found: [(text: String, offset: Int)] = []
    var i = min(offset, bytes.count)
    while i + 3 < bytes.count {
      if bytes[i] == 0x5D, bytes[i + 1] == 0x28, bytes[i + 2] == 0x23,
        let end = bytes[(i + 3)...].firstIndex(where: { $0 == 0x29 || $0.isASCIIWhitespace }), end > i + 3,
        bytes[end] == 0x29
      {
        found.append((String(decoding: bytes[(i + 3)..<end], as: UTF8.self), i + 2))
        i = end
      }
      i += 1
    }
    return found
  }

  private static func values(_ name: StaticString, _ html: String) -> [String] {
    html.withBytes { bytes in
      var found: [String] = []
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.kind == .startTag else { continue }
        if let value = HTMLSpans.value(name, of: tokenizer.attributes, bytes) { found.append(value) }
      }
      return found
    }
  }

  /// What is wrong with an address of the web.
  static func fault(of address: WebAddress) -> String? {
    let text = address.string
    if text.contains("%20http")
      || ["http://http", "https://http"].contains(where: {
        text.hasPrefix($0 + "s:") || text.hasPrefix($0 + ":") || text.hasPrefix($0 + "//")
      })
    {
      return "two addresses in one"
    }
    guard address.isHTTP else { return nil }
    guard let host = address.host, !host.isEmpty else { return "no host" }
    if !host.contains("."), !host.contains(":"), host != "localhost" { return "a host without a domain" }
    if host.contains("..") || host.hasPrefix(".") { return "a host with an empty part" }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static var unclosedLink: Self {
    .warning("link/unclosed", "a link is begun here and never closed; write `[text](address)`")
  }
  fileprivate static func undefinedReference(_ name: String) -> Self {
    .warning(
      "link/undefined-reference", "nothing defines `[\(name)]: address`, so the brackets will be read as they are")
  }
  fileprivate static func malformedLink(_ address: String, _ fault: String) -> Self {
    .warning("link/malformed", "`\(address)` leads nowhere (\(fault))")
  }
  fileprivate static func plainHTTP(_ address: String) -> Self {
    .warning("link/plain-http", "`\(address)` is not encrypted; write https:// if the server has it")
  }
  fileprivate static func noText(_ address: String) -> Self {
    .warning("link/no-text", "the link to `\(address)` has no text, so nobody sees it; write what it leads to")
  }
  fileprivate static func sameText(_ text: String, _ other: String) -> Self {
    .warning("link/same-text", "another link with the text `\(text)` leads to \(other); tell them apart")
  }
  fileprivate static func noTarget(_ name: String) -> Self {
    .warning("link/no-target", "nothing on the page is called `\(name)`; name a heading's id")
  }
}
