import FeedModel
import Testing

@Suite struct LineMapTests {
  @Test func aMarkLeadsBackToItsByte() {
    let bytes = Array("aé\n\r\n😀b\rc".utf8)
    let map = LineMap(bytes)
    for offset in 0..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      #expect(map.offset(of: map.mark(at: offset)) == offset)
    }
    #expect(map.offset(of: Mark(line: 9, column: 1)) == bytes.count)
    #expect(map.offset(of: Mark(line: 0, column: 1)) == 0)
    #expect(map.offset(of: Mark(line: 1, column: 99)) == 4)
  }

  @Test(arguments: [0, 1, 2, 4095, 4096, 4097, 8192, 20_000]) func aPlaceInAVeryLongLineIsCountedInScalars(count: Int) {
    let bytes = Array((String(repeating: "é", count: count / 2) + String(repeating: "a", count: count % 2)).utf8)
    let map = LineMap(bytes)
    for offset in [0, count / 2, count - 1, count] where offset >= 0 {
      let column = bytes[..<offset].count { $0 & 0xC0 != 0x80 } + 1
      #expect(map.mark(at: offset) == Mark(line: 1, column: column))
      if offset == count || bytes[offset] & 0xC0 != 0x80 {
        #expect(map.offset(of: Mark(line: 1, column: column)) == offset)
      }
    }
    #expect(map.offset(of: Mark(line: 1, column: count + 2)) == count)
    let second = LineMap(Array("x\n".utf8) + bytes)
    #expect(second.mark(at: count + 2) == Mark(line: 2, column: Int(map.mark(at: count).column)))
    #expect(second.offset(of: second.mark(at: count + 2)) == count + 2)
  }

  @Test func everyByteOfLongLinesIsFoundAgain() {
    let lines = [5000, 0, 9000, 3, 4090].map { String(repeating: "aé😀", count: $0 / 3) }
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    let map = LineMap(bytes)
    for offset in stride(from: 0, to: bytes.count, by: 7) where bytes[offset] & 0xC0 != 0x80 {
      #expect(map.offset(of: map.mark(at: offset)) == offset)
    }
  }

  @Test func aLongLineIsShownRoundItsMark() {
    let line = String(repeating: "ü", count: 200) + "X" + String(repeating: "y", count: 200)
    let map = LineMap(Array(("first\n" + line + "\nlast").utf8))
    let (text, column) = map.excerpt(around: Mark(line: 2, column: 201))
    #expect(text.first == "…" && text.last == "…")
    #expect(Array(text)[column - 1] == "X")
    #expect(text.count == 122)
    let (short, place) = map.excerpt(around: Mark(line: 1, column: 3))
    #expect(short == "first" && place == 3)
    let (none, first) = map.excerpt(around: Mark(line: 7, column: 3))
    #expect(none.isEmpty && first == 1)
  }
}
