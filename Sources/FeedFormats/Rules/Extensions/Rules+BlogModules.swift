import FeedModel

// Modules that blogs use: content, how often a feed changes, comments, licences, trackback.
extension Rules {
  static let blogModules: [Rule] = [
    Rule(
      "content/encoded-duplicate", .error, "RSS 1.0 Modules, content",
      "an item has two content:encoded",
      why: "readers show one of the two, and not all the same one",
      breach: .titled(
        """
        <content:encoded>&lt;p&gt;Rye.&lt;/p&gt;</content:encoded>
        <content:encoded>&lt;p&gt;Wheat.&lt;/p&gt;</content:encoded>
        """),
      remedy: .titled("<content:encoded>&lt;p&gt;Rye.&lt;/p&gt;&lt;p&gt;Wheat.&lt;/p&gt;</content:encoded>")),
    Rule(
      "content/encoded-in-channel", .error, "RSS 1.0 Modules, content",
      "content:encoded stands in the channel",
      why: "only items have content; what a channel is about stands in its description",
      breach: .items("<content:encoded>Notes from the mill.</content:encoded>"),
      remedy: .channel(
        """
        <title>The Mill</title><link>https://example.org/</link>
        <description>Notes from the mill.</description>
        """)),
    Rule(
      "content/encoded-in-atom", .warning, "RFC 4287 §4.1.3",
      "an Atom entry has its content in content:encoded",
      why: "readers of Atom look into content and summary, and find the entry empty",
      breach: .entry("<content:encoded>&lt;p&gt;Rye.&lt;/p&gt;</content:encoded>"),
      remedy: .entry(
        """
        <id>tag:example.org,2026:1</id><title>Rye bread</title><updated>2026-05-01T12:00:00Z</updated>
        <content type="html">&lt;p&gt;Rye.&lt;/p&gt;</content>
        """)),
    Rule(
      "content/encoded-equals-description", .info, "RSS Profile, content:encoded",
      "description and content:encoded are the same",
      why: "the feed is twice as large as it need be, and lists of items get no short text to show",
      breach: .titled(
        """
        <description>&lt;p&gt;Rye, water, salt.&lt;/p&gt;</description>
        <content:encoded>&lt;p&gt;Rye, water, salt.&lt;/p&gt;</content:encoded>
        """),
      remedy: .titled(
        """
        <description>A bread of three things.</description>
        <content:encoded>&lt;p&gt;Rye, water, salt.&lt;/p&gt;</content:encoded>
        """)),
    Rule(
      "sy/update-period", .error, "RSS 1.0 Modules, syndication",
      "sy:updatePeriod is none of hourly, daily, weekly, monthly, yearly",
      why: "a reader that plans its visits by it falls back to its own rhythm",
      breach: .items("<sy:updatePeriod>every day</sy:updatePeriod>"),
      remedy: .items("<sy:updatePeriod>daily</sy:updatePeriod>")),
    Rule(
      "sy/update-frequency", .error, "RSS 1.0 Modules, syndication",
      "sy:updateFrequency is no whole number of 1 or more",
      why: "it says how many times the feed changes in a period, which words and zero do not",
      breach: .items("<sy:updateFrequency>twice</sy:updateFrequency>"),
      remedy: .items("<sy:updateFrequency>2</sy:updateFrequency>")),
    Rule(
      "sy/update-base", .error, "RSS 1.0 Modules, syndication",
      "sy:updateBase holds no date in the W3C's form",
      why: "readers count the periods from this instant, and cannot without it",
      breach: .items("<sy:updateBase>noon</sy:updateBase>"),
      remedy: .items("<sy:updateBase>2026-01-01T12:00+00:00</sy:updateBase>")),
    Rule(
      "slash/comments-invalid", .error, "RSS 1.0 Modules, slash",
      "slash:comments is no whole number of 0 or more",
      why: "readers show it as the number of comments, and show none if they cannot read it",
      breach: .titled("<slash:comments>none</slash:comments>"),
      remedy: .titled("<slash:comments>0</slash:comments>")),
    Rule(
      "slash/hit-parade-invalid", .error, "RSS 1.0 Modules, slash",
      "slash:hit_parade is no row of whole numbers with commas between them",
      why: "it counts comments by their rating, a number for each step",
      breach: .titled("<slash:hit_parade>9 8 7</slash:hit_parade>"),
      remedy: .titled("<slash:hit_parade>9,8,7</slash:hit_parade>")),
    Rule(
      "wfw/comment-invalid", .error, "The Well-Formed Web, CommentAPI",
      "wfw:comment is no whole address",
      why: "a reader that sends a comment has nowhere to send it to",
      breach: .titled("<wfw:comment>/1/comments</wfw:comment>"),
      remedy: .titled("<wfw:comment>https://example.org/1/comments</wfw:comment>")),
    Rule(
      "wfw/commentrss-case", .warning, "The Well-Formed Web, commentRss",
      "wfw:commentRss is written with a capital RSS",
      why: "names in XML are told apart by case; some readers know both spellings, others the right one only",
      breach: .titled("<wfw:commentRSS>https://example.org/1/rss</wfw:commentRSS>"),
      remedy: .titled("<wfw:commentRss>https://example.org/1/rss</wfw:commentRss>")),
    Rule(
      "wfw/commentrss-invalid", .error, "The Well-Formed Web, commentRss",
      "wfw:commentRss is no whole address",
      why: "readers offer to follow the comments by the feed at this address",
      breach: .titled("<wfw:commentRss>comments.xml</wfw:commentRss>"),
      remedy: .titled("<wfw:commentRss>https://example.org/1/comments.xml</wfw:commentRss>")),
    Rule(
      "cc/license-invalid", .error, "creativeCommons RSS module, license",
      "creativeCommons:license is no whole address",
      why: "a licence is known by its address; from a name alone no program can say what is allowed",
      breach: .titled("<creativeCommons:license>by-sa</creativeCommons:license>"),
      remedy: .titled(
        "<creativeCommons:license>https://creativecommons.org/licenses/by-sa/4.0/</creativeCommons:license>")),
    Rule(
      "trackback/ping-invalid", .error, "TrackBack RSS module",
      "trackback:ping or trackback:about is no whole address",
      why: "a site that mentions the item tells it so at this address",
      breach: .titled("<trackback:ping>ping/1</trackback:ping>"),
      remedy: .titled("<trackback:ping>https://example.org/ping/1</trackback:ping>")),
  ]
}
