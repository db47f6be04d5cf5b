/// The header of a frame of MPEG audio, layer III (ISO 11172-3 §2.4.1.3, ISO 13818-3; version 2.5 as decoders have it).
struct MPEGFrame: Equatable {
  /// Bytes from this header to the next.
  let length: Int
  let bitrate: Int
  let sampleRate: Int
  let samples: Int
  /// Bytes behind the header before the main data: where encoders put their own.
  let sideBytes: Int
  let isMono: Bool

  /// `nil` for four bytes that begin no frame.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 4, MPEGFrame.isSync(bytes) else { return nil }
    let (second, third, fourth) = (
      bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2], bytes[bytes.startIndex + 3]
    )
    let version = Int(second >> 3) & 3
    let rateIndex = Int(third >> 2) & 3
    let bitrateIndex = Int(third >> 4)
    guard version != 1, rateIndex != 3, (1...14).contains(bitrateIndex) else { return nil }
    let isFirst = version == 3
    sampleRate = [44_100, 48_000, 32_000][rateIndex] >> (isFirst ? 0 : version == 2 ? 1 : 2)
    bitrate = 1000 * (isFirst ? MPEGFrame.bitrates : MPEGFrame.lowBitrates)[bitrateIndex - 1]
    samples = isFirst ? 1152 : 576
    length = samples / 8 * bitrate / sampleRate + Int(third >> 1 & 1)
    isMono = fourth >> 6 == 3
    sideBytes = isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
  }

  private static let bitrates = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  private static let lowBitrates = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

  /// Whether bytes may begin a frame of layer III.
  static func isSync(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first == 0xFF, let second = bytes.dropFirst().first else { return false }
    return second & 0xE0 == 0xE0 && second & 0x06 == 0x02 && second & 0x18 != 0x08
  }

  /// Whether another frame may stand in one stream with this.
  func goes(with other: MPEGFrame) -> Bool { sampleRate == other.sampleRate && samples == other.samples }
}
