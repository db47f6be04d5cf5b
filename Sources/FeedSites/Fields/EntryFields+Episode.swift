public import FeedModel

// Front matter of podcasts: under `podcast:` or `episode:`, or at the top as themes have it.
extension EntryFields {
  /// What the post says of itself as an episode; whether its feed is a podcast, the build decides.
  var episode: Episode? {
    guard let members = settings.members, members.contains(where: { EpisodeKeys.top.contains($0.key) }) else {
      return nil
    }
    var episode = Episode()
    episode.number = EpisodeKeys.number(settings)?.positive
    episode.shownNumber = EpisodeKeys.inner("display", "episode_display", of: settings)?.text
    episode.season = EpisodeKeys.season(settings)?.positive
    episode.seasonName = (EpisodeKeys.inner("season_name", of: settings) ?? settings["season_name"])?.text
    episode.kind = EpisodeKeys.kind(settings)?.text.flatMap { Episode.Kind(rawValue: $0.lowercased()) }
    episode.title = (EpisodeKeys.inner("title", of: settings) ?? settings["itunes_title"])?.text
    let explicit = EpisodeKeys.inner("explicit", of: settings) ?? settings["explicit"]
    episode.isExplicit = explicit?.yesOrNo
    episode.isBlocked = (EpisodeKeys.inner("block", of: settings) ?? settings["itunes_block"])?.yesOrNo ?? false
    episode.image =
      (EpisodeKeys.inner("image", "cover", of: settings) ?? settings["episode_image"] ?? settings["podcast_image"])
      .flatMap(address)
    episode.transcripts = transcripts
    if let setting = EpisodeKeys.either("chapters", of: settings), let found = address(setting) {
      let type = setting["type"]?.text
      episode.chapters = type.map { .init(found, mediaType: $0) } ?? .init(found)
    }
    episode.participants = participants
    episode.location = location
    episode.soundbites = soundbites
    return episode == Episode() ? nil : episode
  }

  private func address(_ setting: Setting) -> WebAddress? {
    let inner = setting["url"] ?? setting["src"] ?? setting["file"] ?? setting["href"]
    guard let text = (inner ?? setting).text?.trimmedWhitespace, !text.isEmpty, (inner ?? setting).bool == nil else {
      return nil
    }
    return resolve(text).flatMap { $0.isHTTP ? $0 : nil }
  }

  private var transcripts: [Episode.Transcript] {
    EpisodeKeys.list("transcript", "transcripts", of: settings).compactMap { item in
      guard let found = address(item), let type = item["type"]?.text ?? MediaType.ofTranscript(found.path) else {
        return nil
      }
      let isCaptions = item["rel"]?.text == "captions" || item["captions"]?.bool == true
      return .init(found, mediaType: type, language: LanguageTag.from(item["language"]?.text), isCaptions: isCaptions)
    }
  }

  private var participants: [Podcast.Participant] {
    let kinds = [
      ("people", nil), ("persons", nil), ("person", nil), ("hosts", "host"), ("host", "host"),
      ("guests", "guest"), ("guest", "guest"),
    ]
    return kinds.flatMap { key, role in
      EpisodeKeys.list(key, of: settings).compactMap { item in
        guard let name = (item["name"] ?? item).text?.trimmedWhitespace, !name.isEmpty else { return nil }
        return Podcast.Participant(
          name: name, role: item["role"]?.text ?? role, group: item["group"]?.text,
          image: (item["img"] ?? item["image"] ?? item["avatar"]).flatMap(address),
          page: (item["href"] ?? item["url"] ?? item["page"]).flatMap(address))
      }
    }
  }

  private var location: Podcast.Location? {
    guard let setting = EpisodeKeys.inner("location", of: settings) else { return nil }
    return (setting["name"] ?? setting).text.map {
      .init(name: $0, geo: setting["geo"]?.text, osm: setting["osm"]?.text)
    }
  }

