import FeedModel

extension MediaType {
  /// The media type that a file's name promises.
  static func guess(of address: WebAddress) -> String {
    guard let name = address.path.utf8.split(separator: UInt8(ascii: "/")).last else { return unknown }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    let ending = String(decoding: name[name.index(after: dot)...].map(\.lowercasedASCII), as: UTF8.self)
    return byEnding[ending] ?? unknown
  }

  private static let byEnding: [String: String] = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime",
    "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav",
    "webm": "video/webm", "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml",
  ]
}
