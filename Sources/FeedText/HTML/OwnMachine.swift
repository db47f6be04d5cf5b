internal import FeedModel

/// Hosts that only the author's own machine or network finds: `localhost`, 127.0.0.0/8, `0.0.0.0`, `[::1]`, `*.local`
/// (RFC 6761, RFC 6762).
package enum OwnMachine {
  /// Whether an absolute http or https address leads there.
  package static func isMeant(by address: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 5
    while start < address.count, address[start] != 0x2F { start += 1 }
    while start < address.count, address[start] == 0x2F { start += 1 }
    var end = start
    while end < address.count, address[end] != 0x2F, address[end] != 0x3F, address[end] != 0x23,
      address[end] != 0x3A || address[start] == 0x5B
    {
      end += 1
    }
    return isHost(address, start..<end)
  }

  /// The same for an address as text.
  package static func isMeant(by address: String) -> Bool { address.utf8Bytes { isMeant(by: $0) } }

  package static func isHost(_ text: UnsafeBufferPointer<UInt8>, _ host: Range<Int>) -> Bool {
    guard let first = text[host].first else { return false }
    switch first | 0x20 {
    case 0x6C: if host.count == 9, ByteSearch.matches("localhost", in: text, at: host.lowerBound) { return true }
    case 0x31: if ByteSearch.matches("127.", in: text, at: host.lowerBound) { return isNumeric(text, host) }
    case 0x30: if host.count == 7, ByteSearch.matches("0.0.0.0", in: text, at: host.lowerBound) { return true }
    case 0x7B: return ByteSearch.matches("[::1]", in: text, at: host.lowerBound)
    default: break
    }
    return host.count > 6 && ByteSearch.matches(".local", in: text, at: host.upperBound - 6)
  }

  private static func isNumeric(_ text: UnsafeBufferPointer<UInt8>, _ host: Range<Int>) -> Bool {
    text[host].allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E }
  }
}
