import FeedModel

/// What a Hugo site's settings say, read once.
struct HugoConfiguration: Sendable {
  let settings: Setting
  /// As diagnostics name it; empty where there is none.
  let file: String
  /// The language of the main feed first, then the others by weight and name.
  let languages: [HugoLanguage]
  /// Codes that files may carry: those of languages that are switched off, too.
  let codes: Set<String>
  let mounts: [HugoMount]
  /// Front matter for all pages that a rule is about, the last in line.
  let cascade: [HugoCascade]
  let showsDrafts: Bool
  let showsFuture: Bool
  let showsExpired: Bool

  init(_ read: HugoSettings, options: SiteOptions, report: inout Diagnostics) throws(FeedError) {
    settings = read.settings
    file = read.file
    let found = try HugoLanguage.all(read, options: options, report: &report)
    languages = found
    codes = Set(found.map(\.code)).union((settings["languages"]?.members ?? []).map(\.key))
    mounts = HugoMount.all(settings, languages: found)
    cascade = HugoCascade.read(settings["cascade"])
    showsDrafts = options.includesDrafts || settings["builddrafts"]?.looseBool ?? false
    showsFuture = settings["buildfuture"]?.looseBool ?? false
    showsExpired = settings["buildexpired"]?.looseBool ?? false
  }

  /// The language of the main feed.
  var main: HugoLanguage { languages[0] }

  /// A folder of the site, without slashes at its ends.
  func folder(_ key: String, else standard: String) -> String {
    let path = HugoURL.cleaned(settings[key]?.text ?? "")
    return path.isEmpty ? standard : path
  }
}

/// A folder whose files are content, and below which part of the content they stand.
struct HugoMount: Sendable {
  var source: String
  /// `""` for all of the content.
  var target: String
  /// `nil` for the main one.
  var language: String?

  static func all(_ settings: Setting, languages: [HugoLanguage]) -> [HugoMount] {
    var mounts: [HugoMount] = []
    for mount in settings["module"]?["mounts"]?.list ?? [] {
      guard let source = mount["source"]?.text, let target = mount["target"]?.text.map(HugoURL.cleaned),
        target == "content" || target.hasPrefix("content/")
      else { continue }
      mounts.append(
        HugoMount(
          source: HugoURL.cleaned(source), target: HugoURL.cleaned(String(target.dropFirst("content".utf8.count))),
          language: mount["lang"]?.text?.lowercased()))
    }
    if !mounts.isEmpty { return mounts }
    let shared = HugoURL.cleaned(settings["contentdir"]?.text ?? "content")
    for language in languages {
      let own = language.own["contentdir"]?.text.map(HugoURL.cleaned)
      let source = own ?? shared
      if !mounts.contains(where: { $0.source == source }) {
        mounts.append(HugoMount(source: source, target: "", language: own == nil ? nil : language.code))
      }
    }
    return mounts
  }
}
