import FeedModel

extension EntryFields {
  /// Files that belong to the post. A file of the site is measured; what cannot be found is reported and kept.
  func enclosures(report: inout Diagnostics) -> [Enclosure] {
    var found: [Enclosure] = []
    for (key, trust) in EntryFields.enclosureKeys {
      guard let setting = settings[key], !setting.isNull else { continue }
      for item in setting.list ?? [setting] {
        if let enclosure = enclosure(item, trust, isFirst: found.isEmpty, report: &report),
          !found.contains(where: { $0.address == enclosure.address })
        {
          found.append(enclosure)
        }
      }
    }
    return found
  }

  /// What a key of front matter names.
  private enum Trust {
    case file
    /// `video: dQw4w9WgXcQ` and the like are none: only what is called like a file.
    case perhaps
    /// Only what is called like sound or film.
    case sound

    func takes(_ typeOfName: String?) -> Bool {
      switch self {
      case .file: true
      case .perhaps: typeOfName != nil
      case .sound: typeOfName?.isPlayed ?? false
      }
    }
  }

  private static let enclosureKeys: [(String, Trust)] = [
    ("enclosure", .file), ("enclosures", .file), ("audio", .perhaps), ("podcast", .perhaps), ("video", .perhaps),
    ("attachments", .file), ("audio_file", .sound), ("audio_url", .sound), ("audioUrl", .sound), ("audiourl", .sound),
    ("podcast_file", .sound), ("podcast_url", .sound), ("mp3", .sound),
  ]

  /// `isFirst`: what stands beside the key, as `duration:`, is about this one.
  private func enclosure(_ setting: Setting, _ trust: Trust, isFirst: Bool, report: inout Diagnostics) -> Enclosure? {
    let names = ["url", "file", "path", "href", "src", "mp3", "audio"]
    let source = names.lazy.compactMap { setting[$0] }.first
    guard let reference = (source ?? setting).text?.trimmedWhitespace, !reference.isEmpty else { return nil }
    let typeOfName = MediaType.of(reference)
    guard trust.takes(typeOfName) else { return nil }
    let place = folder.place(path, (source ?? setting).mark)
    guard let target = resolve(reference), target.isHTTP else {
      report.report(.badEnclosure(reference), at: place)
      return nil
    }
    let file = localFile(of: reference)
    let beside = isFirst && (typeOfName?.isPlayed ?? false) ? settings : .empty
    let duration = setting["duration"] ?? beside["duration"] ?? beside["podcast_duration"]
    let length = setting["length"] ?? setting["size"] ?? setting["bytes"] ?? beside["podcast_bytes"]
    let bytes = file?.bytes ?? EntryFields.number(length ?? beside["audio_bytes"])
    if bytes == nil {
      report.report(
        sourcePath(of: reference) == nil ? .unknownLength(reference) : .missingEnclosure(reference), at: place)
    }
    let type =
      setting["type"]?.text ?? setting["mime_type"]?.text
      ?? MediaType.settled(byContent: file?.type, byName: typeOfName)
    if type == nil { report.report(.unknownType(reference), at: place) }
    return Enclosure(
      target, mediaType: type ?? "application/octet-stream", bytes: bytes,
      seconds: EntryFields.seconds(duration) ?? file?.seconds, title: setting["title"]?.text)
  }

  /// What a file of the site says of itself: one that is named, or that an asset folder holds.
  func localFile(of reference: String) -> MediaFile? {
    guard let path = sourcePath(of: reference) else { return nil }
    let decoded = String(decoding: Array(path.utf8).percentDecoded, as: UTF8.self)
    for name in decoded == path ? [path] : [path, decoded] where !name.split(separator: "/").contains("..") {
      if let file = MediaFile.measure(name, in: folder) { return file }
      for assets in assetFolders {
        if let file = MediaFile.measure(assets + "/" + name, in: folder) { return file }
      }
    }
    return nil
  }

  private static func number(_ setting: Setting?) -> Int? {
    setting?.int ?? setting?.text.flatMap { Int($0.trimmedWhitespace) }
  }

  /// `1:02:03`, `62:03` or seconds.
  private static func seconds(_ setting: Setting?) -> Int? {
    guard let text = setting?.text?.trimmedWhitespace else { return nil }
    var total = 0
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard let value = Int(part), (0...1_000_000).contains(value), total < 1_000_000 else { return nil }
      total = total * 60 + value
    }
    return total
  }
}

extension String {
  /// Whether it is the media type of sound or film.
  fileprivate var isPlayed: Bool { hasPrefix("audio/") || hasPrefix("video/") }
}

/// Media types by the extension of a file's name.
enum MediaType {
  static func of(_ reference: String) -> String? {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    return byExtension[String(path).pathExtension]
  }

  /// The type that the bytes tell, unless the name tells the same container more closely.
  static func settled(byContent content: String?, byName name: String?) -> String? {
    guard let content, let name, content != name else { return content ?? name }
    return families.contains { $0.contains(content) && $0.contains(name) } ? name : content
  }

  private static let families: [Set<String>] = [
    ["audio/mp4", "video/mp4", "video/quicktime"], ["audio/ogg", "video/ogg"],
    ["application/zip", "application/epub+zip"],
  ]

  private static let byExtension: [String: String] = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "m4b": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg",
    "oga": "audio/ogg", "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "mp4": "video/mp4",
    "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "ogv": "video/ogg", "pdf": "application/pdf",
    "epub": "application/epub+zip", "zip": "application/zip", "gz": "application/gzip", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "svg": "image/svg+xml", "txt": "text/plain", "csv": "text/csv", "json": "application/json", "vtt": "text/vtt",
    "srt": "application/x-subrip",
  ]
}

extension Diagnostic.Message {
  fileprivate static func badEnclosure(_ reference: String) -> Self {
    .warning("post/bad-enclosure", "`\(reference)` is no address of a file; the enclosure is left out")
  }
  fileprivate static func missingEnclosure(_ reference: String) -> Self {
    .warning("post/missing-enclosure", "there is no file `\(reference)` in the site; its size is not known")
  }
  fileprivate static func unknownLength(_ reference: String) -> Self {
    .warning("post/unknown-length", "give `length:` in bytes for `\(reference)`; readers show it")
  }
  fileprivate static func unknownType(_ reference: String) -> Self {
    .warning("post/unknown-type", "the media type of `\(reference)` is not known; give `type:`")
  }
}
