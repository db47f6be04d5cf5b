import FeedModel

/// What a shortcode for someone else's player or post stands for: the page to look at, with a title, and nothing that
/// tells anybody who reads it.
struct ShortcodeEmbed {
  var address: String
  var label: String

  /// `nil` for any other shortcode, and for one that does not say what it shows.
  init?(_ tag: Shortcode) {
    func id(_ names: String...) -> String? {
      for name in names { if let found = tag.named(name) { return ShortcodeEmbed.safe(found) } }
      return tag.positional(0).flatMap(ShortcodeEmbed.safe)
    }
    switch tag.name {
    case "youtube", "yt", "youtube-lite", "youtube_lite", "youtubeLite":
      label = "Watch on YouTube"
      if let list = tag.named("playlist", "list").flatMap(ShortcodeEmbed.safe), tag.named("id") == nil {
        address = "https://www.youtube.com/playlist?list=" + list
      } else {
        guard let id = id("id", "videoID", "video") else { return nil }
        address = "https://www.youtube.com/watch?v=" + id
        if let start = tag.named("start").flatMap(Int.init), start > 0 { address += "&t=\(start)s" }
      }
    case "vimeo", "vimeo_simple":
      guard let id = id("id") else { return nil }
      (address, label) = ("https://vimeo.com/" + id, "Watch on Vimeo")
    case "streamable":
      guard let id = id("id") else { return nil }
      (address, label) = ("https://streamable.com/" + id, "Watch on Streamable")
    case "x", "x_simple", "tweet", "twitter", "twitter_simple":
      let user = (tag.named("user") ?? (tag.positional(1) == nil ? nil : tag.positional(0))).flatMap(
        ShortcodeEmbed.safe)
      guard let id = (tag.named("id") ?? tag.positional(1) ?? tag.positional(0)).flatMap(ShortcodeEmbed.safe),
        id.utf8.allSatisfy(\.isASCIIDigit)
      else { return nil }
      address = "https://x.com/" + (user ?? "i/web") + "/status/" + id
      label = "See the post on X" + (user.map { " by @" + $0 } ?? "")
    case "instagram", "instagram_simple":
      guard let id = id("id") else { return nil }
      (address, label) = ("https://www.instagram.com/p/" + id + "/", "See the post on Instagram")
    case "gist":
      label = "See the gist on GitHub"
      if let url = tag.named("url") {
        address = url
      } else {
        guard let user = tag.positional(0).flatMap(ShortcodeEmbed.safe),
          let id = tag.positional(1).flatMap(ShortcodeEmbed.safe)
        else { return nil }
        address = "https://gist.github.com/" + user + "/" + id
      }
      if let file = tag.named("file") ?? tag.positional(2) { label += ": " + file }
    default: return nil
    }
    if let title = tag.named("title") { label += ": " + title }
  }

  /// An id that can stand in an address as it is.
  private static func safe(_ id: String) -> String? {
    let isSafe = id.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".")
    }
    return isSafe && !id.isEmpty ? id : nil
  }
}
