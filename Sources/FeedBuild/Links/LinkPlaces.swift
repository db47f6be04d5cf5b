import FeedModel
import FeedText

/// Finds the places of addresses in a post's source: those of the same address one after the other.
struct LinkPlaces {
  /// More findings than these in one post are told without their places.
  private static let most = 200

  private let bytes: [UInt8]
  private let start: Int
  private let lines: LineMap
  private let file: String
  /// Behind the last place of each address.
  private var ends: [String: Int] = [:]
  private var count = 0

  init(_ bytes: [UInt8], from start: Int, file: String) {
    self.bytes = bytes
    self.start = min(start, bytes.count)
    self.lines = LineMap(bytes)
    self.file = file
  }

  /// The offset of the next such address, in whatever way authors write it; the body's beginning where it is written in
  /// none of them.
  mutating func next(_ address: WebAddress, on page: WebAddress?) -> Int {
    count += 1
    guard count <= LinkPlaces.most else { return start }
    for spelling in LinkPlaces.spellings(of: address, on: page) {
      let wanted = Array(spelling.utf8)
      var from = ends[address.string] ?? start
      while let found = find(wanted, from: from) {
        from = found + wanted.count
        guard isWhole(found..<from) else { continue }
        ends[address.string] = from
        return found
      }
    }
    return start
  }

  /// Whether a run is no part of a longer address.
  private func isWhole(_ range: Range<Int>) -> Bool {
    func isInside(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || "-_%~".utf8.contains(byte)
    }
    if range.lowerBound > start, isInside(bytes[range.lowerBound - 1]) { return false }
    guard range.upperBound < bytes.count else { return true }
    let next = bytes[range.upperBound]
    if next == 0x2F, range.upperBound + 1 < bytes.count { return !isInside(bytes[range.upperBound + 1]) }
    return !isInside(next)
  }

  /// In full; of the same site also from its top, and from a folder near by.
  private static func spellings(of address: WebAddress, on page: WebAddress?) -> [String] {
    guard let page, address.host == page.host else { return [address.string] }
    let decoded = String(decoding: Array(address.path.utf8).percentDecoded, as: UTF8.self)
    let parts = decoded.split(separator: "/")
    var spellings = [address.string, address.path, decoded].filter { $0.utf8.count > 1 }
    // A site below a path of its host; a page beside this one, as an address and as its source.
    for count in [parts.count - 1, 2, 1] where count > 0 && count <= parts.count {
      spellings.append(parts.suffix(count).joined(separator: "/"))
    }
    return spellings
  }

  func place(_ offset: Int) -> Place { Place(file: file, mark: lines.mark(at: offset)) }

  /// Whether the tag that holds an offset says how it is to be read aloud.
  func isLabelled(at offset: Int) -> Bool {
    guard let open = bytes[start..<max(start, offset)].lastIndex(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x0A }),
      bytes[open] == 0x3C
    else { return false }
    let tag = bytes[open...].prefix { $0 != 0x3E }
    return String(decoding: tag, as: UTF8.self).lowercased().contains("aria-label")
  }

  /// Whether the source names something, as `id="name"` or `{#name}`.
  func names(_ id: String) -> Bool {
    ["\"\(id)\"", "'\(id)'", "#\(id)}", "=\(id)>", "=\(id) "].contains { find(Array($0.utf8), from: start) != nil }
  }

  private func find(_ wanted: [UInt8], from: Int) -> Int? {
    bytes.withUnsafeBufferPointer { LinkPlaces.find(wanted, in: $0, from: from) }
  }

  static func find(_ wanted: [UInt8], in all: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    guard let first = wanted.first, all.count >= wanted.count else { return nil }
    var i = ByteSearch.first(first, in: all, from: from)
    while i + wanted.count <= all.count {
      if all[i..<i + wanted.count].elementsEqual(wanted) { return i }
      i = ByteSearch.first(first, in: all, from: i + 1)
    }
    return nil
  }
}
