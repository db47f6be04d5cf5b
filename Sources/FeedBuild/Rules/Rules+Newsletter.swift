import FeedFormats
import FeedModel

// Newsletters taken apart.
extension Rules {
  static let buildNewsletter: [Rule] = [
    Rule(
      "newsletter/unread-deadline", .info, "Feedmill, newsletters",
      "a line announces a deadline whose day cannot be told with certainty",
      why: "it stays text and is in no calendar; a day without a year is read only within half a year after the post"),
    Rule(
      "link/unclosed", .warning, "Feedmill, newsletters", "a Markdown link is begun and never closed",
      why: "readers see brackets and an address, and cannot follow it"),
    Rule(
      "link/undefined-reference", .warning, "Feedmill, newsletters",
      "a link names a reference that nothing in the post defines",
      why: "readers see two pairs of brackets"),
    Rule(
      "link/malformed", .warning, "Feedmill, newsletters", "the address of a link cannot be right",
      why: "it leads nowhere, and a mail that was sent cannot be mended"),
    Rule(
      "link/plain-http", .warning, "Feedmill, newsletters", "a link leads to an address that is not encrypted",
      why: "mail services and browsers warn of such links"),
    Rule(
      "link/same-text", .warning, "Feedmill, newsletters", "two links of one text lead to different pages",
      why: "who hears the links alone, or reads them as a list, cannot tell them apart"),
    Rule(
      "link/no-text", .warning, "WCAG 2.2 §2.4.4", "a link has nothing in it that could be read or seen",
      why: "nobody can follow it, and a screen reader reads its address aloud"),
    Rule(
      "link/no-page", .warning, "Feedmill, newsletters",
      "a link within the site leads to a page or file that is not there",
      why: "readers meet the page that says so, and a mail that was sent cannot be mended"),
    Rule(
      "link/no-part", .warning, "Feedmill, newsletters", "a link leads to a part of another post that is not there",
      why: "it leads to the top of that post, and readers have to look for what was meant"),
    Rule(
      "link/no-target", .warning, "Feedmill, newsletters", "a link leads to a part of the page that is not there",
      why: "it leads to the top of the page at best"),
  ]
}
