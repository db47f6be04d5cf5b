import FeedFormats
import FeedModel

// YAML, TOML, front matter.
extension Rules {
  static let buildSettings: [Rule] = [
    Rule(
      "front-matter/unclosed", .error, "Feedmill", "front matter begins and never ends",
      why: "the whole post would be taken for settings, and its text would be lost"),
    Rule(
      "front-matter/not-a-mapping", .error, "Feedmill", "front matter holds something else than `key: value` lines",
      why: "neither title nor date can be found in it"),
    Rule(
      "encoding/not-utf-8", .error, "RFC 3629", "a post or a settings file is not in UTF-8",
      why: "letters beyond ASCII would come out as garbage in every reader"),
    Rule(
      "yaml/syntax", .error, "YAML 1.2.2", "the YAML cannot be read",
      why: "a colon, a quote or an indentation is not what it seems; the message names the place"),
    Rule(
      "yaml/unclosed-quote", .error, "YAML 1.2.2 §7.3", "a quoted text is never closed",
      why: "everything up to the next quote becomes a part of it"),
    Rule(
      "yaml/character", .error, "YAML 1.2.2 §5.1", "a control character stands in the YAML",
      why: "no YAML reader takes it; it came from a copy or a converter"),
    Rule(
      "yaml/duplicate-key", .warning, "YAML 1.2.2 §3.2.1.3", "a key stands twice in one mapping",
      why: "only the last counts here, and other programs may take the first"),
    Rule(
      "yaml/key-not-text", .warning, "YAML 1.2.2 §3.2.1.1", "a key is a list or a mapping",
      why: "no setting has such a name; text in brackets or braces needs quotes"),
    Rule(
      "yaml/unknown-alias", .error, "YAML 1.2.2 §7.1", "an alias refers to a value that has no such name",
      why: "text that begins with an asterisk needs quotes"),
    Rule(
      "yaml/too-many-aliases", .error, "Feedmill", "aliases repeat more values than any settings need",
      why: "a small file that grows without end would take the memory of the machine"),
    Rule(
      "yaml/too-deep", .error, "Feedmill", "values are nested deeper than any settings need",
      why: "reading them could exhaust the stack of the program"),
    Rule(
      "json/too-deep", .error, "Feedmill", "values of a settings file in JSON are nested deeper than any settings need",
      why: "reading them could exhaust the stack of the program"),
    Rule(
      "toml/syntax", .error, "TOML 1.0.0", "the TOML cannot be read",
      why: "nothing after the mistake can be trusted, so nothing of the file is used"),
    Rule(
      "date/unreadable", .error, "Feedmill", "the date of a post cannot be read",
      why: "without it nobody knows where in the feed the post belongs, or whether it is to be published yet"),
    Rule(
      "date/irregular", .warning, "Feedmill", "a date is written in a way that is read by guessing",
      why: "another program may read another day; write 2026-03-01 09:00:00 +0100"),
    Rule(
      "zone/unknown", .error, "IANA Time Zone Database", "there is no time zone of that name",
      why: "every date without an offset would be hours away from what was meant"),
    Rule(
      "zone/no-zoneinfo", .error, "RFC 9636", "the machine has no time zone files",
      why: "dates in a named zone cannot be turned into instants; the package `tzdata` holds the files"),
    Rule(
      "zone/broken-file", .error, "RFC 9636", "a time zone file of the machine is damaged",
      why: "dates in that zone cannot be turned into instants"),
  ]
}
