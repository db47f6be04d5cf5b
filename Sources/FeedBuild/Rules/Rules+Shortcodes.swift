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
      "shortcode/inline", .warning, "Hugo, inline shortcodes", "a post holds a template of its own",
      why: "templates are not run, so what it would print is missing in the feed"),
    Rule(
      "shortcode/argument-missing", .warning, "Hugo, shortcodes", "a shortcode lacks the argument that it is about",
      why: "it was left out; the generator would refuse the post or show nothing"),
    Rule(
      "shortcode/no-page", .warning, "Hugo, ref", "a shortcode refers to a page that is not there, or to several",
      why: "the link leads nowhere"),
    Rule(
      "shortcode/no-parameter", .warning, "Hugo, param", "a shortcode asks for a parameter that nothing sets",
      why: "nothing is shown in its place"),
    Rule(
      "shortcode/unclosed", .warning, "Zola, shortcodes", "a shortcode with a body has no end",
      why: "the generator shows it as text; the feed leaves it out and keeps what follows"),
    Rule(
      "shortcode/too-long", .warning, "Feedmill", "the shortcodes of a post make a text without measure",
      why: "the rest of them is left out, so that a build ends"),
  ]
}
