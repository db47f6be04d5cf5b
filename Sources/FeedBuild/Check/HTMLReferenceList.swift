import FeedModel
import FeedText

/// The addresses that links and images in HTML lead to, as they are written.
enum HTMLReferenceList {
  static func targets(in html: String) -> [String] {
    var html = html
    return html.withUTF8 { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      var found: [String] = []
      while let token = tokenizer.next() {
        guard token.kind == .startTag else { continue }
        for attribute in tokenizer.attributes {
          let name = text(attribute.name, bytes).lowercased()
          guard name == "href" || name == "src" || name == "poster" else { continue }
          let value = decoded(attribute.value, bytes).trimmedWhitespace
          if !value.isEmpty { found.append(value) }
        }
      }
      return found
    }
  }

  static func text(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// An attribute's value with its references decoded.
  static func decoded(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = text(range, bytes)
    return text.utf8.contains(UInt8(ascii: "&")) ? HTMLText.line(text) : text
  }
}
