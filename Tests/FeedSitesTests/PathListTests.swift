import FeedSites
import Testing

/// A list of paths holds what was put into it, however it is asked.
@Suite struct PathListTests {
  private static let lists: [[String]] = [
    [], [""], ["a"], ["a", "a"], ["b", "a"],
    (0..<17).map { "_posts/2024-01-\($0 + 10)-post.md" },
    (0..<100).map { "content/posts/\($0 / 10)/\($0)/index.md" }.sorted(),
    ["Z.md", "a-b.md", "a.md", "a/b.md", "a/c/d.md", "ü.md", "ü/日本.md"],
    [
      String(repeating: "x", count: 200), String(repeating: "x", count: 200) + "/y",
      String(repeating: "x", count: 70_000),
    ],
    (0..<64).map { "p\($0 * 7 % 64)" },
  ]

  @Test(arguments: lists) func whatWasPutInComesOut(paths: [String]) {
    let list = PathList(paths)
    #expect(list.count == paths.count)
    #expect(Array(list) == paths)
    #expect(list.indices.map { list[$0] } == paths)
    #expect(Array(list.reversed()) == paths.reversed())
    for start in paths.indices {
      #expect(Array(list[start...]) == Array(paths[start...]))
    }
  }

  @Test(arguments: lists) func itKnowsWhatIsInIt(paths: [String]) {
    let list = PathList(paths)
    for path in paths {
      #expect(list.contains(path))
      for other in [path + "x", String(path.dropLast()), "0" + path] {
        #expect(list.contains(other) == paths.contains(other))
      }
    }
    for other in ["", "a", "zzz", "_posts/2024-01-10-post.m", "u\u{308}.md"] {
      #expect(list.contains(other) == paths.contains(other), "\(other)")
    }
  }

  @Test(arguments: lists) func whatIsKeptStaysInOrder(paths: [String]) {
    for isWanted in [{ _ in true }, { _ in false }, { $0.utf8.count % 2 == 0 }, { $0.contains("1") }]
      as [(String) -> Bool]
    {
      #expect(Array(PathList(paths).kept(isWanted)) == paths.filter(isWanted))
    }
  }

  @Test(arguments: lists) func listsArePutTogether(paths: [String]) {
    for more in PathListTests.lists {
      var list = PathList(paths)
      list.append(contentsOf: PathList(more))
      #expect(Array(list) == paths + more)
      for path in paths + more { #expect(list.contains(path)) }
    }
  }

  /// What is cut out of a list is a list like any other: it is asked, cut again and grows.
  @Test(arguments: lists) func whatIsCutOutIsAListLikeAnyOther(paths: [String]) {
    let list = PathList(paths)
    for start in 0...paths.count {
      for end in start...min(paths.count, start + 40) {
        var position = -1
        let wanted = Array(paths[start..<end])
        var cut = list.kept { _ in
          position += 1
          return start <= position && position < end
        }
        #expect(Array(cut) == wanted && cut.indices.map { cut[$0] } == wanted)
        for path in paths { #expect(cut.contains(path) == wanted.contains(path)) }
        #expect(Array(cut.kept { $0.utf8.count % 3 != 0 }) == wanted.filter { $0.utf8.count % 3 != 0 })
        cut.append("a/new.md")
        cut.append("another.md")
        #expect(Array(cut) == wanted + ["a/new.md", "another.md"] && cut.contains("another.md"))
      }
    }
  }
}
