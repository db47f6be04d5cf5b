import FeedModel
import FeedSites
import Testing

@Suite struct TOMLPlacesTests {
  private static let keys = [
    "a", "b", "c-d", "_e", "1", "\"q q\"", "'l.l'", "\"\\u00e9\"", "a.b", "a . \"c\"", "b.c.d", "é", "", "\"", "a.",
    ".a", "a b",
    "\"\"", "''", "\"\"\"x\"\"\"", "\"\\x\"",
  ]
  private static let values = [
    "1", "-1", "+1_000", "0x1F", "0o17", "0b1", "1.5", "1e3", "inf", "-nan", "true", "false", "\"s\"", "'l'",
    "\"a\\tb\\u00e9\"",
    "\"\"\"\nx\n\"y\"\n\"\"\"", "'''\nx'\n'''", "\"\"\"a\"\"\"\"\"", "2024-06-11", "2024-06-11 22:00:00",
    "2024-06-11T22:00:00.5Z",
    "22:00:00", "[1, 2]", "[\n 1, # c\n 2,\n]", "[]", "[[1], ['a', \"]\"]]", "{}", "{a = 1, b.c = 2}",
    "{a = [{b = 1}]}",
    "", "Hello", "01", "1__0", "2024-13-01", "\"open", "[1", "{a = 1", "{a = 1,}", "[1 2]", "1 2", "\"a\" \"b\"",
    "\"\\x\"", "=", "[,]",
    "{,}", "1979-05-27T", "+", "-", "0x", "1.", ".5", "1e", "99999999999999999999", "# x", "nul", "\u{1}", "'a\u{7F}'",
    "\"\\u0000\"",
    "\"\\uD800\"", "\"\\U00110000\"", "22:00", "2024-06-11 x", "truefalse", "\"\"\"open", "{a = {a = {a = 1}}}",
    "{\na = 1}", "[{}, {}]",
  ]

  /// What is read has its keys where they stand; what is not TOML is refused with a place. Nothing stops the process.
  @Test(arguments: 0..<10)
  func everyKeyStandsAtItsPlace(_ seed: Int) {
    var source = YAMLSource(seed: UInt64(seed) &+ 77)
    var readable = 0
    for _ in 0..<800 {
      let text = Self.document(&source)
      var report = Diagnostics()
      do throws(FeedError) {
        let setting = try SettingsFile.read(Array(text.utf8), file: "a.toml", report: &report)
        readable += 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        check(setting, lines: lines, text: "seed \(seed): \(text.debugDescription)")
      } catch {
        #expect(error.diagnostic.place != nil)
        #expect(error.diagnostic.code == "toml/syntax")
      }
    }
    #expect(readable > 100)
  }

  private func check(_ setting: Setting, lines: [[Unicode.Scalar]], text: String) {
    for element in setting.list ?? [] { check(element, lines: lines, text: text) }
    for member in setting.members ?? [] {
      let line = lines.indices.contains(Int(member.keyMark.line) - 1) ? lines[Int(member.keyMark.line) - 1] : []
      let rest = line.dropFirst(Int(member.keyMark.column) - 1)
      let isThere = rest.starts(with: Array(member.key.unicodeScalars)) || rest.first == "\"" || rest.first == "'"
      #expect(isThere && !rest.isEmpty, "\(member.key) at \(member.keyMark) in \(text)")
      check(member.value, lines: lines, text: text)
    }
  }

  private static func document(_ source: inout YAMLSource) -> String {
    var out = ""
    for _ in 0..<source.number(5) {
      switch source.number(7) {
      case 0: out += "[" + source.pick(keys) + "]" + source.pick(["", " # c", " "]) + "\n"
      case 1: out += "[[" + source.pick(keys) + "]]\n"
      case 2: out += source.pick(["# c", "", "  ", "[x", "]", "[[x]", "[]", "a"]) + "\n"
      default:
        out +=
          source.pick(["", " ", "\t"]) + source.pick(keys) + source.pick([" = ", "=", " =", " "])
          + source.pick(values) + source.pick(["\n", "\n", " # c\n", ""])
      }
    }
    return out
  }
}
