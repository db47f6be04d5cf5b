import FeedModel

extension Podcast {
  static var rich: Podcast {
    var podcast = Podcast()
    podcast.author = "Ann & <Bo>"
    podcast.image = .of("https://mill.example/art.jpg")
    podcast.isExplicit = false
    podcast.categories = [
      Category("Leisure", "Hobbies"), Category("Leisure", "Crafts"), Category("Society & Culture", "Documentary"),
      Category("Technology"),
    ]
    podcast.ownerName = "The Mill"
    podcast.ownerEmail = "ann@mill.example"
    podcast.kind = .serial
    podcast.title = "Grain"
    podcast.isComplete = true
    podcast.isBlocked = true
    podcast.newAddress = .of("https://mill.example/new")
    podcast.guid = "9b024349-ccf0-5f69-a609-6b82873eab3c"
    podcast.isLocked = true
    podcast.lockOwner = "ann@mill.example"
    podcast.medium = "audiobook"
    podcast.fundings = [Funding(.of("https://mill.example/give?a=1&b=2"), text: "Give \"flour\"")]
    podcast.participants = [
      Participant(
        name: "Ann", role: "host", group: "cast", image: .of("https://mill.example/ann.png"),
        page: .of("https://ann.example/")), Participant(name: "Bo"),
    ]
    podcast.location = Location(name: "Reykjavík", geo: "geo:64.14,-21.94", osm: "R2580605")
    podcast.notes = [Note("owned", purpose: "verify"), Note("a < b")]
    return podcast
  }
}

extension Episode {
  static var rich: Episode {
    var episode = Episode()
    episode.number = 3
    episode.shownNumber = "Ch.3"
    episode.season = 2
    episode.seasonName = "Rye & wheat"
    episode.kind = .bonus
    episode.title = "The <sieve>"
    episode.isExplicit = true
    episode.isBlocked = true
    episode.image = .of("https://mill.example/3.jpg")
    episode.transcripts = [
      Transcript(.of("https://mill.example/3.vtt"), mediaType: "text/vtt", language: "en", isCaptions: true),
      Transcript(.of("https://mill.example/3.html"), mediaType: "text/html"),
    ]
    episode.chapters = Chapters(.of("https://mill.example/3.json"))
    episode.participants = [Podcast.Participant(name: "Cy", role: "guest")]
    episode.location = Podcast.Location(name: "The river")
    episode.soundbites = [Soundbite(start: 73_500, length: 60_000, title: "Why"), Soundbite(start: 1, length: 1050)]
    return episode
  }
}

extension FeedGenerator {
  mutating func podcast() -> Podcast {
    var podcast = Podcast()
    podcast.author = maybe { $0.text() }
    podcast.image = maybe { $0.address() }
    podcast.isExplicit = maybe { $0.chance(50) }
    podcast.categories = some(4) { random in
      let names = ["Arts", "Comedy", "Technology", "Games & Hobbies", "Nonsense"]
      return .init(
        names.randomElement(using: &random) ?? "Arts",
        random.maybe { ["Books", "Improv", "Design", "Automotive", "Nonsense"].randomElement(using: &$0) ?? "Books" })
    }
    podcast.ownerName = maybe { $0.text() }
    podcast.ownerEmail = maybe { $0.chance(50) ? "a@mill.example" : $0.text() }
    podcast.kind = maybe { $0.chance(50) ? .serial : .episodic }
    podcast.title = maybe(20) { $0.text() }
    (podcast.isComplete, podcast.isBlocked) = (chance(20), chance(20))
    podcast.newAddress = maybe(20) { $0.address() }
    podcast.guid = maybe { $0.chance(50) ? "9b024349-ccf0-5f69-a609-6b82873eab3c" : $0.text() }
    podcast.isLocked = maybe { $0.chance(50) }
    podcast.lockOwner = maybe { $0.chance(50) ? "a@mill.example" : $0.text() }
    podcast.medium = maybe(30) { $0.chance(60) ? "music" : $0.text() }
    podcast.fundings = some(2) { .init($0.address(), text: $0.text()) }
    podcast.participants = some(2) { $0.participant() }
    podcast.location = maybe { $0.location() }
    podcast.notes = some(2) { .init($0.text(), purpose: $0.maybe { $0.text() }) }
    return podcast
  }

