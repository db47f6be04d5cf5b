/// A namespace that feeds are known to use, and the prefix that readers expect for it.
struct KnownNamespace: Sendable {
  let prefix: String
  /// What it is called, where we have no rules for it; `nil` where we do.
  let unjudged: String?

  static func of(_ address: String) -> KnownNamespace? { byAddress[address] }

  /// The addresses that a prefix usually stands for.
  static func addresses(of prefix: String) -> [String]? { byPrefix[prefix] }

  private static let byAddress: [String: KnownNamespace] = {
    var table: [String: KnownNamespace] = [:]
    for (prefix, address) in judged { table[address] = KnownNamespace(prefix: prefix, unjudged: nil) }
    for (prefix, name, address) in unjudged { table[address] = KnownNamespace(prefix: prefix, unjudged: name) }
    return table
  }()

  private static let byPrefix: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (prefix, address) in judged { table[prefix, default: []].append(address) }
    for (prefix, _, address) in unjudged { table[prefix, default: []].append(address) }
    return table
  }()

  private static let judged: [(String, String)] = [
    ("", "http://backend.userland.com/rss"), ("", "http://backend.userland.com/rss2"),
    ("", "http://backend.userland.com/rss091"), ("", "http://backend.userland.com/rss092"),
    ("", "http://blogs.law.harvard.edu/tech/rss"), ("", "http://purl.org/rss/1.0/"),
    ("", "http://my.netscape.com/rdf/simple/0.9/"), ("", "http://channel.netscape.com/rdf/simple/0.9/"),
    ("access", "http://www.bloglines.com/about/specs/fac-1.0"),
    ("admin", "http://webns.net/mvcb/"),
    ("app", "http://www.w3.org/2007/app"), ("app", "http://purl.org/atom/app#"),
    ("at", "http://purl.org/atompub/tombstones/1.0"),
    ("atom", "http://www.w3.org/2005/Atom"), ("atom", "http://purl.org/atom/ns#"),
    ("blogChannel", "http://backend.userland.com/blogChannelModule"),
    ("cc", "http://creativecommons.org/ns#"), ("cc", "http://web.resource.org/cc/"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
    ("creativeCommons", "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("ds", "http://www.w3.org/2000/09/xmldsig#"),
    ("ev", "http://purl.org/rss/1.0/modules/event/"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    ("fh", "http://purl.org/syndication/history/1.0"),
    ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
    ("georss", "http://www.georss.org/georss"),
    ("gml", "http://www.opengis.net/gml"),
    ("indexing", "urn:atom-extension:indexing"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("itunes", "http://www.itunes.com/DTDs/PodCast-1.0.dtd"),
    ("math", "http://www.w3.org/1998/Math/MathML"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
    ("opensearch", "http://a9.com/-/spec/opensearchrss/1.0/"),
    ("podcast", "https://podcastindex.org/namespace/1.0"),
    ("podcast", "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
    ("psc", "http://podlove.org/simple-chapters"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("source", "http://source.scripting.com/"),
    ("svg", "http://www.w3.org/2000/svg"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("thr", "http://purl.org/syndication/thread/1.0"),
    ("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
    ("webfeeds", "http://webfeeds.org/rss/1.0"),
    ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ("xhtml", "http://www.w3.org/1999/xhtml"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
  ]

  private static let unjudged: [(String, String, String)] = [
    ("acast", "Acast's podcast elements", "https://schema.acast.com/1.0/"),
    ("activity", "Activity Streams", "http://activitystrea.ms/spec/1.0/"),
    ("ag", "the aggregation module", "http://purl.org/rss/1.0/modules/aggregation/"),
    ("annotate", "the annotation module", "http://purl.org/rss/1.0/modules/annotate/"),
    ("audio", "the audio module", "http://media.tangent.org/rss/1.0/"),
    ("batch", "Google's batch elements", "http://schemas.google.com/gdata/batch"),
    ("cf", "Microsoft's list elements", "http://www.microsoft.com/schemas/rss/core/2005"),
    ("company", "the company module", "http://purl.org/rss/1.0/modules/company"),
    ("cp", "the changed-page module", "http://my.theinfo.org/changed/1.0/rss/"),
    ("email", "the e-mail module", "http://purl.org/rss/1.0/modules/email/"),
    ("fb", "the sharing elements", "http://www.facebook.com/2008/fbml"),
    ("foaf", "FOAF", "http://xmlns.com/foaf/0.1/"),
    ("g", "Google Base", "http://base.google.com/ns/1.0"),
    ("gCal", "Google Calendar", "http://schemas.google.com/gCal/2005"),
    ("gd", "Google Data", "http://schemas.google.com/g/2005"),
    ("googleplay", "Google Play's podcast elements", "http://www.google.com/schemas/play-podcasts/1.0"),
    ("image", "the image module", "http://purl.org/rss/1.0/modules/image/"),
    ("l", "the link module", "http://purl.org/rss/1.0/modules/link/"),
    ("mastodon", "Mastodon", "http://mastodon.social/schema/1.0"),
    ("ostatus", "OStatus", "http://ostatus.org/schema/1.0"),
    ("pingback", "the pingback module", "http://madskills.com/public/xml/rss/module/pingback/"),
    ("poco", "Portable Contacts", "http://portablecontacts.net/spec/1.0"),
    ("prism", "PRISM", "http://prismstandard.org/namespaces/1.2/basic/"),
    ("rawvoice", "RawVoice", "http://www.rawvoice.com/rawvoiceRssModule/"),
    ("rdfs", "RDF Schema", "http://www.w3.org/2000/01/rdf-schema#"),
    ("ref", "the reference module", "http://purl.org/rss/1.0/modules/reference/"),
    ("reqv", "the richequiv module", "http://purl.org/rss/1.0/modules/richequiv/"),
    ("rss091", "the module of RSS 0.91", "http://purl.org/rss/1.0/modules/rss091#"),
    ("search", "the search module", "http://purl.org/rss/1.0/modules/search/"),
    ("spotify", "Spotify's podcast elements", "http://www.spotify.com/ns/rss"),
    ("ss", "the service status module", "http://purl.org/rss/1.0/modules/servicestatus/"),
    ("str", "the streaming module", "http://hacks.benhammersley.com/rss/streaming/"),
    ("sub", "the subscription module", "http://purl.org/rss/1.0/modules/subscription/"),
    ("sx", "Simple List Extensions", "http://feedsync.org/2007/feedsync"),
    ("taxo", "the taxonomy module", "http://purl.org/rss/1.0/modules/taxonomy/"),
    ("wiki", "the wiki module", "http://purl.org/rss/1.0/modules/wiki/"),
    ("wiki", "the old wiki module", "http://www.usemod.com/cgi-bin/mb.pl?ModWiki"),
    ("xlink", "XLink", "http://www.w3.org/1999/xlink"),
    ("xsi", "XML Schema", "http://www.w3.org/2001/XMLSchema-instance"),
    ("yandex", "Yandex News", "http://news.yandex.ru"),
    ("yt", "YouTube", "http://www.youtube.com/xml/schemas/2015"),
  ]
}
