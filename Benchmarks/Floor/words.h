// What the posts are made of.
#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const WORDS[] = {
    "the", "of", "and", "a", "to", "in", "is", "that", "it", "for", "was", "on", "are", "as", "with", "they", "be", "at",
    "one", "have", "this", "from", "or", "had", "by", "but", "what", "some", "we", "can", "out", "other", "were", "all",
    "there", "when", "up", "use", "your", "how", "said", "each", "she", "which", "their", "time", "will", "way", "about",
    "many", "then", "them", "write", "would", "like", "so", "these", "long", "make", "thing", "see", "him", "two", "has",
    "look", "more", "day", "could", "go", "come", "did", "number", "sound", "most", "people", "over", "know", "water",
    "than", "call", "first", "who", "may", "down", "side", "been", "now", "find", "any", "new", "work", "part", "take",
    "get", "place", "made", "live", "where", "after", "back", "little", "only", "round", "year", "came", "show", "every",
    "good", "give", "our", "under", "name", "very", "through", "just", "form", "much", "great", "think", "help", "low",
    "line", "before", "turn", "cause", "same", "mean", "differ", "move", "right", "old", "too", "does", "tell", "set",
    "three", "want", "air", "well", "also", "play", "small", "end", "home", "read", "hand", "port", "large", "spell",
    "mill", "stone", "sieve", "flour", "grain", "harvest", "wheel", "river", "bread", "baker", "oven", "village", "market",
    "release", "build", "cluster", "scheduler", "kernel", "driver", "storage", "network", "proxy", "gateway", "container",
    "registry", "image", "patch", "version", "deprecated", "feature", "stable", "branch", "merge", "review", "maintainer",
    "contributor", "meeting", "deadline", "proposal", "survey", "steering", "committee", "upstream", "benchmark", "memory",
    "thread", "parser", "schema", "index", "cache", "latency", "throughput", "backlog", "pipeline", "template", "newsletter",
};

static const char *const FOREIGN[] = {
    "café", "Zürich", "smørrebrød", "naïveté", "São Paulo", "Łódź", "mañana", "Αθήνα", "Москва", "東京", "서울", "ประเทศไทย",
    "العربية", "עברית", "—", "…", "→", "½", "€20", "🎉", "👩‍🚀", "e\xCC\x81t\xC3\xA9", "n\xC2\xA0o",
};

static const char *const TAGS[] = {
    "release", "kernel", "networking", "storage", "security", "community", "weekly", "how-to", "swift", "databases",
    "web", "C++", "café", "open source", "people", "milling",
};

static const char *const AUTHORS[] = {
    "Ada Lovelace", "Grace Hopper", "Jürgen Groß", "María del Carmen", "Sinéad O'Connor", "王小明", "Edsger Dijkstra",
};

static const char *const HOSTS[] = {
    "example.org", "example.com", "www.example.net", "git.example.org", "docs.example.com", "lists.example.net",
};

static const char *const CODE[] = {
    "```swift\nfunc newest(_ posts: [Post], _ count: Int) -> ArraySlice<Post> {\n"
    "  guard count < posts.count && count >= 0 else { return posts[...] }\n  return posts.prefix(count)  // <n> & \"more\"\n}\n```\n",
    "```sh\nset -eu\nfor post in _posts/*.md; do\n  [ -s \"$post\" ] || echo \"empty: $post\" >&2\ndone\n```\n",
    "```yaml\nfeeds:\n  - path: \"tags/{slug}/{format}\"\n    each: tag\nlimit: { entries: 20 }\n```\n",
    "    $ mill --grind <grain >flour\n    ground 12 & sieved 11\n",
    "```\nGET /feed.xml HTTP/1.1\nHost: example.org\nIf-None-Match: \"5d2f\"\n```\n",
    "```json\n{ \"version\": \"1.1\", \"title\": \"A \\\"mill\\\"\", \"items\": [] }\n```\n",
};

static const char JEKYLL_CONFIGURATION[] =
    "title: Measured\ndescription: Posts for measuring\nurl: https://example.org\nauthor: Ada Lovelace\ntimezone: UTC\n"
    "permalink: /:year/:month/:day/:title/\n";

static const char HUGO_CONFIGURATION[] =
    "baseURL = \"https://example.org/\"\ntitle = \"Measured\"\nlanguageCode = \"en\"\n"
    "[params]\ndescription = \"Posts for measuring\"\nauthor = \"Ada Lovelace\"\n";
