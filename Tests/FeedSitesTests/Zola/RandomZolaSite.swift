/// A site in Zola's manner made of a number: the same for the same number.
struct RandomZolaSite {
  private(set) var files: [String: String] = [:]
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    makeConfiguration()
    let folders = ["", "blog", "blog/2024", "Notes & more", "a/b/c"]
    for folder in folders where chance(2) {
      let path = folder.isEmpty ? "" : folder + "/"
      files["content/" + path + "_index.md"] =
        "+++\n" + (chance(3) ? "transparent = true\n" : "") + (chance(3) ? "generate_feeds = true\n" : "") + "+++\n"
    }
    for number in 0..<(8 + below(12)) { makePage(number, in: pick(folders)) }
  }

  private mutating func makeConfiguration() {
    var lines = ["base_url = \"https://example.org" + pick(["", "/", "/base", "/base/"]) + "\"", "title = \"T\""]
    if chance(2) { lines.append("generate_feeds = true") }
    if chance(3) { lines.append("feed_limit = \(below(9))") }
    lines.append("taxonomies = [{ name = \"tags\", feed = " + pick(["true", "false"]) + " }]")
    if chance(2) {
      lines += ["[languages.fr]", "generate_feeds = true", "taxonomies = [{ name = \"tags\" }]"]
    }
    lines += ["[slugify]", "paths = \"" + pick(["on", "safe", "off"]) + "\""]
    lines += ["[markdown]", "smart_punctuation = " + pick(["true", "false"])]
    files["config.toml"] = lines.joined(separator: "\n") + "\n"
  }

  private mutating func makePage(_ number: Int, in folder: String) {
    let stem = pick(["", "2024-02-0\(1 + below(9))-", "2023-12-31T23:59:59+01:00_"])
    let name = stem + pick(["Page", "Crème", "日本", "a.b", "привет", "x — y"]) + " \(number)"
    let path = "content/" + (folder.isEmpty ? "" : folder + "/") + name
    let language = chance(4) ? ".fr" : ""
    var front: [String] = ["title = \"Title \(number)\""]
    if chance(2) {
      front.append("date = 2024-0\(1 + below(9))-1\(below(9))" + pick(["", "T10:00:00Z", " 08:00:00+09:00"]))
    }
    if chance(8) { front.append("draft = true") }
    if chance(6) { front.append("slug = \"own \(number)\"") }
    if chance(8) { front.append("path = \"set/\(number)\"") }
    if chance(5) { front.append("authors = [\n  \"A\",\n  \"B\",\n]") }
    if chance(2) { front += ["[taxonomies]", "tags = [\"" + pick(["Rust", "rust", "C++"]) + "\"]"] }
    if chance(3) { front += ["[extra]", "image = \"/i.png\""] }
    var body = ""
    for _ in 0..<below(6) { body += paragraph() + "\n\n" }
    let text = "+++\n" + front.joined(separator: "\n") + "\n+++\n\n" + body
    files[path + (chance(3) ? "/index" : "") + language + ".md"] = text
  }

  private mutating func paragraph() -> String {
    let known = files.keys.filter { $0.hasSuffix(".md") && !$0.contains("(") }.sorted()
    let target = known.isEmpty ? "nowhere.md" : String(pick(known).dropFirst("content/".count))
    return pick([
      "Text with *stress*, `code` and \"quotes\" -- all of it.",
      "[link](<@/\(target)#part>) and [gone](@/gone/\(below(9)).md)",
      "![picture](one.png) <img src=\"two.png\"> [file](./three.pdf)",
      "{{ youtube(id=\"abc\", autoplay=true) }}", "{% note(kind='x') %}\nInside *it*.\n{% end %}",
      "{{ unclosed(a=\"b\"", "{% quote() %} never ended", "<!-- more -->", "# Heading\n\n## Heading {#own}",
      "A note[^1].\n\n[^1]: Here, with [a link](/x).", "```rust,linenos\nlet x = \"{{ y }}\";\n```",
      "| a | b |\n|---|---|\n| 1 | [x](y) |", "<div><p>unclosed", "- [ ] task\n- [x] done",
    ])
  }

  // MARK: - Numbers

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  private mutating func chance(_ of: Int) -> Bool { below(of) == 0 }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
