/// Random front matter from a seed: mostly what people write, some of it broken.
struct YAMLSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func number(_ bound: Int) -> Int { Int(next() >> 33) % max(1, bound) }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(list.count)] }

  private static let scalars = [
    "Hello", "Hello, world", "2024-06-11", "2024-06-11 22:00:00 -0000", "yes", "No", "true", "null", "~", "1.10",
    "1_000",
    "0x1F", "017", "\"quoted\"", "'single'", "\"a: b\"", "'it''s'", "\"a\\nb\"", "foo: bar", "foo:bar", "a # b", "a#b",
    "# c",
    "[a, b]", "[a, \"b c\", 'd']", "[]", "[a, b", "[a b, c-d,]", "[,]", "[ a , b ]", "[-a]", "[a: b]", "[a, [b]]",
    "{a: b}",
    "{{ x }}", "&a x", "*a", "!!str 5", "! 5", "|", ">-", "|2", "|+", "-", "- a", "-a", "--- x", "...", "@x", "`x`",
    "%x", "? x", ": x", ":x",
    "été", "日本語", "😀 b", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "\u{A0}a", "a\tb", "\ta", "a:", "a :b", "a\\b", "(x)",
    "$5",
    "+1", "-1", "- 1", ".5", "a ' b", "a \" b", "\"a\" b", "'a' # c", "\"\"", "''", "\"", "'", "", " ",
    "  two  spaces  ", "a|b", "a>b",
    "x\u{7F}", "x\u{1}", "x\u{FFFE}", "\"été\"", "<<", "=", "<b>", "/a/b.html", "~a", "e\u{301}",
  ]
  private static let keys = [
    "date", "title", "draft", "published", "tags", "author", "layout", "a-b", "_x", "a b", "\"date\"", "'draft'", "<<",
    "date ",
    "1", "été", "? date", "DATE", "permalink",
  ]

  mutating func line(_ indentation: String) -> String {
    switch number(12) {
    case 0: indentation + "- " + pick(Self.scalars)
    case 1: indentation + "-"
    case 2: "# comment"
    case 3: number(2) == 0 ? "" : "   "
    case 4: indentation + pick(Self.scalars)
    default: indentation + pick(Self.keys) + ":" + pick([" ", " ", " ", " ", "  ", "", "\t"]) + pick(Self.scalars)
    }
  }

  /// A head of some lines, with its fences; `calm` ones are mostly simple.
  mutating func frontMatter(calm: Bool) -> String {
    var out = pick(["---\n", "---\n", "--- \n", "\u{FEFF}---\n"])
    let newline = number(6) == 0 ? "\r\n" : "\n"
    for _ in 0..<number(8) {
      if calm {
        out += pick(["date", "title", "draft", "published", "tags", "layout"]) + ": " + pick(Self.scalars) + newline
        if number(5) == 0 {
          out += "tags:" + newline + pick(["- a", "  - a", "  - \"b\"", "  name: x", "    a: [b]"]) + newline
        }
        if number(8) == 0 {
          out += pick(["body: |", "body: >-"]) + newline + pick(["  a", "  a\n\n   b", "  a\n b"]) + newline
        }
      } else {
        out += line(pick(["", "", "", "  ", " ", "    "])) + newline
      }
    }
    return out + pick(["---\nBody\n", "---", "...\nBody\n", "---  \n\nBody: x\n", ""])
  }

  /// Bytes that are often those of YAML, TOML and JSON.
  mutating func bytes(_ count: Int) -> [UInt8] {
    let likely = Array("-+;{}[]:,\"'\\#&*!|>%@`?~ \n\r\t=.0123456789abcdetnTZ_<\u{FEFF}\u{85}\u{2028}é".utf8)
    return (0..<number(count)).map { _ in
      number(12) == 0 ? UInt8(truncatingIfNeeded: next() >> 40) : likely[number(likely.count)]
    }
  }
}
