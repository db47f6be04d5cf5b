import FeedModel

/// Makes feeds of every shape from a seed.
struct FeedGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func maybe<Value>(_ percent: Int = 50, _ make: (inout FeedGenerator) -> Value) -> Value? {
    chance(percent) ? make(&self) : nil
  }

  mutating func some<Value>(_ upTo: Int, _ make: (inout FeedGenerator) -> Value) -> [Value] {
    (0..<Int.random(in: 0...upTo, using: &self)).map { _ in make(&self) }
  }

  mutating func text() -> String {
    if chance(60) { return Self.words.randomElement(using: &self) ?? "" }
    return some(4) { ($0.chance(30) ? Hostile.texts : Self.words).randomElement(using: &$0) ?? "" }.joined(
      separator: " ")
  }

  mutating func address() -> WebAddress {
    let path = ["", "a", "a/b?c=d&e=f", "x#y", "p%20q", "né", "2024/03/rye/"].randomElement(using: &self) ?? ""
    return .of((chance(80) ? "https" : "http") + "://mill.example/" + path + (chance(50) ? "" : "\(next() % 50)"))
  }

  mutating func time() -> Timestamp {
    Timestamp(
      seconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &self),
      offsetMinutes: [0, 60, -300, 345].randomElement(using: &self) ?? 0)
  }

  mutating func language() -> String { ["en", "en-GB", "is", "zh-Hant-TW", "he"].randomElement(using: &self) ?? "en" }

  mutating func person() -> Person {
    Person(
      name: text(), email: maybe(30) { "p\($0.next() % 9)@mill.example" }, page: maybe(30) { $0.address() },
      avatar: maybe(20) { $0.address() })
  }

  mutating func category() -> Category {
    Category(text(), scheme: maybe(20) { $0.address().string }, label: maybe(30) { $0.text() })
  }

  mutating func content() -> Content {
    switch next() % 10 {
    case 0, 1: .text(text())
    case 2: .remote(address(), mediaType: maybe { _ in "text/html" })
    case 3: .inline(text(), mediaType: ["text/markdown", "image/svg+xml", text()].randomElement(using: &self) ?? "")
    default: .html("<p>" + text() + "</p>", text: maybe { $0.text() })
    }
  }

  mutating func link() -> Link {
    Link(
      ["via", "license", "alternate", "related", "replies"].randomElement(using: &self) ?? "via", address(),
      mediaType: maybe(30) { _ in "text/html" }, language: maybe(20) { $0.language() }, title: maybe(30) { $0.text() },
      length: maybe(20) { Int($0.next() % 1000) })
  }

  mutating func enclosure() -> Enclosure {
    Enclosure(
      address(), mediaType: ["audio/mpeg", "video/mp4", "image/png", text()].randomElement(using: &self) ?? "",
      bytes: maybe { Int($0.next() % 1_000_000) }, seconds: maybe { Int($0.next() % 9000) },
      title: maybe(30) { $0.text() })
  }

  mutating func entry(_ number: Int) -> Entry {
    let link = maybe(90) { _ in WebAddress.of("https://mill.example/posts/\(number)/") }
    let id = chance(60) ? link?.string ?? "tag:mill.example,2024:\(number)" : "tag:mill.example,2024:\(number)"
    var entry = Entry(id: EntryID(id, link: link))
    entry.link = link
    entry.title = maybe(80) { $0.text() }
    entry.externalLink = maybe(20) { $0.address() }
    entry.published = maybe(90) { $0.time() }
    entry.updated = maybe(40) { $0.time() }
    entry.authors = some(3) { $0.person() }
    entry.contributors = some(2) { $0.person() }
    entry.categories = some(4) { $0.category() }
    entry.summary = maybe { $0.text() }
    entry.content = maybe(80) { $0.content() }
    entry.enclosures = some(3) { $0.enclosure() }
    entry.image = maybe(30) { $0.address() }
    entry.banner = maybe(20) { $0.address() }
    entry.language = maybe(20) { $0.language() }
    entry.rights = maybe(20) { $0.text() }
    entry.comments = maybe(20) { $0.address() }
    entry.source = maybe(20) { Source(title: $0.maybe { $0.text() }, feed: $0.maybe { $0.address() }) }
    entry.links = some(2) { $0.link() }
    entry.episode = maybe(25) { $0.episode() }
    if chance(10) { entry.unknown = .sample }
    return entry
  }

  /// A feed whose entries have all that any format requires, as those have that are made from posts.
  mutating func completeFeed() -> Feed {
    var feed = feed()
    feed.authors = [Person(name: "Ann")]
    for i in feed.entries.indices {
      let link = WebAddress.of("https://mill.example/posts/\(i)/")
      feed.entries[i].link = link
      feed.entries[i].published = time()
      feed.entries[i].title = feed.entries[i].title ?? "Untitled"
    }
    return feed
  }

  mutating func feed() -> Feed {
    var feed = Feed(id: chance(50) ? "tag:mill.example,2020:feed" : address().string, title: text())
    feed.homePage = address()
    feed.selfAddress = address()
    feed.description = maybe { $0.text() }
    feed.language = maybe { $0.language() }
    feed.rights = maybe(30) { $0.text() }
    feed.icon = maybe(30) { $0.address() }
    feed.logo = maybe(30) { $0.address() }
    feed.image = maybe(30) { $0.address() }
    feed.authors = some(3) { $0.person() }
    feed.contributors = some(2) { $0.person() }
    feed.categories = some(3) { $0.category() }
    feed.published = maybe(20) { $0.time() }
    feed.updated = maybe(50) { $0.time() }
    feed.generator = maybe(50) {
      Generator($0.text(), address: $0.maybe { $0.address() }, version: $0.maybe { $0.text() })
    }
    feed.stylesheet = maybe(20) { $0.text() }
    feed.userComment = maybe(20) { $0.text() }
    feed.hubs = some(2) { Hub($0.address()) }
    feed.paging.next = maybe(30) { $0.address() }
    feed.paging.previous = maybe(20) { $0.address() }
    feed.paging.previousArchive = maybe(20) { $0.address() }
    feed.paging.current = maybe(20) { $0.address() }
    feed.isExpired = chance(10)
    feed.schedule = Schedule(
      timeToLive: maybe(20) { Int($0.next() % 900) }, skippedHours: some(3) { Int($0.next() % 24) })
    feed.links = some(2) { $0.link() }
    feed.podcast = maybe(25) { $0.podcast() }
    if chance(10) { feed.unknown = .sample }
    feed.entries = (0..<Int.random(in: 0...5, using: &self)).map { entry($0) }
    return feed
  }

  private static let words = [
    "Rye", "Wheat & spelt", "1 < 2", "A \"fine\" day", "Grüße", "麦の挽き方", "🌾", "Ólafs", "AT&T", "it's", "x > y", "news",
    "<em>bold</em>", "two\nlines", "C++", "50% off", "a/b", "#7",
  ]
}
