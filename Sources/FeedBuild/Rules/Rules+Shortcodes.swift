import FeedFormats
import FeedModel

// Shortcodes in posts of Hugo and Zola.
extension Rules {
  static let buildShortcodes: [Rule] = [
    Rule(
      "shortcode/of-site", .warning, "Feedmill", "a post uses a shortcode that the site defines itself",
      why: "its template cannot be run, so only the text in it is kept; `content-from` takes the built page instead"),
    Rule(
      "shortcode/unreadable", .warning, "Hugo, shortcodes", "a shortcode begins and cannot be read to its end",
      why: "the generator would refuse the post, and the feed leaves the shortcode out"),
    Rule(
      "shortcode/stray-end", .warning, "Hugo, shortcodes", "the end of a shortcode stands without a beginning",
      why: "it does nothing, and the shortcode that it should end is likely misspelt"),
    Rule(
      "shortcode/unclosed", .warning, "Zola, shortcodes", "a shortcode with a body has no end",
      why: "the generator shows it as text; the feed leaves it out and keeps what follows"),
    Rule(
      "shortcode/too-long", .warning, "Feedmill", "the shortcodes of a post make a text without measure",
      why: "the rest of them is left out, so that a build ends"),
  ]
}
