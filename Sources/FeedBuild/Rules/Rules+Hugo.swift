import FeedFormats
import FeedModel

// Hugo sites.
extension Rules {
  static let buildHugo: [Rule] = [
    Rule(
      "hugo/no-date", .info, "Hugo, dates", "a page without a date is in the feed",
      why: "Hugo's own feed holds every regular page, and dates such a one in the year 1; readers put it last"),
    Rule(
      "hugo/unread-dates", .warning, "Hugo, front matter dates", "posts are to be dated by Git or by their files",
      why: "neither is read, so that order and instants may differ from those of Hugo's own feed"),
    Rule(
      "hugo/unread-updates", .info, "Hugo, enableGitInfo", "Git or the files are to say when posts were changed",
      why: "neither is read, so that entries name only the updates that front matter names"),
    Rule(
      "hugo/unread-pattern", .info, "Hugo, ignoreFiles",
      "a pattern of `ignoreFiles` has groups, alternatives or classes",
      why: "a page that Hugo passes over by it may be in the feed; `build: {list: never}` or `feed: false` keeps it out"
    ),
    Rule(
      "hugo/unread-markup", .warning, "Hugo, content formats", "a page is written in Org",
      why: "it is left out of the feeds, since not even its title and date are known"),
    Rule(
      "hugo/unread-body", .warning, "Hugo, content formats",
      "a page is written in AsciiDoc, reStructuredText or Pandoc",
      why: "its entry has a title, a link and a date, but nothing to read"),
  ]
}
