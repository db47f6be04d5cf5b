import FeedModel
import FeedText

/// The links of an entry's HTML, each address once, in the order of the text.
enum PageLinks {
  struct Link {
    var address: String
    var text: String
  }

  static func of(_ html: String) -> [Link] {
    var links: [Link] = []
    var known: Set<String> = []
    var html = html
    html.withUTF8 { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      var open: (address: String, start: Int)?
      while let token = tokenizer.next() {
        guard token.element == .a, token.kind == .startTag || token.kind == .endTag else { continue }
        if let link = open, link.start <= token.range.lowerBound {
          let inner = String(decoding: bytes[link.start..<token.range.lowerBound], as: UTF8.self)
          if known.insert(link.address).inserted {
            let text = HTMLText.line(inner)
            links.append(Link(address: link.address, text: text.isEmpty ? link.address : text))
          }
        }
        open = nil
        guard token.kind == .startTag else { continue }
        for attribute in tokenizer.attributes where HTMLName.of(attribute, in: bytes) == HTMLName("href") {
          let value = HTMLReferences.decoded(
            UnsafeBufferPointer(rebasing: bytes[attribute.value]), inAttribute: true)
          let address = String(decoding: value, as: UTF8.self).trimmedWhitespace
          if !address.isEmpty, !address.hasPrefix("#") { open = (address, token.range.upperBound) }
          break
        }
      }
    }
    return links
  }
}
