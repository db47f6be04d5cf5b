import FeedModel

/// How long an MP3 lasts: by the count of frames that its encoder left, else by its frames.
enum MP3Reader {
  static func seconds(_ source: inout MediaBytes) -> Int? {
    guard let (start, frame) = firstFrame(&source) else { return nil }
    if let frames = count(in: frame, at: start, &source) {
      let (samples, isTooMany) = frames.multipliedReportingOverflow(by: frame.samples)
      return isTooMany ? nil : MediaLength.seconds(samples, per: frame.sampleRate)
    }
    return walked(from: start, frame, &source)
  }

  /// The first frame behind ID3v2 that another one follows.
  private static func firstFrame(_ source: inout MediaBytes) -> (offset: Int, frame: MPEGFrame)? {
    var start = 0
    for _ in 0..<8 {
      guard source.holds("ID3", at: start), let head = source.bytes(at: start, 10) else { break }
      let numbers = head.dropFirst(6)
      guard numbers.allSatisfy({ $0 < 0x80 }) else { break }
      let length = numbers.reduce(0) { $0 << 7 | Int($1) }
      let hasFooter = head[head.startIndex + 5] & 0x10 != 0
      start += 10 + length + (hasFooter ? 10 : 0)
    }
    // Padding, or a piece of a frame where a file was cut.
    let end = min(source.size, start + (1 << 16))
    while start < end {
      let bytes = source.upTo(min(4096, end - start), at: start)
      guard !bytes.isEmpty else { return nil }
      guard let found = bytes.firstIndex(of: 0xFF) else {
        start += bytes.count
        continue
      }
      start += found - bytes.startIndex
      if let frame = frame(at: start, &source), isFollowed(frame, at: start, &source) { return (start, frame) }
      start += 1
    }
    return nil
  }

  private static func frame(at offset: Int, _ source: inout MediaBytes) -> MPEGFrame? {
    source.bytes(at: offset, 4).flatMap { MPEGFrame($0) }
  }

  /// Whether two more of its kind come behind a frame, or the file ends there.
  private static func isFollowed(_ frame: MPEGFrame, at offset: Int, _ source: inout MediaBytes) -> Bool {
    var (next, current) = (offset, frame)
    for _ in 0..<2 {
      next += current.length
      if next >= source.size - 4 { return next <= source.size && next > offset }
      guard let following = Self.frame(at: next, &source), following.goes(with: frame) else {
        return isEnd(next, &source)
      }
      current = following
    }
    return true
  }

  /// Whether tags that stand at the end of files begin there.
  private static func isEnd(_ offset: Int, _ source: inout MediaBytes) -> Bool {
    source.holds("TAG", at: offset) || source.holds("APETAGEX", at: offset) || source.holds("LYRICS", at: offset)
  }

  /// The number of frames, where the first frame holds `Xing`, `Info` or `VBRI`.
  private static func count(in frame: MPEGFrame, at offset: Int, _ source: inout MediaBytes) -> Int? {
    let data = offset + 4 + frame.sideBytes
    if source.holds("Xing", at: data) || source.holds("Info", at: data) {
      guard let flags = source.bigEndian(at: data + 4, 4), flags & 1 == 1,
        let frames = source.bigEndian(at: data + 8, 4), frames > 0
      else { return nil }
      return frames
    }
    guard source.holds("VBRI", at: offset + 36), let frames = source.bigEndian(at: offset + 50, 4), frames > 0 else {
      return nil
    }
    return frames
  }

  /// Goes from frame to frame; where all are alike for a while, and so in the middle and near the end, the rest is
  /// reckoned by its size.
  private static func walked(from start: Int, _ first: MPEGFrame, _ source: inout MediaBytes) -> Int? {
    let end = soundEnd(&source)
    guard end > start else { return nil }
    if isConstant(from: start, to: end, first, &source) {
      let (bits, isTooMany) = (end - start).multipliedReportingOverflow(by: 8)
      return isTooMany ? nil : MediaLength.seconds(bits, per: first.bitrate)
    }
    var offset = start
    var samples = 0
    var last = start
    while offset < end, let frame = frame(at: offset, &source), frame.goes(with: first) {
      samples += frame.samples
      offset += frame.length
      last = offset
    }
    guard samples > 0, last > start else { return nil }
    guard end - last > last - start >> 4 else { return MediaLength.seconds(samples, per: first.sampleRate) }
    // More than may be read, or noise in between: what is left sounds like what was read.
    let whole = Double(samples) * Double(end - start) / Double(last - start)
    return whole < 1e15 ? MediaLength.seconds(Int(whole), per: first.sampleRate) : nil
  }

  /// Where the frames end: before ID3v1.
  private static func soundEnd(_ source: inout MediaBytes) -> Int {
    source.size >= 128 && source.holds("TAG", at: source.size - 128) ? source.size - 128 : source.size
  }

  private static func isConstant(
    from start: Int, to end: Int, _ first: MPEGFrame, _ source: inout MediaBytes
  ) -> Bool {
    for part in 0..<4 {
      var offset = start + (end - start) / 4 * part
      if part > 0 {
        guard let found = resynchronized(from: offset, first, &source) else { return false }
        offset = found
      }
      for _ in 0..<24 {
        guard offset < end - 4 else { break }
        guard let frame = frame(at: offset, &source), frame.goes(with: first), frame.bitrate == first.bitrate else {
          return isEnd(offset, &source)
        }
        offset += frame.length
      }
    }
    return true
  }

  /// The next frame of the stream behind any place in it.
  private static func resynchronized(from offset: Int, _ first: MPEGFrame, _ source: inout MediaBytes) -> Int? {
    for candidate in offset..<min(offset + 4096, source.size) {
      guard source.byte(at: candidate) == 0xFF, let frame = frame(at: candidate, &source), frame.goes(with: first),
        isFollowed(frame, at: candidate, &source)
      else { continue }
      return candidate
    }
    return nil
  }
}
