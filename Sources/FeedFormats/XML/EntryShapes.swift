import FeedModel
import FeedText

/// Entries as far as the grammars speak of them: two of one shape are both allowed, or neither is.
///
/// Of a feed's entries, which differ in words, addresses and dates alone for the most part, the grammar is asked about
/// the first of each shape. Whatever could make a difference is a part of the shape, letter by letter; and an entry in
/// which something stands that this does not reckon with is like no other.
struct EntryShapes: Sendable {
  private var seen: Set<ByteKey> = []
  /// How many elements are open, and how many were where the first entry began; entries elsewhere are not looked at.
  private var depth = 0
  private var entryDepth: Int?
  /// Whether the document's root was seen to be RSS's, which leaves to themselves all names with a prefix.
  private var isRSS = false
  private var isBehindRoot: Bool

  /// Of the entry that is open.
  private var shape: [UInt8] = []
  private var isInEntry = false
  private var isOdd = false
  /// Whether text stood before, directly.
  private var isBehindText = false
  /// Whether the text that follows is the first thing in its element, and free to be anything there.
  private var isFirst = false
  private var isFree = false
  /// Where the category begins that is open, and the last one: one in a row says it all.
  private var categoryStart: Int?
  private var category = 0..<0

  /// Of a document, or of a piece of one, which does not show the root.
  init(isPiece: Bool) { isBehindRoot = isPiece }

  /// Whether the piece begins an entry.
  mutating func begins(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isInEntry, tag.count > 2, tag[0] == 0x3C, tag[tag.count - 2] != 0x2F else { return false }
    guard EntryShapes.isNamed("item", tag) || EntryShapes.isNamed("entry", tag) else { return false }
    return entryDepth == nil || entryDepth == depth
  }

  /// Takes the next tag, text, section or comment, whole; `begins` says that it begins an entry. Whether it ends one whose
  /// shape was there before.
  mutating func take(_ unit: UnsafeBufferPointer<UInt8>, begins: Bool) -> Bool {
    if begins {
      (entryDepth, isInEntry, isOdd) = (depth, true, false)
      shape.removeAll(keepingCapacity: true)
      (categoryStart, category) = (nil, 0..<0)
    }
    guard unit.count > 1, unit[0] == 0x3C, unit[1] != 0x21, unit[1] != 0x3F else {
      if isInEntry { takeText(unit) }
      return false
    }
    isBehindText = false
    if unit[1] == 0x2F { return end(unit) }
    let isEmpty = unit[unit.count - 2] == 0x2F
    if !isBehindRoot {
      isBehindRoot = true
      isRSS = EntryShapes.isNamed("rss", unit)
    }
    if !isEmpty { depth += 1 }
    if isInEntry { takeStart(unit, isEmpty: isEmpty) }
    return false
  }

  private mutating func end(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    depth -= 1
    guard isInEntry else {
      // What follows stands in another element.
      if let entryDepth, depth < entryDepth {
        seen.removeAll()
        self.entryDepth = nil
      }
      return false
    }
    isFirst = false
    shape.append(contentsOf: tag)
    if categoryStart != nil, EntryShapes.isNamed("/category", tag) { endCategory() }
    guard depth == entryDepth else { return false }
    isInEntry = false
    return !isOdd && !seen.insert(ByteKey(shape)).inserted
  }

  private mutating func takeStart(_ tag: UnsafeBufferPointer<UInt8>, isEmpty: Bool) {
    let nameEnd = tag.indices.dropFirst().first { EntryShapes.endsName(tag[$0]) } ?? tag.count
    let name = UnsafeBufferPointer(rebasing: tag[1..<nameEnd])
    let start = shape.count
    shape.append(contentsOf: tag[..<nameEnd])
    takeAttributes(of: tag, from: nameEnd)
    shape.append(isEmpty ? 0x2F : 0x3E)
    isFirst = !isEmpty
    let isForeign = isRSS && ByteSearch.first(0x3A, in: name, from: 0) < name.count
    isFree = isForeign || EntryShapes.freeTexts.contains { name.spells($0) }
    guard name.spells("category") else { return }
    categoryStart = start
    if isEmpty { endCategory() }
  }

  private mutating func endCategory() {
    guard let start = categoryStart else { return }
    categoryStart = nil
    if category.upperBound == start, shape[category].elementsEqual(shape[start...]) {
      shape.removeSubrange(start...)
    } else {
      category = start..<shape.count
    }
  }

