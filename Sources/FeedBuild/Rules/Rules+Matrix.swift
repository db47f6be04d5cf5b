import FeedFormats
import FeedModel

// Feeds by tag, section, language and so on.
extension Rules {
  static let matrix: [Rule] = [
    Rule(
      "matrix/no-path", .error, "Feedmill", "a line of `feeds:` does not say where its feeds go",
      why: "there is no file to write; give it a `path`"),
    Rule(
      "matrix/no-each", .error, "Feedmill", "a line of `feeds:` chooses among values and does not say of what",
      why: "`only` and `except` would have no effect; add `each`, or name the values under `tag:` and the like"),
    Rule(
      "matrix/one-path", .error, "Feedmill", "a line of `feeds:` makes several feeds and has one path for them",
      why: "each would be written over the one before; `{slug}` tells them apart"),
    Rule(
      "matrix/unknown-word", .error, "Feedmill", "a pattern of `feeds:` has a word in braces that stands for nothing",
      why: "the word would become a part of the path or title as it is"),
    Rule(
      "matrix/one-slug", .error, "Feedmill", "two tags (or sections, or authors) become the same part of a path",
      why: "one feed would hide the other; often they are two spellings of one tag"),
    Rule(
      "matrix/one-path-for-two", .error, "Feedmill", "two feeds would be written to one file",
      why: "subscribers would get the one or the other"),
  ]
}
