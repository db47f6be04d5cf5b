internal import FeedModel
internal import FeedText

/// What a link to an embedded page says and where it leads: to the page for people, not to the player.
struct Embed {
  var address: String
  var label: String

  /// `nil` for frames that only count readers.
  init?(_ address: WebAddress, title: [UInt8]?) {
    let host = address.host?.lowercased() ?? ""
    let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    let segments = address.path.split(separator: "/").map(String.init)
    if name == "googletagmanager.com" || name.hasSuffix(".doubleclick.net") { return nil }
    self.address = address.string
    switch name {
    case "youtube.com", "youtube-nocookie.com", "m.youtube.com":
      label = "Watch on YouTube"
      if segments.first == "embed", segments.count > 1 {
        if segments[1] == "videoseries", let list = Embed.query(address, "list") {
          self.address = "https://www.youtube.com/playlist?list=\(list)"
        } else {
          self.address = "https://www.youtube.com/watch?v=\(segments[1])"
        }
      }
    case "youtu.be": label = "Watch on YouTube"
    case "player.vimeo.com", "vimeo.com":
      label = "Watch on Vimeo"
      if segments.first == "video", segments.count > 1 { self.address = "https://vimeo.com/\(segments[1])" }
    case "dailymotion.com", "geo.dailymotion.com":
      label = "Watch on Dailymotion"
      if segments.count > 2, segments[0] == "embed" {
        self.address = "https://www.dailymotion.com/video/\(segments[2])"
      }
    case "player.twitch.tv": label = "Watch on Twitch"
    case "open.spotify.com":
      label = "Listen on Spotify"
      if segments.first == "embed", segments.count > 2 {
        self.address = "https://open.spotify.com/\(segments[1])/\(segments[2])"
      }
    case "w.soundcloud.com": label = "Listen on SoundCloud"
    case "bandcamp.com": label = "Listen on Bandcamp"
    case "embed.podcasts.apple.com":
      label = "Listen on Apple Podcasts"
      self.address = address.string.replacingHost("embed.podcasts.apple.com", "podcasts.apple.com")
    case "codepen.io":
      label = "See on CodePen"
      if segments.count > 2, segments[1] == "embed" {
        self.address = "https://codepen.io/\(segments[0])/pen/\(segments[2])"
      }
    case "google.com", "maps.google.com":
      label = segments.first == "maps" || name == "maps.google.com" ? "Open in Google Maps" : "Open \(name)"
    case "docs.google.com": label = "Open in Google Docs"
    case "asciinema.org": label = "Watch on asciinema"
    default:
      let file = segments.last.flatMap { $0.contains(".") && !$0.hasSuffix(".html") ? $0 : nil }
      label = "Open \(file ?? name)"
    }
    if let title {
      let text = String(decoding: title, as: UTF8.self).cleanedForFeeds.collapsedWhitespace
      let isOfPlayer = text.isEmpty || text.utf8.count > 200 || text.lowercased().contains("player")
      if !isOfPlayer { label += ": " + text }
    }
  }

  private static func query(_ address: WebAddress, _ name: String) -> String? {
    guard let mark = address.string.firstIndex(of: "?") else { return nil }
    for pair in address.string[mark...].dropFirst().split(separator: "&") where pair.hasPrefix(name + "=") {
      return String(pair.dropFirst(name.utf8.count + 1))
    }
    return nil
  }
}

extension String {
  fileprivate func replacingHost(_ old: String, _ new: String) -> String {
    let scheme = "https://" + old
    return hasPrefix(scheme) ? "https://" + new + dropFirst(scheme.utf8.count) : self
  }
}
