import FeedModel

// JSON Feed 1.1, "next_url", icons and hubs.
extension Rules {
  static let jsonPaging: [Rule] = [
    Rule(
      "json/next-url-type", .error, "JSON Feed 1.1, Top-level",
      "the address of the next page is not a string",
      why: "readers that decode into fixed types give up the first page for the sake of the second",
      breach: .jsonFeed(#""next_url": 2,"#),
      remedy: .jsonFeed(#""next_url": "https://example.org/feed-2.json","#)),
    Rule(
      "json/next-url-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of the next page is not a full address",
      why: "readers do not resolve it and the older posts are never found",
      breach: .jsonFeed(#""next_url": "feed-2.json","#),
      remedy: .jsonFeed(#""next_url": "https://example.org/feed-2.json","#)),
    Rule(
      "json/next-url-equals-feed-url", .error, "JSON Feed 1.1, Top-level",
      "the next page is the feed itself",
      why: "a reader that follows it loads the same page again and again, or stops with an error to protect itself",
      breach: .jsonFeed(#""next_url": "https://example.org/feed.json","#),
      remedy: .jsonFeed(#""next_url": "https://example.org/feed-2.json","#)),
    Rule(
      "json/next-url-blank", .warning, "JSON Feed 1.1, Top-level",
      "the address of the next page is an empty string",
      why:
        "that there are no more pages is said by leaving the member out; an empty address may lead back to this page",
      breach: .jsonFeed(#""next_url": "","#),
      remedy: .jsonFeed(#""user_comment": "This is the last page.","#)),
    Rule(
      "json/icon-type", .error, "JSON Feed 1.1, Top-level",
      "the icon is not a string",
      why: "one address is expected; readers in typed languages refuse a feed with an object there",
      breach: .jsonFeed(#""icon": {"url": "https://example.org/icon.png"},"#),
      remedy: .jsonFeed(#""icon": "https://example.org/icon.png","#)),
    Rule(
      "json/icon-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of the icon is not a full one",
      why: "the picture is asked for at no server, and the feed appears with a grey square",
      breach: .jsonFeed(#""icon": "/icon.png","#),
      remedy: .jsonFeed(#""icon": "https://example.org/icon.png","#)),
    Rule(
      "json/icon-not-square", .warning, "JSON Feed 1.1, Top-level",
      "the icon is not square, as its name says",
      why:
        "readers show it in a square, often a round one, so the sides are cut off or the picture is pressed together",
      breach: .jsonFeed(#""icon": "https://example.org/icon-1024x512.png","#),
      remedy: .jsonFeed(#""icon": "https://example.org/icon-512x512.png","#)),
    Rule(
      "json/icon-small", .info, "JSON Feed 1.1, Top-level",
      "the icon has fewer than 512 pixels on a side, as its name says",
      why: "it is shown large in timelines and on fine screens, where a small one is blurred",
      breach: .jsonFeed(#""icon": "https://example.org/icon-128x128.png","#),
      remedy: .jsonFeed(#""icon": "https://example.org/icon-512x512.png","#)),
    Rule(
      "json/icon-missing", .info, "JSON Feed 1.1, Suggestions for Publishers",
      "the feed has neither an icon nor a favicon",
      why:
        "readers then fetch the home page and search it for a picture, which is slow and finds the wrong one at times",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "icon": "https://example.org/icon.png", "items": []
        """#)),
    Rule(
      "json/favicon-type", .error, "JSON Feed 1.1, Top-level",
      "the favicon is not a string",
      why: "one address is expected, and strict readers refuse the feed",
      breach: .jsonFeed(#""favicon": true,"#),
      remedy: .jsonFeed(#""favicon": "https://example.org/favicon.png","#)),
    Rule(
      "json/favicon-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of the favicon is not a full one",
      why: "readers do not know which site it lies on, and show none",
      breach: .jsonFeed(#""favicon": "favicon.ico","#),
      remedy: .jsonFeed(#""favicon": "https://example.org/favicon.ico","#)),
    Rule(
      "json/favicon-not-square", .warning, "JSON Feed 1.1, Top-level",
      "the favicon is not square, as its name says",
      why: "in the list of subscriptions it is cut or pressed into a square",
      breach: .jsonFeed(#""favicon": "https://example.org/favicon-128x64.png","#),
      remedy: .jsonFeed(#""favicon": "https://example.org/favicon-64x64.png","#)),
    Rule(
      "json/favicon-small", .warning, "JSON Feed 1.1, Top-level",
      "the favicon has fewer than 64 pixels on a side, as its name says",
      why:
        "the specification asks for 64 at least, since lists of feeds show it on screens with two or three dots a point",
      breach: .jsonFeed(#""favicon": "https://example.org/favicon-32x32.png","#),
      remedy: .jsonFeed(#""favicon": "https://example.org/favicon-64x64.png","#)),
    Rule(
      "json/hubs-type", .error, "JSON Feed 1.1, Top-level",
      "\"hubs\" is not an array",
      why: "even a single hub stands in an array; readers find none otherwise or refuse the feed",
      breach: .jsonFeed(#""hubs": {"type": "WebSub", "url": "https://hub.example.org/"},"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-not-object", .error, "JSON Feed 1.1, Top-level",
      "a hub is a bare address or another value, not an object",
      why: "readers cannot tell by which protocol to subscribe there",
      breach: .jsonFeed(#""hubs": ["https://hub.example.org/"],"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-type-missing", .error, "JSON Feed 1.1, Top-level",
      "a hub does not say of what type it is",
      why: "the type is the protocol, and without it nobody can talk to the hub",
      breach: .jsonFeed(#""hubs": [{"url": "https://hub.example.org/"}],"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-url-missing", .error, "JSON Feed 1.1, Top-level",
      "a hub has no address",
      why: "there is nowhere to subscribe, so the reader goes on polling",
      breach: .jsonFeed(#""hubs": [{"type": "WebSub"}],"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-url-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of a hub is not a full http or https address",
      why: "subscriptions are sent by HTTP, which needs a host to send them to",
      breach: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "hub.example.org"}],"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-type-unknown", .info, "JSON Feed 1.1, Subscribing to Real-time Notifications",
      "the type of a hub is neither WebSub nor rssCloud",
      why: "these two are what readers have code for, and they compare the name with its capitals",
      breach: .jsonFeed(#""hubs": [{"type": "websub", "url": "https://hub.example.org/"}],"#),
      remedy: .jsonFeed(#""hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}],"#)),
    Rule(
      "json/hub-without-feed-url", .warning, "JSON Feed 1.1, Subscribing to Real-time Notifications",
      "the feed has a WebSub hub and does not name its own address",
      why: "a reader must tell the hub which feed it wants, by its feed_url; it cannot subscribe",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "hubs": [{"type": "WebSub", "url": "https://hub.example.org/"}], "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "https://example.org/feed.json", "hubs": [{"type": "WebSub",
        "url": "https://hub.example.org/"}], "items": []
        """#)),
  ]
}