  private mutating func takeAttributes(of tag: UnsafeBufferPointer<UInt8>, from start: Int) {
    var i = start
    while i < tag.count, tag[i] != 0x3E {
      if EntryShapes.endsName(tag[i]) {
        i += 1
        continue
      }
      let nameStart = i
      while i < tag.count, !EntryShapes.endsName(tag[i]) { i += 1 }
      let name = UnsafeBufferPointer(rebasing: tag[nameStart..<i])
      while i < tag.count, tag[i] == 0x3D || tag[i].isASCIIWhitespace { i += 1 }
      guard i < tag.count, tag[i] == 0x22 || tag[i] == 0x27 else { return isOdd = true }
      let end = ByteSearch.first(tag[i], in: tag, from: i + 1)
      // A declaration of a namespace, which gives names another meaning.
      if ByteSearch.matches("xmlns", in: name, at: 0) { isOdd = true }
      shape.append(0x20)
      shape.append(contentsOf: name)
      let isFree = EntryShapes.freeAttributes.contains { name.spells($0) }
      if !isFree { shape.append(contentsOf: tag[i..<min(end, tag.count)]) }
      i = end + 1
    }
  }

  private mutating func takeText(_ unit: UnsafeBufferPointer<UInt8>) {
    defer {
      isBehindText = true
      isFirst = false
    }
    let isSection = ByteSearch.matches("<![cdata[", in: unit, at: 0)
    // Comments and instructions, and pieces of one text.
    if isBehindText || unit.first == 0x3C && !isSection { return isOdd = true }
    let text = isSection ? UnsafeBufferPointer(rebasing: unit[min(9, unit.count)..<max(9, unit.count - 3)]) : unit
    if text.allSatisfy(\.isASCIIWhitespace) { return }
    if isFirst, let kind = isFree ? 0 : EntryShapes.kind(of: text) { return shape.append(kind) }
    // As it stands, with its length, so that no text passes for a tag.
    shape.append(4)
    withUnsafeBytes(of: text.count) { shape.append(contentsOf: $0) }
    shape.append(contentsOf: text)
  }
}

extension EntryShapes {
  /// Elements that hold any text, wherever in an entry they stand.
  private static let freeTexts: [StaticString] = [
    "title", "description", "category", "summary", "content", "rights", "name",
  ]
  /// Attributes that hold anything.
  private static let freeAttributes: [StaticString] = ["href", "url", "term", "label", "title", "scheme", "domain"]

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIIWhitespace || byte == 0x3D || byte == 0x3E || byte == 0x2F
  }

  private static func isNamed(_ name: StaticString, _ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = name.utf8CodeUnitCount + 1
    return end < tag.count && endsName(tag[end]) && UnsafeBufferPointer(rebasing: tag[1..<end]).spells(name)
  }

  /// What a text is where only dates, addresses and words are told apart; `nil` where it may be several of them.
  private static func kind(of text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    if isPlainDate(text) { return 1 }
    var words = 0
    var colons = 0
    var isInWord = false
    for (i, byte) in text.enumerated() {
      let isSpace = byte.isASCIIWhitespace
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
      switch byte {
      case 0x26 where i + 1 < text.count && text[i + 1] == 0x23: return nil
      case 0x40: return nil
      case 0x3A: colons += i > 8 || i + 2 >= text.count || text[i + 1] != 0x2F || text[i + 2] != 0x2F ? 2 : 1
      default: break
      }
    }
    // Four words may be a date of RSS and nothing else that is told apart; fewer without the colon of a time are none.
    return words >= 4 ? 2 : words == 1 && colons < 2 ? 3 : colons == 0 ? 5 : nil
  }

  /// `2024-06-09T10:00:00Z`, on a day that every month has.
  private static func isPlainDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 20 else { return false }
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for byte in text[start..<start + count] {
        guard byte.isASCIIDigit else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A, text[19] == 0x5A,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
      let minute = number(14, 2), let second = number(17, 2)
    else { return false }
    return year > 0 && 1...12 ~= month && 1...28 ~= day && hour < 24 && minute < 60 && second < 60
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are a name's bytes.
  fileprivate func spells(_ name: StaticString) -> Bool {
    isSame(as: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
