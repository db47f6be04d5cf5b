/// The white space that a document has between its elements: the same few texts again and again, each made once.
struct XMLSpaces {
  private var texts: [(bytes: UInt64, text: String)] = []

  private static let most = 8

  /// `nil` for what is not a line end or a space with up to seven spaces behind it, and of which there are too many kinds.
  mutating func text(of piece: UnsafeBufferPointer<UInt8>) -> String? {
    guard piece.count <= 8, let first = piece.first, first == 0x0A || first == 0x20 else { return nil }
    var bytes = UInt64(first)
    for byte in piece.dropFirst() {
      guard byte == 0x20 else { return nil }
      bytes = bytes << 8 | UInt64(byte)
    }
    for known in texts where known.bytes == bytes { return known.text }
    guard texts.count < XMLSpaces.most else { return nil }
    let text = String(decoding: piece, as: UTF8.self)
    texts.append((bytes, text))
    return text
  }
}
