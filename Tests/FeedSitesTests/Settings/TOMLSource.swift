/// Random TOML from a seed: mostly what people write, some of it broken.
struct TOMLSource {
  private var random: YAMLSource

  init(seed: UInt64) { random = YAMLSource(seed: seed) }

  private static let keys = [
    "a", "b", "c-d", "_e", "1", "\"q q\"", "'l.l'", "\"\\u00e9\"", "a.b", "a . \"c\"", "b.c.d", "é", "", "\"", "a.",
    ".a", "a b",
    "\"\"", "''", "\"\"\"x\"\"\"", "\"\\x\"",
    "a", "a", "b", "a.b.c", "a.b", "b.a", "a.c",
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
    "{\na = 1}", "[{}, {}]", "{a.b = 1, a.c = 2}", "{a = {}, a.b = 1}", "{b = 1, b = 2}", "[{a = 1}, {a.b = 1}]",
    "-0", "+0", "-0.0", "0.1", "1e+06", "1E-3", "6.626e-34", "1_0.0_1", "1._0", "1_.0", "0e0", "00.1", "9_", "_9",
    "0xg",
    "0X1F", "-0x1F", "0b12", "0o8", "0x_1", "0x1__2", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "1e400", "+inf", "infinity", "NaN", "True", "2024-02-29", "2023-02-29", "2024-06-31",
    "2024-06-11t22:00:00z", "2024-06-11T24:00:00", "2024-06-11T22:00:60", "2024-06-11T22:00", "2024-06-11T22:00:00.",
    "2024-06-11T22:00:00+07:00", "2024-06-11T22:00:00-24:00", "2024-06-11T22:00:00+0700", "2024-06-11  22:00:00",
    "2024-06-11 22:00:00Z", "2024-6-11", "24-06-11", "7:00:00", "07:00:00", "25:00:00", "\"\\U0001F600\"",
    "\"a\\bc\\f\\r\\\\\"", "\"\"\"a\\\n   b \\  \n\n c\"\"\"", "\"\"\"a \\ b\"\"\"", "''''x''''", "'''''x'''''",
    "''''''", "\"\"\"\"\"\"", "\"\"\"\"\"\"\"", "\"\"\"\r\nx\r\n\"\"\"", "'''\r'''", "\"é日😀\"", "[1,\r\n2]",
    "[1 # c\n, 2]", "[[[]]]", "{ a = 1 , b = 2 }", "{ # c\n}", "[1,,2]", "\"\t\"", "'\t'", "\"a\nb\"",
  ]

  /// Some lines, mostly of few names, so that they meet.
  mutating func document() -> String {
    var out = ""
    for _ in 0..<random.number(7) {
      switch random.number(7) {
      case 0: out += "[" + random.pick(Self.keys) + "]" + random.pick(["", " # c", " "]) + "\n"
      case 1: out += "[[" + random.pick(Self.keys) + "]]\n"
      case 2: out += random.pick(["# c", "", "  ", "[x", "]", "[[x]", "[]", "a", "# \u{1}", "#\r", "\r"]) + "\n"
      default:
        out +=
          random.pick(["", " ", "\t"]) + random.pick(Self.keys) + random.pick([" = ", "=", " =", " "])
          + random.pick(Self.values) + random.pick(["\n", "\n", "\r\n", " # c\n", ""])
      }
    }
    return out
  }

  /// Lines that are sound one by one, of three names: whether they may stand together is the question.
  mutating func meeting() -> String {
    var out = ""
    for _ in 0..<(2 + random.number(5)) {
      let path = (0..<(1 + random.number(3))).map { _ in random.pick(["a", "b", "c"]) }.joined(separator: ".")
      switch random.number(5) {
      case 0: out += "[\(path)]\n"
      case 1: out += "[[\(path)]]\n"
      default: out += "\(path) = " + random.pick(["1", "[]", "{}", "[{}]", "{a = 1}", "{a.b = 1}"]) + "\n"
      }
    }
    return out
  }

  /// A document with a character taken away, doubled or put in.
  mutating func broken(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return text }
    let place = random.number(scalars.count)
    switch random.number(3) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(scalars[place], at: place)
    default: scalars[place] = random.pick(Array("\"'[]{}=,.#\\\n\r\t _-+0e:TZ\u{0}\u{7F}é".unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
