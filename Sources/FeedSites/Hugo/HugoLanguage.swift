import FeedModel

/// A language of a Hugo site, with the site's settings as they are in it.
struct HugoLanguage: Sendable {
  /// In lower case: `en`, `zh-cn`.
  let code: String
  /// What the language sets itself.
  let own: Setting
  let settings: Setting
  let address: SiteAddress
  let zone: Zone
  /// The folder that its pages are published in, `""` for the top.
  let prefix: String
  let url: HugoURL
  let dates: HugoDates
  /// Patterns of pages' addresses by section, and of sections' own.
  let patterns: [String: HugoPattern]
  let sectionPatterns: [String: HugoPattern]
  /// Names in front matter whose values are terms, with `categories` and `tags` first.
  let taxonomies: [String]
  let markup: MarkdownFeatures

  /// The languages that are not switched off, the main one first.
  static func all(
    _ read: HugoSettings, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> [HugoLanguage] {
    let settings = read.settings
    let off = Set(EntryFields.words(settings["disablelanguages"], splits: true).map { $0.lowercased() })
    let wanted = settings["defaultcontentlanguage"]?.text?.lowercased() ?? "en"
    var members = (settings["languages"]?.members ?? []).filter { member in
      member.value.members != nil
        && (member.key == wanted || member.value["disabled"]?.looseBool != true && !off.contains(member.key))
    }
    func weight(_ member: Setting.Member) -> (Int, String) { (member.value["weight"]?.int ?? 0, member.key) }
    members.sort { weight($0) < weight($1) }
    if let i = members.firstIndex(where: { $0.key == wanted }) { members.insert(members.remove(at: i), at: 0) }
    if members.isEmpty { members = [Setting.Member(key: wanted, keyMark: .start, value: .empty)] }
    let inFolder = settings["defaultcontentlanguageinsubdir"]?.looseBool ?? false
    let isMultihost = members.count > 1 && members.allSatisfy { $0.value["baseurl"] != nil }
    var found: [HugoLanguage] = []
    for (i, member) in members.enumerated() {
      var shared = options
      // An address from the command line is the main language's.
      if isMultihost, i > 0 { shared.url = nil }
      let isBare = isMultihost || i == 0 && !inFolder
      var ignored = Diagnostics()
      found.append(
        i == 0
          ? try HugoLanguage(member, read, prefix: isBare ? "" : member.key, options: shared, report: &report)
          : try HugoLanguage(member, read, prefix: isBare ? "" : member.key, options: shared, report: &ignored))
    }
    return found
  }

  private init(
    _ member: Setting.Member, _ read: HugoSettings, prefix: String, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    code = member.key
    own = member.value
    let settings = Setting(.mapping(Setting.merged(read.settings.members ?? [], under: own.members ?? [])))
    self.settings = settings
    self.prefix = prefix
    address = try HugoLanguage.address(settings, file: read.file, options: options, report: &report)
    zone = try HugoLanguage.zone(settings, file: read.file, options: options)
    url = HugoURL(
      keepsCase: settings["disablepathtolower"]?.looseBool ?? false,
      removesAccents: settings["removepathaccents"]?.looseBool ?? false)
    dates = HugoDates(settings["frontmatter"])
    patterns = HugoLanguage.patterns(settings["permalinks"], kind: "page")
    sectionPatterns = HugoLanguage.patterns(settings["permalinks"], kind: "section")
    markup = HugoMarkup.features(settings)
    taxonomies = HugoLanguage.taxonomies(settings["taxonomies"])
  }

  /// Whether pages of a section end in `.html` and not in a slash.
  func isUgly(_ section: String) -> Bool {
    guard let setting = settings["uglyurls"] else { return false }
    return setting.members == nil ? setting.looseBool ?? false : setting[section.lowercased()]?.looseBool ?? false
  }

  /// The page that the language begins with.
  var home: WebAddress? { address.of(prefix.isEmpty ? "/" : "/\(prefix)/") }

  private static func address(
    _ settings: Setting, file: String, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> SiteAddress {
    var members: [Setting.Member] = []
    if let setting = settings["baseurl"], var text = setting.text?.trimmedWhitespace {
      if text.hasPrefix("//") { text = "https:" + text }
      if let address = WebAddress(text), address.isHTTP, address.host != nil {
        let path = address.path
        let origin = String(address.string.dropLast(address.string.utf8.count - originLength(address.string)))
        members.append(
          Setting.Member(key: "url", keyMark: setting.mark, value: Setting(.string(origin), at: setting.mark)))
        members.append(
          Setting.Member(key: "baseurl", keyMark: setting.mark, value: Setting(.string(path), at: setting.mark)))
      } else if !text.isEmpty, text.utf8.first != 0x2F {
        members.append(Setting.Member(key: "url", keyMark: setting.mark, value: setting))
      }
    }
    return try SiteAddress(
      Setting(.mapping(members)), file: file, cname: nil, options: options, report: &report)
  }

  /// The bytes of scheme, host and port.
  private static func originLength(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    guard let slashes = bytes.firstIndex(of: 0x2F) else { return bytes.count }
    let rest = bytes.dropFirst(slashes + 2)
    return rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
  }

  private static func zone(_ settings: Setting, file: String, options: SiteOptions) throws(FeedError) -> Zone {
    if let name = options.timezone { return try Zone.named(name, zoneinfo: options.zoneinfo) }
    guard let setting = settings["timezone"], let name = setting.text, !name.isEmpty else { return .utc }
    do {
      return try Zone.named(name, zoneinfo: options.zoneinfo)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.place = Place(file: file, mark: setting.mark)
      throw FeedError(diagnostic)
    }
  }

  /// `posts: /:year/:slug/`, or the same below `page:`.
  private static func patterns(_ setting: Setting?, kind: String) -> [String: HugoPattern] {
    var found: [String: HugoPattern] = [:]
    for member in (kind == "page" ? setting?.members ?? [] : []) + (setting?[kind]?.members ?? []) {
      guard member.value.members == nil, let text = member.value.text else { continue }
      found[HugoURL.cleaned(member.key)] = HugoPattern(text)
    }
    return found
  }

  private static func taxonomies(_ setting: Setting?) -> [String] {
    guard let members = setting?.members else { return ["categories", "tags"] }
    let names = members.compactMap { $0.value.text?.lowercased() }.filter { $0 != "authors" && $0 != "author" }
    let first = ["categories", "tags"].filter { names.contains($0) }
    return first + names.filter { !first.contains($0) }
  }
}