  private var soundbites: [Episode.Soundbite] {
    EpisodeKeys.list("soundbite", "soundbites", of: settings).compactMap { item in
      guard let start = (item["start"] ?? item["startTime"] ?? item["starttime"])?.thousandths,
        let length = item["duration"]?.thousandths
      else { return nil }
      return .init(start: start, length: length, title: item["title"]?.text)
    }
  }
}

/// Where front matter keeps what it says of an episode, and what is wrong with it.
public enum EpisodeKeys {
  /// Every key at the top of front matter that is asked for below: most posts have none, and are not asked for each.
  static let top: Set = [
    "podcast", "episode", "episode_number", "season", "season_name", "episode_type", "episodeType", "episodetype",
    "itunes_title", "explicit", "itunes_block", "episode_image", "podcast_image", "chapters", "transcript",
    "transcripts", "people", "persons", "person", "hosts", "host", "guests", "guest", "soundbite", "soundbites",
  ]

  /// To be called where the feed is a podcast: elsewhere `episode: pilot` is the author's own affair.
  public static func check(_ settings: Setting, file: String, report: inout Diagnostics) {
    for setting in [number(settings), season(settings)] {
      if let setting, !setting.isNull, setting.positive == nil {
        report.report(.badNumber, at: Place(file: file, mark: setting.mark))
      }
    }
    if let setting = kind(settings), let text = setting.text, Episode.Kind(rawValue: text.lowercased()) == nil {
      report.report(.badKind, at: Place(file: file, mark: setting.mark))
    }
  }

  static func number(_ settings: Setting) -> Setting? {
    let own = inner("episode", "number", of: settings) ?? settings["episode_number"]
    return own ?? settings["episode"].flatMap { $0.members == nil ? $0 : nil }
  }

  static func season(_ settings: Setting) -> Setting? {
    (inner("season", of: settings) ?? settings["season"]).flatMap { $0.members == nil ? $0 : nil }
  }

  static func kind(_ settings: Setting) -> Setting? {
    inner("episode_type", "episodeType", "episodetype", of: settings) ?? settings["episode_type"]
      ?? settings["episodeType"] ?? settings["episodetype"]
  }

  /// A key under `podcast:` or `episode:`.
  static func inner(_ keys: String..., of settings: Setting) -> Setting? {
    for holder in ["podcast", "episode"] {
      guard let mapping = settings[holder], mapping.members != nil else { continue }
      for key in keys { if let found = mapping[key] { return found } }
    }
    return nil
  }

  /// A key there or at the top.
  static func either(_ key: String, of settings: Setting) -> Setting? { inner(key, of: settings) ?? settings[key] }

  /// The items under the first of the keys that is there.
  static func list(_ keys: String..., of settings: Setting) -> [Setting] {
    for key in keys {
      if let found = either(key, of: settings), !found.isNull { return Array((found.list ?? [found]).prefix(500)) }
    }
    return []
  }
}

extension MediaType {
  /// Of a file that holds what is said.
  static func ofTranscript(_ path: String) -> String? {
    switch path.pathExtension {
    case "vtt": "text/vtt"
    case "srt": "application/x-subrip"
    case "json": "application/json"
    case "html", "htm": "text/html"
    case "txt": "text/plain"
    default: nil
    }
  }
}

extension Setting {
  fileprivate var positive: Int? {
    (int ?? text.flatMap { Int($0.trimmedWhitespace) }).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
  }

  fileprivate var yesOrNo: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "explicit": true
    case "false", "no", "clean": false
    default: nil
    }
  }

  fileprivate var thousandths: Int? {
    guard let seconds = text.flatMap({ Double($0) }), (0...86_400).contains(seconds) else { return nil }
    return Int((seconds * 1000).rounded())
  }
}

extension Diagnostic.Message {
  fileprivate static var badNumber: Self {
    .warning("post/bad-episode", "write the number of an episode or a season as a whole number from 1; it is left out")
  }
  fileprivate static var badKind: Self {
    .warning("post/bad-episode-type", "write `full`, `trailer` or `bonus`; this is passed over")
  }
}
