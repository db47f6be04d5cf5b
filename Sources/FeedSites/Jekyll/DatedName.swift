import FeedModel
import FeedText

/// What a file's name says: `2024-06-09-update.md` is the day, the slug and the extension.
struct DatedName: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int
  /// Without the day and the extension, no period at its end.
  var slug: String

  /// Whether a path is that of a Markdown file in just this folder whose name begins with a day as
  /// `2024-06-09-` does, for a first sorting out; an odd one is looked at closely. In no folder (`[]`) there is none.
  static func isPlainPost(_ path: UnsafeBufferPointer<UInt8>, in folder: [UInt8]) -> Bool {
    let start = folder.count
    guard start > 0, path.count >= start + 12, path[path.count - 3] == 0x2E, path[path.count - 2] == 0x6D,
      path[path.count - 1] == 0x64
    else { return false }
    let isInFolder = folder.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: path[..<start]).isSame(as: $0) }
    return isInFolder && beginsWithDay(UnsafeRawBufferPointer(path), at: start) && path[start + 11] != 0x2E
      && ByteSearch.first(0x2F, in: path, from: start + 11) == path.count
  }

  /// Whether `2024-06-09-` or another day stands there, of which at least eleven bytes do.
  private static func beginsWithDay(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    // Digits become 0 to 9 and hyphens 0; what is more than that reaches a byte's highest bit.
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) ^ 0x2D30_302D_3030_3030
    return (word | (word &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 == 0
      && bytes[start + 8].isASCIIDigit && bytes[start + 9].isASCIIDigit && bytes[start + 10] == 0x2D
  }

  /// `nil` when the name does not begin with a day and a hyphen, or has no extension.
  init?(_ name: Substring) {
    let found =
      name.utf8.withContiguousStorageIfAvailable(DatedName.parts)
      ?? Array(name.utf8).withUnsafeBufferPointer(DatedName.parts)
    guard let found else { return nil }
    (year, month, day) = found.day
    let start = name.utf8.index(name.utf8.startIndex, offsetBy: found.slug.lowerBound)
    let end = name.utf8.index(start, offsetBy: found.slug.count)
    slug = String(name[start..<end])
  }

  /// The day that a name begins with, and where its slug stands.
  private static func parts(of name: UnsafeBufferPointer<UInt8>) -> (day: (Int, Int, Int), slug: Range<Int>)? {
    var i = 0
    func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      let start = i
      while i < name.count, name[i].isASCIIDigit, i - start < digits.upperBound {
        value = value * 10 + Int(name[i] - 0x30)
        i += 1
      }
      guard digits.contains(i - start), i < name.count, name[i] == 0x2D else { return nil }
      let count = i - start
      i += 1
      return count == 2 && digits.upperBound == 4 ? value + (value >= 69 ? 1900 : 2000) : value
    }
    guard let year = number(2...4), let month = number(1...2), let day = number(1...2) else { return nil }
    var dot = ByteSearch.last(0x2E, in: name)
    guard dot >= i, dot + 1 < name.count else { return nil }
    while dot > i, name[dot - 1] == 0x2E { dot -= 1 }
    return ((year, month, day), i..<dot)
  }

  var civil: CivilTime { CivilTime(year: year, month: month, day: day) }

  /// The slug of a name without a day: all of it but the extension.
  static func undatedSlug(_ name: Substring) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.utf8.startIndex else { return String(name) }
    return withoutPeriods(name[..<dot])
  }

  private static func withoutPeriods(_ text: Substring) -> String {
    var text = text
    while text.utf8.last == 0x2E { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// The last part of a path.
  var fileName: Substring { lastSlash.map { self[utf8.index(utf8.startIndex, offsetBy: $0 + 1)...] } ?? self[...] }

  /// The folder of a path, `""` at the top.
  var folderPath: Substring { lastSlash.map { self[..<utf8.index(utf8.startIndex, offsetBy: $0)] } ?? "" }

  /// The offset of the last slash in UTF-8.
  private var lastSlash: Int? {
    let found = utf8Bytes { bytes in
      var i = bytes.count - 1
      while i >= 0, bytes[i] != 0x2F { i -= 1 }
      return i
    }
    return found >= 0 ? found : nil
  }

  /// The extension without its period, in lower case; `""` when there is none.
  var pathExtension: String {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.utf8.startIndex else { return "" }
    return String(decoding: name.utf8[dot...].dropFirst().map(\.lowercasedASCII), as: UTF8.self)
  }

  /// The path without its extension and the period.
  var withoutExtension: String {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.utf8.startIndex else { return self }
    return String(self[..<dot])
  }
}
