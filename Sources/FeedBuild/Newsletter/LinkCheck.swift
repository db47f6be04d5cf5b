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
    let lines = LineMap(bytes)
    let start = min(offset, bytes.count)
    func place(_ offset: Int) -> Place { Place(file: file, mark: lines.mark(at: offset)) }
    if isMarkdown {
      for (fault, offset) in MarkdownLinks(bytes[start...]).faults {
        switch fault {
        case .unclosed: report.report(.unclosedLink, at: place(offset))
        case .undefined(let name): report.report(.undefinedReference(name), at: place(offset))
        }
      }
    }
    var places = LinkPlaces(bytes, from: start)
    var addresses: [String: WebAddress] = [:]
    for link in HTMLSpans.links(html, page: page, kinds: LinkKinds([])) {
      let address = link.address.string
      let found = places.next(address)
      if let fault = LinkCheck.fault(of: link.address) {
        report.report(.malformedLink(address, fault), at: place(found))
      } else if address.hasPrefix("http://"), link.address.host != page?.host, !OwnMachine.isMeant(by: address) {
        report.report(.plainHTTP(address), at: place(found))
      }
      let text = link.text.lowercased()
      if !text.isEmpty, let other = addresses.updateValue(link.address, forKey: text), other != link.address {
        report.report(.sameText(link.text, other.string), at: place(found))
      }
    }
    let targets = Set(LinkCheck.values("id", html) + LinkCheck.values("name", html))
    for name in fragments() where !targets.contains(name.text) && !targets.contains(name.text.lowercased()) {
      report.report(.noTarget(name.text), at: place(name.offset))
    }
  }

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

/// Finds addresses in the source in the order in which they stand there.
private struct LinkPlaces {
  private let bytes: [UInt8]
  private var from: Int
  private let start: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.from = start
    self.start = start
  }

  /// The offset of the next such address; the body's beginning where it is not written like that.
  mutating func next(_ address: String) -> Int {
    let wanted = Array(address.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return start }
    let found = bytes.withUnsafeBufferPointer { all -> Int? in
      var i = ByteSearch.first(first, in: all, from: from)
      while i + wanted.count <= all.count {
        if all[i..<i + wanted.count].elementsEqual(wanted) { return i }
        i = ByteSearch.first(first, in: all, from: i + 1)
      }
      return nil
    }
    guard let found else { return start }
    from = found + wanted.count
    return found
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
    .info("link/plain-http", "`\(address)` is not encrypted; write https:// if the server has it")
  }
  fileprivate static func sameText(_ text: String, _ other: String) -> Self {
    .info("link/same-text", "another link with the text `\(text)` leads to \(other); tell them apart")
  }
  fileprivate static func noTarget(_ name: String) -> Self {
    .warning("link/no-target", "nothing on the page is called `\(name)`; name a heading's id")
  }
}
