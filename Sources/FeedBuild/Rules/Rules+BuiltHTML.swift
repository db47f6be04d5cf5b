import FeedFormats
import FeedModel

// Bodies from the pages that the site's generator built.
extension Rules {
  static let buildBuiltHTML: [Rule] = [
    Rule(
      "plain/undated-page", .info, "Feedmill", "a page of HTML says no date, neither in its head nor in its article",
      why: "it is taken as no post; give it `<meta name=\"date\" content=\"…\">` if it should be in the feeds"),
    Rule(
      "built/no-folder", .error, "Feedmill, content-from", "the folder that bodies are to come from is not there",
      why: "no post would have a body; the site has to be built before its feeds"),
    Rule(
      "built/no-folder-named", .error, "Feedmill, content-from", "`content-from` names no folder",
      why: "it is a path in the site's folder, such as `_site` or `public`"),
    Rule(
      "built/unknown-key", .error, "Feedmill, content-from", "`content-from` has a key that means nothing",
      why: "what it was to decide is not decided; there are `folder`, `select` and `remove`"),
    Rule(
      "built/bad-selector", .error, "Feedmill, content-from", "a selector cannot be understood",
      why: "types, classes, ids, attributes, `:not(…)`, descendants and children can be named, and lists with commas"),
    Rule(
      "built/no-page", .error, "Feedmill, content-from", "the page of a post is not in the built site",
      why: "the entry would be empty; the site was not built since the post was written, or its address is another"),
    Rule(
      "built/no-content", .error, "Feedmill, content-from", "no element of a page is the one that holds the post",
      why: "the entry would be empty; `select` names the element that the site's theme puts posts into"),
  ]
}
