import Testing

@testable import FeedBuild

/// Choosing the first posts of very many gives what sorting all of them would.
@Suite struct FirstPostsTests {
  private func posts(_ count: Int, instants: Int64, ranks: Int) -> [Survey.Seen] {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { index in
      let seconds = Int64(next(Int(instants)))
      return Survey.Seen(
        seconds: seconds, index: index, rank: next(ranks) - ranks / 2, published: seconds + Int64(next(2)))
    }
  }

  private func sorted(_ posts: [Survey.Seen], wanted: Int?) -> [Int] {
    let all = posts.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      return (a.seconds, b.index) > (b.seconds, a.index)
    }
    guard let wanted, all.count > wanted else { return all.map(\.index) }
    guard wanted > 0 else { return [] }
    let last = all[wanted - 1]
    return all.enumerated().filter {
      $0.offset < wanted || ($0.element.rank, $0.element.seconds) == (last.rank, last.seconds)
    }
    .map(\.element.index)
  }

  @Test(arguments: [0, 1, 5, 255, 256, 257, 3000], [nil, 0, 1, 20, 300] as [Int?])
  func theFirstAreThoseOfAll(count: Int, wanted: Int?) {
    for (instants, ranks) in [(1, 1), (3, 1), (50, 3), (1_000_000, 1)] as [(Int64, Int)] {
      let posts = posts(count, instants: instants, ranks: ranks)
      var first = FirstPosts(wanted)
      for post in posts { first.take(post) }
      #expect(first.finish().map(\.index) == sorted(posts, wanted: wanted), "\(instants) \(ranks)")
    }
  }

  @Test func whatFewPostsHaveIsKept() {
    let plain = Survey.Seen(seconds: 5, index: 3, published: 5)
    #expect((plain.rank, plain.published, plain.expires, plain.index) == (0, 5, .max, 3))
    let odd = Survey.Seen(seconds: 5, index: 3, rank: -2, published: 4, expires: 9)
    #expect((odd.rank, odd.published, odd.expires, odd.index) == (-2, 4, 9, 3))
  }
}
