import FeedModel
import FeedSites
import Testing

@Suite struct FrontMatterScanTests {
  static let keys = FrontMatterScan.Keys("date", "title", "draft", "published")

  @Test(arguments: [
    ("---\ndate: 2024-06-11 22:00:00 -0000\ntitle: \"A: b\"\n---\nBody", "2024-06-11 22:00:00 -0000"),
    ("---\r\ntitle: x\r\ndate:   2024-01-01  \r\n---\r\n", "2024-01-01"),
    ("---\ntags:\n- a\n- b\ndate: 2024-01-01\nauthor:\n  name: Ann\n---\n", "2024-01-01"),
    ("---\ndate: 2023-01-01\n# again\ndate: 2024-01-01\n...\n", "2024-01-01"),
    ("---\nauthor:\n  date: 2020-01-01\ndate: '2024-01-01'\n---\n", "2024-01-01"),
    ("---\nbody: |\n  date: 2020-01-01\n\n   x\ndate: 2024-01-01\n---", "2024-01-01"),
    ("---\ntags: [date, \"b c\", 'd']\ndate:\n---\n", ""),
    ("---\ntags: [a]\n---\n", nil),
  ])
  func aSimpleFileIsUnderstood(_ text: String, _ date: String?) {
    scan(text) { scan, bytes in
      #expect(scan.outcome == .simple)
      let value = scan.value(of: "date")
      #expect(value.map { String(decoding: bytes[$0.range], as: UTF8.self) } == date)
    }
  }

  @Test(arguments: [
    ("", true, FrontMatterScan.Outcome.none), ("", false, .needsMore), ("Hello\n", true, .none),
    ("--", false, .needsMore),
    ("--", true, .none), ("----\n", true, .none), ("--- x\n", true, .none), ("---", true, .complex),
    ("---", false, .needsMore),
    ("---\na: b\n", false, .needsMore), ("---\na: b\n", true, .complex), ("---\na: b\n---", false, .needsMore),
    ("---\na: b\n---", true, .simple), ("---\na: &x b\n---\n", true, .complex),
    ("---\ndate: [a]\n---\n", true, .complex),
    ("---\ndate:\n  - a\n---\n", true, .complex), ("---\ntitle: a\n  b\n---\n", true, .complex),
    ("---\n\ttitle: a\n---\n", true, .complex), ("+++\n+++\n", true, .complex), ("{}", true, .complex),
    ("---\ntitle: a\u{0}\n---\n", true, .complex), ("---\r---\r", true, .complex), ("---\n---\n", true, .simple),
  ])
  func whatIsNotSimpleIsLeftToTheReader(_ text: String, _ isWhole: Bool, _ outcome: FrontMatterScan.Outcome) {
    scan(text, isWhole: isWhole) { scan, _ in #expect(scan.outcome == outcome) }
  }

  @Test(arguments: 0..<20)
  func whatIsSimpleHasTheValuesThatLibyamlGives(_ seed: Int) throws {
    var source = YAMLSource(seed: UInt64(seed))
    var simple = 0
    for round in 0..<500 {
      let text = source.frontMatter(calm: round % 3 != 0)
      let bytes = Array(text.utf8)
      var report = Diagnostics()
      let whole = try? FrontMatter.read(bytes, file: "post.md", report: &report)
      let cut = source.number(bytes.count + 1)
      scan(text) { scan, _ in
        guard scan.outcome == .simple else {
          if scan.outcome == .none { #expect(whole == nil, "seed \(seed): \(text.debugDescription)") }
          #expect(scan.outcome != .needsMore)
          return
        }
        simple += 1
        #expect(whole?.bodyOffset == scan.bodyOffset, "seed \(seed): \(text.debugDescription)")
        for key in ["date", "title", "draft", "published"] as [StaticString] {
          let expected = whole?.settings[key.description]
          #expect(
            scan.setting(of: key).map(Dump.init) == expected.map(Dump.init), "seed \(seed): \(text.debugDescription)")
        }
      }
      // Of the first bytes alone, it never says anything else than of the whole, or asks for more.
      bytes[..<cut].withUnsafeBytes { head in
        let part = FrontMatterScan(head, isWhole: false, keys: Self.keys)
        guard part.outcome == .simple else { return }
        #expect(whole?.bodyOffset == part.bodyOffset, "seed \(seed), cut \(cut): \(text.debugDescription)")
      }
    }
    #expect(simple > 50)
  }

  @Test(arguments: 0..<10)
  func aPostReadTheFastWayIsReadAsByLibyaml(_ seed: Int) throws {
    var source = YAMLSource(seed: UInt64(seed) &+ 5000)
    var readable = 0
    for round in 0..<500 {
      // The same lines as a configuration, which libyaml alone reads: the first a comment, the last left out.
      let lines = Array(source.frontMatter(calm: round % 3 != 0).utf8).split(
        separator: 0x0A, omittingEmptySubsequences: false)
      let inside = lines.dropFirst().prefix { !$0.starts(with: "---".utf8) && !$0.starts(with: "...".utf8) }
      let inner = String(decoding: Array(inside.joined(separator: [0x0A])), as: UTF8.self)
      let post = read("---\n" + inner + "\n---\n") { bytes, report throws(FeedError) in
        try FrontMatter.read(bytes, file: "post.md", report: &report)?.settings
      }
      let configuration = read("#\n" + inner + "\n") { bytes, report throws(FeedError) in
        try SettingsFile.read(bytes, file: "post.yml", report: &report)
      }
      guard let dump = configuration.dump else { continue }
      readable += 1
      #expect(post.dump == dump, "seed \(seed): \(inner.debugDescription)")
      #expect(post.codes == configuration.codes, "seed \(seed): \(inner.debugDescription)")
    }
    #expect(readable > 50)
  }

  private func read(
    _ text: String, _ body: ([UInt8], inout Diagnostics) throws(FeedError) -> Setting?
  ) -> (dump: String?, codes: [String]) {
    var report = Diagnostics()
    let setting = try? body(Array(text.utf8), &report)
    guard let setting, setting.members != nil else { return (nil, []) }
    return (SettingDump.text(setting), report.all.map(\.code))
  }

  /// A setting as text: two NaN are equal.
  private struct Dump: Equatable {
    var text: String
    init(_ setting: Setting) { text = SettingDump.text(setting) }
  }

  private func scan(_ text: String, isWhole: Bool = true, _ body: (FrontMatterScan, [UInt8]) -> Void) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { body(FrontMatterScan($0, isWhole: isWhole, keys: Self.keys), bytes) }
  }
}
