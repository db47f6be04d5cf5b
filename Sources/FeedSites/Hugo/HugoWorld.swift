import FeedModel

/// A Hugo site as the shortcodes of one of its pages see it.
struct HugoWorld: ShortcodeWorld {
  let site: HugoSite
  let post: Post

  func address(ofPage reference: String, language: String?) -> String? {
    site.publishedAddress(ofPage: reference, language: language, from: post.path)
  }

  /// A file of the page's bundle; others stay as they are written.
  func address(ofFile name: String) -> String? {
    guard WebAddress(name) == nil, !name.hasPrefix("/"), let page = HugoPage(post.path, site.configuration),
      page.isBundle
    else { return nil }
    return post.entry.link?.resolve(name)?.string
  }

  func parameter(_ name: String) -> String? {
    let keys = name.lowercased().split(separator: ".").map(String.init)
    func find(in settings: Setting?) -> String? {
      keys.reduce(settings) { $0?[$1] }?.text
    }
    let language = HugoPage(post.path, site.configuration)?.language ?? site.configuration.main
    return find(in: HugoFields.flattened(post.settings)) ?? find(in: language.settings["params"])
  }

  func hasTemplate(_ name: String) -> Bool {
    for layout in site.configuration.layoutFolders {
      for place in ["shortcodes", "_shortcodes"] where site.folder.size(of: "\(layout)/\(place)/\(name).html") != nil {
        return true
      }
    }
    return false
  }
}

extension HugoConfiguration {
  /// Where templates lie: the site's own, then its themes'.
  var layoutFolders: [String] {
    let themes = EntryFields.words(settings["theme"], splits: false)
    let folder = folder("themesdir", else: "themes")
    return [self.folder("layoutdir", else: "layouts")] + themes.map { "\(folder)/\($0)/layouts" }
  }

  /// Whether a template shows `> [!NOTE]` as an alert; without one it is a quotation.
  func hasAlertTemplate(in site: any Folder) -> Bool {
    layoutFolders.contains { layouts in
      ["_markup", "_default/_markup"].contains { place in
        ["render-blockquote", "render-blockquote-alert"].contains {
          site.size(of: "\(layouts)/\(place)/\($0).html") != nil
        }
      }
    }
  }
}
