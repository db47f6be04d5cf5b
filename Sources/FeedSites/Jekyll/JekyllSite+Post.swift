import FeedModel

extension JekyllSite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let file = folder.place(path).file
    let front: FrontMatter?
    do {
      front = try FrontMatter.read(bytes, file: file, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let own = front?.settings ?? .empty
    let settings = withDefaults(own, path: path)
    guard let date = date(settings, path: path, report: &report) else {
      report.report(.noDate, at: folder.place(path))
      return nil
    }
    let names = JekyllNames(settings, path: path, site: self)
    let link = address(settings, names, date: date, path: path, report: &report)
    let id = names.id(below: link.path)
    let fields = EntryFields(
      settings: settings, path: path, folder: folder, address: configuration.address, zone: configuration.zone,
      people: people, link: link.address)
    var entry = Entry(id: EntryID(fields.feedID ?? configuration.address.absolute(id), link: link.address))
    entry.title = names.title
    fields.fill(&entry, report: &report)
    entry.link = link.address
    entry.published = date
    if let updated = fields.date("last_modified_at", report: &report), updated != date { entry.updated = updated }
    entry.categories = EntryFields.categories(names.categories + names.tags)
    return Post(
      path: path, entry: entry, settings: settings, bodyOffset: front?.bodyOffset ?? 0,
      bodyLine: front?.bodyLine ?? 1, collection: paths.collection(of: path))
  }

  /// Front matter over the site's defaults.
  func withDefaults(_ own: Setting, path: String) -> Setting {
    guard !configuration.defaults.keys.isEmpty else { return own }
    let defaults = configuration.defaults.values(
      for: paths.withoutCollectionsFolder(path), type: paths.collection(of: path), isDraft: paths.isDraft(path))
    guard !defaults.isEmpty else { return own }
    var settings = own
    settings.value = .mapping(Setting.merged(defaults, under: own.members ?? []))
    return settings
  }

  /// The front matter's date, else the file name's day at midnight in the site's zone.
  func date(_ settings: Setting, path: String, report: inout Diagnostics) -> Timestamp? {
    let ofName = dateOfName(path)
    if let setting = settings["date"] {
      if setting.isNull || setting.text?.trimmedWhitespace == "" {
        report.report(.emptyDate, at: folder.place(path, setting.mark))
      } else if let date = PostDate.read(
        setting, zone: configuration.zone, file: folder.place(path).file,
        instead: ofName.map { _ in "the day in the file's name is taken" }, report: &report)
      {
        return date
      }
    }
    return ofName
  }

  /// Midnight of the file name's day; `nil` when it names none.
  func dateOfName(_ path: String) -> Timestamp? {
    guard let civil = DatedName(path.fileName)?.civil, civil.isValid else { return nil }
    return configuration.zone.timestamp(civil)
  }

  /// A post's path, base path left out, and its address.
  func address(
    _ settings: Setting, _ names: JekyllNames, date: Timestamp, path: String, report: inout Diagnostics
  ) -> (path: String, address: WebAddress?) {
    let offset = configuration.zone.offsetMinutes(at: date.seconds)
    let fields = names.permalinkFields(
      date: CivilTime(secondsSinceEpoch: date.seconds + Int64(offset) * 60), site: self)
    var unknown: [String] = []
    let own = settings["permalink"]?.text.flatMap { $0.isEmpty ? nil : Permalink($0) }
    let template = own ?? permalink(ofCollection: fields.collection)
    let result = template.path(fields) { unknown.append($0) }
    if own != nil {
      for name in unknown {
        report.report(.unknownPlaceholder(name), at: folder.place(path, settings["permalink"]?.mark ?? .start))
      }
    }
    return (result, WebAddress(configuration.address.absolute(result)))
  }

  private func permalink(ofCollection name: String) -> Permalink {
    if name == "posts" { return configuration.permalink }
    if let own = configuration.settings["collections"]?[name]?["permalink"]?.text { return Permalink(style: own) }
    return Permalink("/:collection/:path" + configuration.pageSuffix)
  }

  /// Every tag of the site's posts, in order of their first use; read only for feeds of all tags.
  func allTags() -> [String] {
    var seen: Set<String> = []
    var tags: [String] = []
    for path in postPaths where paths.collection(of: path) == "posts" {
      var ignored = Diagnostics()
      guard let bytes = try? folder.bytes(of: path),
        let front = try? FrontMatter.read(bytes, file: path, report: &ignored)
      else { continue }
      let settings = withDefaults(front.settings, path: path)
      if settings["published"]?.bool == false || settings["draft"]?.bool == true { continue }
      for tag in JekyllNames(settings, path: path, site: self).tags where seen.insert(tag).inserted {
        tags.append(tag)
      }
    }
    return tags
  }
}

extension Diagnostic.Message {
  static var noDate: Self {
    .error("post/no-date", "this post has no date; give it `date:` or a name that begins with YEAR-MONTH-DAY")
  }
  fileprivate static var emptyDate: Self {
    .warning("post/empty-date", "`date:` is empty; the day in the file's name is taken")
  }
}
