import FeedModel
import FeedText

/// What ends a summary: `<!-- more -->`, with any white space and in any case.
enum ZolaMore {
  /// The marker as it stands in the source; `nil` when there is none.
  static func marker(in source: ArraySlice<UInt8>) -> String? {
    source.withUnsafeBufferPointer { bytes in
      var i = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: 0)
      while i < bytes.count {
        if let end = end(of: bytes, from: i) { return String(decoding: bytes[i..<end], as: UTF8.self) }
        i = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: i + 1)
      }
      return nil
    }
  }

  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard var i = skip("<!--", bytes, start) else { return nil }
    while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
    guard let afterWord = skip("more", bytes, i) else { return nil }
    i = afterWord
    while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
    return skip("-->", bytes, i)
  }

  private static func skip(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let end = start + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { bytes[start + $0].lowercasedASCII == word[$0] } ? end : nil
    }
  }
}
