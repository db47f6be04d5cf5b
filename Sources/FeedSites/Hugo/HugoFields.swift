import FeedModel
import FeedText

/// What the front matter of a Hugo page says of its entry, in the words of Hugo and of the usual themes.
struct HugoFields {
  let fields: EntryFields
  let page: HugoPage
  let folder: any Folder

  private var settings: Setting { fields.settings }

  /// Front matter with the members of `params` beside the others.
  static func flattened(_ settings: Setting) -> Setting {
    guard let params = settings["params"]?.members, let own = settings.members else { return settings }
    var result = settings
    result.value = .mapping(params.filter { settings[$0.key] == nil } + own)
    return result
  }

  /// Everything but id, link and dates.
  func fill(_ entry: inout Entry, report: inout Diagnostics) {
    fields.fill(&entry, report: &report)
    // Hugo's titles are plain text.
    entry.title = settings["title"]?.text?.cleanedForFeeds.collapsedWhitespace
    if entry.title?.isEmpty == true { entry.title = nil }
    entry.summary = fields.line("summary") ?? fields.line("description")
    entry.image = image
    entry.categories = EntryFields.categories(
      page.language.taxonomies.flatMap { EntryFields.words(settings[$0], splits: false) })
  }

  /// The picture that themes show: one in the page's bundle, else one of the site.
  private var image: WebAddress? {
    for key in ["images", "image", "cover", "featured_image", "featuredimage", "featureimage", "thumbnail", "banner"] {
      guard let setting = settings[key] else { continue }
      let first = setting.list?.first ?? setting
      let inner = first["image"] ?? first["src"] ?? first["url"] ?? first["path"] ?? first["feature"]
      guard let text = (inner ?? first).text?.trimmedWhitespace, !text.isEmpty, (inner ?? first).bool == nil,
        let found = resolve(text), found.isHTTP
      else { continue }
      return found
    }
    return nil
  }

  private func resolve(_ reference: String) -> WebAddress? {
    if page.isBundle, !reference.hasPrefix("/"), WebAddress(reference) == nil,
      folder.size(of: fields.path.folderPath + "/" + HugoURL.cleaned(reference)) != nil
    {
      return fields.link?.resolve(WebAddress.percentEncodedPath(HugoURL.cleaned(reference)))
    }
    return fields.address.resolve(reference)
  }
}
