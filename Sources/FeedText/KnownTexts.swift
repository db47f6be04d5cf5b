package import FeedModel

/// Long texts that a document should hold, in their order. One that is found again byte for byte is handed back
/// instead of being made a second time, and what is known of it stays known.
package struct KnownTexts: Sendable {
  /// Shorter texts are made faster than they are looked for.
  package static let least = 64

  private var texts: [String] = []
  /// Where the texts' bytes lie, to tell one of them by.
  private var addresses: Set<UInt> = []
  private var next = 0

  /// The contents of entries that a format is about to read back, as it carries them; those that are not known to be
  /// normal are left out.
  package init(ofNormal entries: [Entry]) {
    for entry in entries where entry.hasNormalContent.isSo {
      guard case .html(let html, let text)? = entry.content else { continue }
      add(html)
      if let text { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    guard text.utf8.count >= Self.least, let address = Self.address(of: text) else { return }
    texts.append(text)
    addresses.insert(address)
  }

  /// The text whose turn it is, or the one behind it, if it has these bytes.
  package mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    take { $0.isSame(as: bytes) }
  }

  /// The same for whoever can say faster whether the bytes are those that are met.
  package mutating func take(_ isSame: (UnsafeBufferPointer<UInt8>) -> Bool) -> String? {
    for index in next..<min(next + 2, texts.count) where texts[index].utf8Bytes(isSame) {
      next = index + 1
      return texts[index]
    }
    return nil
  }

  /// Whether content is made of these very texts, so that it is as normal as they are.
  package func holds(_ content: Content?) -> Bool {
    guard case .html(let html, let text)? = content, holds(html) else { return false }
    return text.map(holds) ?? true
  }

  private func holds(_ text: String) -> Bool { Self.address(of: text).map(addresses.contains) ?? false }

  /// `nil` for a text that lies in its value, as short ones do.
  private static func address(of text: String) -> UInt? {
    guard text.utf8.count >= least else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
  }
}

extension Entry {
  /// Spares the content another look where it is known to be normal.
  package mutating func recognizeContent(by known: KnownTexts?) {
    if known?.holds(content) == true { hasNormalContent.isSo = true }
  }
}