  mutating func episode() -> Episode {
    var episode = Episode()
    episode.number = maybe { Int($0.next() % 5) }
    episode.shownNumber = maybe { $0.text() }
    episode.season = maybe { Int($0.next() % 5) }
    episode.seasonName = maybe { $0.text() }
    episode.kind = maybe { Episode.Kind.allCases.randomElement(using: &$0) ?? .full }
    episode.title = maybe { $0.text() }
    episode.isExplicit = maybe { $0.chance(50) }
    episode.isBlocked = chance(20)
    episode.image = maybe { $0.address() }
    episode.transcripts = some(2) { random in
      .init(
        random.address(), mediaType: random.chance(70) ? "text/vtt" : random.text(),
        language: random.maybe { $0.chance(60) ? $0.language() : $0.text() }, isCaptions: random.chance(50))
    }
    episode.chapters = maybe { .init($0.address(), mediaType: $0.chance(70) ? "application/json+chapters" : $0.text()) }
    episode.participants = some(2) { $0.participant() }
    episode.location = maybe { $0.location() }
    episode.soundbites = some(2) {
      .init(start: Int($0.next() % 90_000_000) - 1000, length: Int($0.next() % 200_000), title: $0.maybe { $0.text() })
    }
    return episode
  }

  private mutating func participant() -> Podcast.Participant {
    .init(
      name: text(), role: maybe { $0.text() }, group: maybe { $0.text() }, image: maybe { $0.address() },
      page: maybe { $0.address() })
  }

  private mutating func location() -> Podcast.Location {
    .init(name: text(), geo: maybe { $0.chance(50) ? "geo:1,2" : $0.text() }, osm: maybe { $0.text() })
  }
}

extension TextField {
  static func podcast(_ name: String, _ set: @escaping @Sendable (inout Podcast, String) -> Void) -> TextField {
    TextField("podcast's " + name) { feed, text in
      var podcast = Podcast()
      set(&podcast, text)
      feed.podcast = podcast
    }
  }

  static func episode(_ name: String, _ set: @escaping @Sendable (inout Episode, String) -> Void) -> TextField {
    .entry("episode's " + name) { entry, text in
      var episode = Episode()
      set(&episode, text)
      entry.episode = episode
    }
  }

  static let ofPodcasts: [TextField] = [
    .podcast("author") { $0.author = $1 },
    .podcast("category") { $0.categories = [.init($1), .init("Arts", $1)] },
    .podcast("owner") { $0.ownerName = $1 },
    .podcast("owner's e-mail") { $0.ownerEmail = $1 },
    .podcast("title") { $0.title = $1 },
    .podcast("GUID") { $0.guid = $1 },
    .podcast("medium") { $0.medium = $1 },
    .podcast("lock") {
      $0.isLocked = true
      $0.lockOwner = $1
    },
    .podcast("funding") { $0.fundings = [.init(.of("https://mill.example/give"), text: $1)] },
    .podcast("person") { $0.participants = [.init(name: $1, role: $1, group: $1)] },
    .podcast("person's role") { $0.participants = [.init(name: "Ann", role: $1, group: $1)] },
    .podcast("location") { $0.location = .init(name: $1, geo: $1, osm: $1) },
    .podcast("location's object") { $0.location = .init(name: "x", geo: $1, osm: $1) },
    .podcast("note") { $0.notes = [.init($1, purpose: $1)] },
    .podcast("note's purpose") { $0.notes = [.init("x", purpose: $1)] },
    .episode("title") { $0.title = $1 },
    .episode("shown number") { ($0.number, $0.shownNumber) = (1, $1) },
    .episode("season") { ($0.season, $0.seasonName) = (1, $1) },
    .episode("transcript") { $0.transcripts = [.init(.of("https://mill.example/t"), mediaType: $1, language: $1)] },
    .episode("transcript's language") {
      $0.transcripts = [.init(.of("https://mill.example/t"), mediaType: "text/vtt", language: $1)]
    },
    .episode("chapters") { $0.chapters = .init(.of("https://mill.example/c"), mediaType: $1) },
    .episode("soundbite") { $0.soundbites = [.init(start: 1, length: 2, title: $1)] },
  ]
}
