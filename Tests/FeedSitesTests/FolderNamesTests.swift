import Testing

@testable import FeedSites

/// Names come out in the order of whole paths, however many there are.
@Suite struct FolderNamesTests {
  @Test(arguments: [0, 1, 2, 100, 20_000, 70_000]) func namesComeInTheOrderOfTheirBytes(count: Int) {
    var state: UInt64 = 88_172_645_463_325_252
    func number(_ limit: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % limit
    }
    var names = FolderNames()
    var expected: [[UInt8]] = []
    for i in 0..<count {
      let parts = [
        "\(2000 + number(20))-0\(1 + number(9))-\(10 + number(18))-post-\(number(50))", "a",
        "same-first-sixteen-bytes-",
        "ü", String(repeating: "long", count: Int(number(80))),
      ]
      let name = Array("\(parts[Int(number(UInt64(parts.count)))])\(i % 3 == 0 ? "" : "\(i)")x".utf8)
      let isFolder = number(10) == 0
      name.withUnsafeBytes { names.append($0, isFolder ? .folder : .file) }
      expected.append(name + (isFolder ? [UInt8(ascii: "/")] : []))
    }
    expected.sort { $0.lexicographicallyPrecedes($1) }
    #expect(names.size >= expected.reduce(0) { $0 + $1.count })
    var found: [[UInt8]] = []
    names.takeInOrder { name, kind in
      #expect((kind == .folder) == (name.last == UInt8(ascii: "/")))
      found.append(Array(name))
    }
    #expect(found == expected)
    names.takeInOrder { _, _ in Issue.record("a name is handed out twice") }
  }
}
