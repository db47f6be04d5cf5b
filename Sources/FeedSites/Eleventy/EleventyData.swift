import FeedModel

/// The data of a site: global, and that of folders and templates, merged as Eleventy does.
struct EleventyData: Sendable {
  /// What each file of the data folder gives, by its name without extension.
  private(set) var global: [String: Setting] = [:]
  /// What each folder's templates get, their folders' parents included.
  private var ofFolder: [String: [Setting.Member]] = [:]
  private let files: PathList
  private let folder: any Folder
  private let input: String

  init(_ folder: any Folder, files: PathList, _ configuration: EleventyConfiguration, report: inout Diagnostics) {
    self.folder = folder
    self.files = files
    input = configuration.input
    let data = configuration.dataFolder + "/"
    for end in EleventyDataFile.globalExtensions {
      for file in files where file.hasPrefix(data) && file.pathExtension == end {
        let name = file.dropFirst(data.utf8.count)
        guard !name.contains("/"), let found = EleventyDataFile.read(file, in: folder, report: &report) else {
          continue
        }
        global[String(name).withoutExtension] = found.settings
      }
    }
    for path in Set(files.lazy.map { String($0.folderPath) }).sorted() where SitePaths.isInside(path, input) {
      // Sorted: a folder's parent comes before it.
      let parent = path == input ? [] : ofFolder[String(path.folderPath)] ?? []
      let name = path.fileName
      let own = name.isEmpty ? [] : members(path + "/" + name, report: &report)
      ofFolder[path] = EleventyData.merged(parent, with: own)
    }
  }

  /// The data of a template: its folders', its own files', its front matter's.
  func settings(of path: String, _ front: Setting, report: inout Diagnostics) -> Setting {
    let folders = nearest(String(path.folderPath))
    let base = EleventyPaths.withoutTemplateExtension(path)
    let beside = hasDataFile(base) ? members(base, report: &report) : []
    guard !folders.isEmpty || !beside.isEmpty else { return front }
    var settings = front
    let merged = EleventyData.merged(folders, with: beside)
    settings.value = .mapping(EleventyData.merged(merged, with: front.members ?? []))
    return settings
  }

  /// Whether some folder's data names one of the tags.
  func tagsSomething(as tag: String) -> Bool {
    ofFolder.values.contains { members in
      EleventyData.words(members.last { $0.key == "tags" }?.value).contains(tag)
    }
  }

  /// Data for names at the top of a template: all of a global file, `nil` when there is none.
  func global(_ name: String) -> Setting? { global[name] }

  static func words(_ setting: Setting?) -> [String] { EntryFields.words(setting, splits: false) }

  /// Mappings are merged, lists put together, `override:key` replaces; `tags` is a list always.
  static func merged(_ base: [Setting.Member], with members: [Setting.Member], depth: Int = 0) -> [Setting.Member] {
    guard !base.isEmpty || members.contains(where: { $0.key.hasPrefix("override:") }) else { return members }
    var result = base
    for member in members {
      var member = member
      let replaces = member.key.hasPrefix("override:")
      if replaces { member.key = String(member.key.dropFirst("override:".utf8.count)) }
      guard let i = result.lastIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      let old = result[i].value
      result[i] = member
      if replaces || depth > 32 { continue }
      if let old = old.members, let new = member.value.members {
        result[i].value.value = .mapping(merged(old, with: new, depth: depth + 1))
      } else if member.key == "tags", depth == 0 {
        let all = words(old) + words(member.value).filter { !words(old).contains($0) }
        result[i].value.value = .list(all.map { Setting(.string($0), at: member.value.mark) })
      } else if let old = old.list, let new = member.value.list {
        result[i].value.value = .list(old + new)
      }
    }
    return result
  }

  /// Folders that hold nothing but data have none of their own.
  private func nearest(_ path: String) -> [Setting.Member] { ofFolder[path] ?? [] }

  private func hasDataFile(_ base: String) -> Bool {
    EleventyDataFile.extensions.contains { files.contains(base + "." + $0) }
  }

  private func members(_ base: some StringProtocol, report: inout Diagnostics) -> [Setting.Member] {
    var found: [Setting.Member] = []
    for end in EleventyDataFile.extensions {
      let path = base + "." + end
      guard files.contains(path), let data = EleventyDataFile.read(path, in: folder, report: &report) else { continue }
      for unread in data.unread where EleventyData.telling.contains(unread.key) {
        report.report(.unreadData(unread.key), at: folder.place(path, unread.mark))
      }
      found = EleventyData.merged(found, with: data.settings.members ?? [])
    }
    return found
  }

  /// Keys that decide what becomes of a post.
  private static let telling: Set<String> = ["date", "draft", "eleventyComputed", "permalink", "tags", "title"]
}

extension Diagnostic.Message {
  fileprivate static func unreadData(_ key: String) -> Self {
    .warning(
      "eleventy/computed-data",
      "`\(key)` is worked out by a program here, which is not run; write it plainly, or take the bodies from the built "
        + "site")
  }
}
