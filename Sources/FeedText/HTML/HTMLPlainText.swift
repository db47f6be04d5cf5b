internal import FeedModel

/// Writes HTML as plain text that reads well in a terminal or a mail: paragraphs with blank lines between them,
/// `- ` and `1. ` in front of list items, `> ` in front of quotations, `pre` as it is, table rows as `a | b`,
/// headings as `## `, a link's address behind its text, images as `[alt]`.
@usableFromInline
package struct HTMLPlainText {
  package internal(set) var bytes: [UInt8] = []

  /// What stands at the left of lines: of each for a quotation, else of the first, and as much space of the others.
  enum Marker: Equatable {
    case quote, bullet, space
    case number(Int)
  }

  struct Container {
    let marker: Marker
    /// Whether its first line is still to come, with the marker of an item.
    var awaitsMarker: Bool
  }

  var containers: [Container] = []
  var lists: [(isOrdered: Bool, next: Int)] = []
  /// Elements whose end matters.
  var stack: [HTMLElement] = []
  var links: [(start: Int, address: [UInt8])] = []
  var preDepth = 0
  var cellDepth = 0
  var isFirstCell = true
  var isFirstItem = true

  /// Line ends to be written before the next text.
  private var breaks = 0
  private var hasPendingSpace = false
  private var pendingNewlines = 0
  private var lineMark: [UInt8] = []
  /// How many containers have been open all the time since the last text.
  private var keptDepth = 0
  private var scratch: [UInt8] = []

  package init() {}

  /// Text of the page, its references not decoded.
  package mutating func text(_ source: UnsafeBufferPointer<UInt8>) {
    if ByteSearch.first(0x26, in: source, from: 0) == source.count {
      verbatim(source)
    } else {
      scratch.removeAll(keepingCapacity: true)
      HTMLReferences.append(source, into: &scratch)
      let decoded = scratch
      decoded.withUnsafeBufferPointer { verbatim($0) }
    }
  }

  /// Text that has no references.
  package mutating func verbatim(_ text: UnsafeBufferPointer<UInt8>) {
    if preDepth > 0, cellDepth == 0 { return preformatted(text) }
    var i = 0
    while i < text.count {
      if text[i] <= 0x20 {
        hasPendingSpace = true
        i += 1
        continue
      }
      // Words with one space between them go in as they stand.
      let end = ByteSearch.endOfWords(in: text, from: i + 1)
      append(UnsafeBufferPointer(rebasing: text[i..<end]))
      i = end
    }
  }

  package mutating func verbatim(_ text: String) {
    var text = text
    text.withUTF8 { verbatim($0) }
  }

  /// The text, without white space at its ends.
  package mutating func finished() -> String {
    trimSpaces()
    return String(utf8: bytes)
  }

  /// The beginning of the first word since `start` when the text from there is one line with single spaces, without
  /// white space or a heading's mark to be taken off.
  package func startOfLine(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var first = start
      while first < bytes.count, bytes[first].isASCIIWhitespace { first += 1 }
      guard first < bytes.count, bytes[bytes.count - 1] > 0x20 else { return nil }
      var i = first
      while i < bytes.count, bytes[i] == 0x23 { i += 1 }
      var previous: UInt8 = i > first ? 0x20 : 0
      while i < bytes.count {
        if bytes[i] < 0x20 || (bytes[i] == 0x20 && previous == 0x20) { return nil }
        previous = bytes[i]
        i += 1
      }
      return first
    }
  }

  /// Removes what was written since the text was `count` bytes long, with whatever was about to follow it.
  package mutating func takeBack(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
    links.removeAll { $0.start > count }
    lineMark.removeAll()
    hasPendingSpace = true
  }

  mutating func block() {
    if cellDepth > 0 {
      hasPendingSpace = true
    } else if !awaitsMarker {
      breaks = 2
      hasPendingSpace = false
    }
  }

  /// The next text starts a line, after a blank one when there was to be one and `keepsBlank`.
  mutating func line(keepsBlank: Bool = true) {
    if cellDepth > 0 {
      hasPendingSpace = true
    } else {
      breaks = keepsBlank ? max(breaks, 1) : 1
      hasPendingSpace = false
    }
  }

  mutating func lineBreak() {
    if cellDepth > 0 {
      hasPendingSpace = true
    } else if preDepth > 0 {
      pendingNewlines += 1
    } else {
      breaks = min(breaks + 1, 2)
      hasPendingSpace = false
    }
  }

  mutating func space() { hasPendingSpace = true }

  mutating func mark(_ text: StaticString) {
    lineMark.removeAll(keepingCapacity: true)
    text.withUTF8Buffer { lineMark.append(contentsOf: $0) }
  }

  mutating func dropMark() { lineMark.removeAll(keepingCapacity: true) }

  /// Whether the marker of an item is still to be written.
  var awaitsMarker: Bool { containers.contains { $0.awaitsMarker } }

  mutating func pop() {
    guard !containers.isEmpty else { return }
    containers.removeLast()
    keptDepth = min(keptDepth, containers.count)
  }

  /// Appends something that is no white space.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    startText()
    bytes.append(contentsOf: word)
  }

  mutating func append(_ word: [UInt8]) { word.withUnsafeBufferPointer { append($0) } }
  mutating func append(_ word: StaticString) { word.withUTF8Buffer { append($0) } }

  @inline(__always)
  private mutating func startText() {
    guard breaks == 0, pendingNewlines == 0, lineMark.isEmpty, !bytes.isEmpty else { return startLine() }
    if hasPendingSpace { bytes.append(0x20) }
    hasPendingSpace = false
    keptDepth = containers.count
  }

  private mutating func startLine() {
    if bytes.isEmpty {
      breaks = 0
      writePrefix()
    } else if breaks > 0 || pendingNewlines > 0 {
      let count = max(breaks, pendingNewlines)
      trimSpaces()
      for _ in 1..<max(count, 1) {
        bytes.append(0x0A)
        for container in containers.prefix(keptDepth) { indent(container.marker) }
        trimSpaces()
      }
      bytes.append(0x0A)
      writePrefix()
    } else if hasPendingSpace {
      bytes.append(0x20)
    }
    if !lineMark.isEmpty {
      bytes.append(contentsOf: lineMark)
      lineMark.removeAll(keepingCapacity: true)
    }
    breaks = 0
    pendingNewlines = 0
    hasPendingSpace = false
    keptDepth = containers.count
  }

  private mutating func writePrefix() {
    for i in containers.indices {
      if containers[i].awaitsMarker {
        write(containers[i].marker)
        containers[i].awaitsMarker = false
      } else {
        indent(containers[i].marker)
      }
    }
  }

  private mutating func write(_ marker: Marker) {
    switch marker {
    case .quote: bytes.append(0x3E)
    case .bullet: bytes.append(0x2D)
    case .space: bytes.append(0x20)
    case .number(let number):
      bytes.append(contentsOf: String(number).utf8)
      bytes.append(0x2E)
    }
    bytes.append(0x20)
  }

  private mutating func indent(_ marker: Marker) {
    switch marker {
    case .quote: write(.quote)
    case .bullet, .space: write(.space)
    case .number(let number): for _ in 0..<String(number).utf8.count + 2 { bytes.append(0x20) }
    }
  }

  private mutating func trimSpaces() {
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
  }

  private mutating func preformatted(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < text.count {
      if text[i] == 0x0A {
        // The line end right after `<pre>` is not text.
        if breaks == 0 || pendingNewlines > 0 { pendingNewlines += 1 }
        i += 1
        continue
      }
      let end = ByteSearch.first(0x0A, in: text, from: i)
      append(UnsafeBufferPointer(rebasing: text[i..<end]))
      i = end
    }
  }
}
