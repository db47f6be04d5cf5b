// The three shapes that text has in a feed. Each function returns the text itself where nothing has to change.
extension String {
  /// Clean, on one line, with single spaces: titles, names, terms. `nil` when nothing is left.
  var asLine: String? {
    if isLine { return isEmpty ? nil : self }
    let line = cleanedForFeeds.collapsedWhitespace
    return line.isEmpty ? nil : line
  }

  /// Clean, line breaks kept, no white space at the ends: summaries. `nil` when nothing is left.
  var asBlock: String? {
    if isBlock { return isEmpty ? nil : self }
    let block = cleanedForFeeds.trimmedWhitespace
    return block.isEmpty ? nil : block
  }

  /// Whether `asBlock` would leave it alone (the empty text included).
  var isBlock: Bool {
    utf8Bytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return !first.isASCIIWhitespace && !last.isASCIIWhitespace
        && (Word.isPlainLine(bytes) || CleanText.indexToClean(in: bytes) == bytes.count)
    }
  }

  /// Clean, otherwise as it is: content. `nil` when it is nothing but white space.
  var asContent: String? {
    let clean = cleanedForFeeds
    return clean.utf8.contains { !$0.isASCIIWhitespace } ? clean : nil
  }

  /// Whether `asLine` would leave it alone (the empty text included).
  var isLine: Bool {
    utf8Bytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      if first == 0x20 || last == 0x20 { return false }
      if Word.isPlainLine(bytes) { return true }
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x20, previous == 0x20 { return false }
        if byte == 0x09 || byte == 0x0A { return false }
        previous = byte
      }
      return CleanText.indexToClean(in: bytes) == bytes.count
    }
  }
}

extension Optional<String> {
  var isLineOrNil: Bool { if let self { !self.isEmpty && self.isLine } else { true } }
  var isBlockOrNil: Bool { if let self { !self.isEmpty && self.isBlock } else { true } }

  mutating func becomeLine() { if !isLineOrNil { self = self?.asLine } }
  mutating func becomeBlock() { if !isBlockOrNil { self = self?.asBlock } }
}
