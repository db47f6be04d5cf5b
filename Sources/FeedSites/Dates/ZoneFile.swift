/// What a TZif file says (RFC 9636 §3), of version 1 to 4.
struct ZoneFile {
  var transitions: [Int64] = []
  var kindAfter: [Int] = []
  var kinds: [Zone.Kind] = []
  var rule: ZoneRule?

  /// `nil` when the bytes are no such file.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndianReader(bytes)
    guard var header = Header(&reader) else { return nil }
    var timeSize = 4
    if header.version >= 0x32 {
      guard reader.skip(header.dataSize(timeSize: 4)), let second = Header(&reader) else { return nil }
      header = second
      timeSize = 8
    }
    guard header.typeCount > 0, header.dataSize(timeSize: timeSize) <= reader.rest,
      readData(&reader, header, timeSize: timeSize)
    else { return nil }
    if timeSize == 8, let footer = reader.footer() { rule = ZoneRule(footer) }
  }

  private struct Header {
    var version: UInt8
    var utcIndicators: Int
    var standardIndicators: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var letterCount: Int

    init?(_ reader: inout BigEndianReader) {
      guard reader.take("TZif"), let version = reader.byte(), reader.skip(15), let utc = reader.count(),
        let standard = reader.count(), let leaps = reader.count(), let times = reader.count(),
        let types = reader.count(),
        let letters = reader.count()
      else { return nil }
      self.version = version
      (utcIndicators, standardIndicators, leapCount) = (utc, standard, leaps)
      (timeCount, typeCount, letterCount) = (times, types, letters)
    }

    func dataSize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + letterCount + leapCount * (timeSize + 4) + standardIndicators
        + utcIndicators
    }
  }

  private mutating func readData(_ reader: inout BigEndianReader, _ header: Header, timeSize: Int) -> Bool {
    for _ in 0..<header.timeCount {
      guard let time = timeSize == 8 ? reader.int64() : reader.int32().map({ Int64($0) }) else { return false }
      if let last = transitions.last, time <= last { return false }
      transitions.append(time)
    }
    for _ in 0..<header.timeCount {
      guard let kind = reader.byte(), Int(kind) < header.typeCount else { return false }
      kindAfter.append(Int(kind))
    }
    var letterStarts: [Int] = []
    for _ in 0..<header.typeCount {
      guard let offset = reader.int32(), abs(Int(offset)) < 100_000, reader.skip(1), let start = reader.byte() else {
        return false
      }
      kinds.append(Zone.Kind(offset: Int(offset), abbreviation: ""))
      letterStarts.append(Int(start))
    }
    guard let letters = reader.bytes(header.letterCount) else { return false }
    for i in kinds.indices {
      let name = letters.dropFirst(letterStarts[i]).prefix { $0 != 0 }
      kinds[i].abbreviation = String(decoding: name, as: UTF8.self)
    }
    return reader.skip(header.leapCount * (timeSize + 4) + header.standardIndicators + header.utcIndicators)
  }
}

/// Numbers of the network's byte order; `nil` past the end.
private struct BigEndianReader {
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { all = bytes }

  var rest: Int { all.count - position }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest else { return nil }
    position += count
    return all[(position - count)..<position]
  }

  mutating func skip(_ count: Int) -> Bool { bytes(count) != nil }
  mutating func take(_ text: String) -> Bool { bytes(text.utf8.count)?.elementsEqual(text.utf8) ?? false }
  mutating func byte() -> UInt8? { bytes(1)?.first }

  mutating func int32() -> Int32? {
    bytes(4).map { Int32(bitPattern: $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) }
  }

  mutating func int64() -> Int64? {
    bytes(8).map { Int64(bitPattern: $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
  }

  mutating func count() -> Int? { int32().map { Int(UInt32(bitPattern: $0)) } }

  /// The text between two line feeds.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard byte() == 0x0A else { return nil }
    let line = all[position...].prefix { $0 != 0x0A }
    return line.endIndex < all.count ? line : nil
  }
}
