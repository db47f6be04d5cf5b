import FeedModel

/// Which kind of picture a file is, and how large, as its header says.
enum ImageReader {
  static func look(at source: inout MediaBytes, head: [UInt8]) -> (type: String, size: PixelSize?)? {
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return ("image/png", PixelSize(source.bigEndian(at: 16, 4), source.bigEndian(at: 20, 4)))
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return ("image/jpeg", jpeg(&source)) }
    if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) {
      return ("image/gif", PixelSize(source.littleEndian(at: 6, 2), source.littleEndian(at: 8, 2)))
    }
    if head.starts(with: "RIFF".utf8), source.holds("WEBP", at: 8) { return ("image/webp", webP(&source)) }
    let (isSVG, size) = SVGSize.look(at: &source)
    return isSVG ? ("image/svg+xml", size) : nil
  }

  /// The first start of frame (ITU T.81 §B.2.2); what stands before it is passed over unread.
  private static func jpeg(_ source: inout MediaBytes) -> PixelSize? {
    var offset = 2
    for _ in 0..<1024 {
      guard source.byte(at: offset) == 0xFF else { return nil }
      // Bytes of FF may fill up the space before a marker.
      let limit = offset + 4096
      while offset < limit, source.byte(at: offset + 1) == 0xFF { offset += 1 }
      guard let marker = source.byte(at: offset + 1) else { return nil }
      switch marker {
      case 0x01, 0xD0...0xD8: offset += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return PixelSize(source.bigEndian(at: offset + 7, 2), source.bigEndian(at: offset + 5, 2))
      case 0x00, 0xD9, 0xDA: return nil
      default:
        guard let length = source.bigEndian(at: offset + 2, 2), length >= 2 else { return nil }
        offset += 2 + length
      }
    }
    return nil
  }

  /// RFC 9649 §2.5 to §2.7.
  private static func webP(_ source: inout MediaBytes) -> PixelSize? {
    if source.holds("VP8X", at: 12) {
      guard let width = source.littleEndian(at: 24, 3), let height = source.littleEndian(at: 27, 3) else { return nil }
      return PixelSize(width + 1, height + 1)
    }
    if source.holds("VP8L", at: 12), source.byte(at: 20) == 0x2F, let bits = source.littleEndian(at: 21, 4) {
      return PixelSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard source.holds("VP8 ", at: 12), source.bigEndian(at: 23, 3) == 0x9D_012A,
      let width = source.littleEndian(at: 26, 2), let height = source.littleEndian(at: 28, 2)
    else { return nil }
    return PixelSize(width & 0x3FFF, height & 0x3FFF)
  }
}
