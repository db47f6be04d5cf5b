import FeedModel

/// How long Ogg Vorbis and Opus last: by the position of the last page (RFC 3533 §6, RFC 7845 §4).
enum OggReader {
  static func look(at source: inout MediaBytes) -> (type: String, seconds: Int?) {
    guard let serial = source.littleEndian(at: 14, 4), let segments = source.byte(at: 26) else {
      return ("audio/ogg", nil)
    }
    let packet = 27 + Int(segments)
    if source.holds("OpusHead", at: packet), let skip = source.littleEndian(at: packet + 10, 2) {
      let samples = lastPosition(of: serial, &source).map { $0 - skip }
      return ("audio/ogg", samples.flatMap { MediaLength.seconds($0, per: 48_000) })
    }
    if source.holds("\u{1}vorbis", at: packet), let rate = source.littleEndian(at: packet + 12, 4) {
      return ("audio/ogg", lastPosition(of: serial, &source).flatMap { MediaLength.seconds($0, per: rate) })
    }
    let isVideo = source.byte(at: packet) == 0x80 && source.holds("theora", at: packet + 1)
    return (isVideo ? "video/ogg" : "audio/ogg", nil)
  }

  /// The position that the last page of a stream ends at; no page is longer than 64 KiB.
  private static func lastPosition(of serial: Int, _ source: inout MediaBytes) -> Int? {
    let start = max(0, source.size - 3 * 65_536)
    let count = source.size - start
    guard let tail = source.bytes(at: start, count, ahead: count).map(Array.init) else { return nil }
    var i = tail.count - 27
    while i >= 0 {
      if tail[i] == 0x4F, tail[i + 1] == 0x67, tail[i + 2] == 0x67, tail[i + 3] == 0x53, tail[i + 4] == 0 {
        let number = { (range: Range<Int>) in tail[range].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let position = number(i + 6..<i + 14)
        // All ones: no packet ends on this page.
        if Int(number(i + 14..<i + 18)) == serial, position != .max { return Int(exactly: position) }
      }
      i -= 1
    }
    return nil
  }
}

/// How long WAV lasts: the bytes of its data by those of a second; RF64 where it is beyond four gigabytes (EBU 3306).
enum WaveReader {
  static func seconds(_ source: inout MediaBytes) -> Int? {
    var (offset, bytesPerSecond) = (12, 0)
    var longData: Int?
    for _ in 0..<256 {
      guard let length = source.littleEndian(at: offset + 4, 4) else { return nil }
      let body = offset + 8
      if source.holds("ds64", at: offset) {
        longData = source.littleEndian(at: body + 8, 8)
      } else if source.holds("fmt ", at: offset) {
        bytesPerSecond = source.littleEndian(at: body + 8, 4) ?? 0
      } else if source.holds("data", at: offset) {
        let left = source.size - body
        let isUnknown = length == 0 || length == 0xFFFF_FFFF
        return MediaLength.seconds(min(left, isUnknown ? longData ?? left : length), per: bytesPerSecond)
      }
      offset = body + length + length % 2
    }
    return nil
  }
}

/// How long FLAC lasts, which its first block says (RFC 9639 §8.2).
enum FLACReader {
  static func seconds(_ source: inout MediaBytes) -> Int? {
    guard let kind = source.byte(at: 4), kind & 0x7F == 0, let fields = source.bigEndian(at: 18, 8) else { return nil }
    return MediaLength.seconds(fields & 0xF_FFFF_FFFF, per: fields >> 44)
  }
}
