import FeedModel

/// What is plainly written in an Eleventy configuration.
struct EleventyConfiguration: Sendable {
  /// A collection that the configuration makes, by what it is made of.
  enum Collection: Sendable {
    case globs([String])
    case tags([String])
    /// By a function.
    case unknown
  }

  /// As diagnostics name it; empty where there is no file.
  private(set) var file = ""
  /// Folders from the top, without slashes at their ends; "" is the top.
  private(set) var input = ""
  private(set) var output = "_site"
  private var includes = "_includes"
  private var data = "_data"
  private(set) var pathPrefix = ""
  private(set) var markdownEngine = "liquid"
  private(set) var htmlEngine = "liquid"
  private(set) var markdown = MarkdownItOptions()
  private(set) var collections: [String: Collection] = [:]
  /// Files and folders that are copied as they are, with where they go.
  private(set) var copied: [(source: String, target: String)] = []
  /// Filters that the site defines itself.
  private(set) var filters: Set<String> = []
  private(set) var ignored: [String] = []
  /// The options of the feed plugin, `nil` where it is not used.
  private(set) var feedPlugin: Setting?

  /// These two are named as seen from the input folder.
  var includesFolder: String { SitePaths.cleaned(SitePaths.join(input, includes)) }
  var dataFolder: String { SitePaths.cleaned(SitePaths.join(input, data)) }

  init(_ folder: any Folder) throws(FeedError) {
    for name in Eleventy.configurationFiles {
      guard let bytes = try folder.bytes(of: name) else { continue }
      file = folder.place(name).file
      var literals = JavaScriptLiterals(bytes)
      for (name, path) in literals.importedFiles {
        literals.imports[name] = EleventyDataFile.read(path, in: folder)?.settings
      }
      read(&literals)
      break
    }
    if let ignore = try folder.bytes(of: ".eleventyignore") {
      for line in String(decoding: ignore, as: UTF8.self).split(whereSeparator: \.isNewline) {
        let line = line.trimmedWhitespace
        if !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("!") { ignored.append(line) }
      }
    }
  }

  private mutating func read(_ literals: inout JavaScriptLiterals) {
    for i in literals.indices {
      guard let name = literals.name(i) ?? literals.string(i) else { continue }
      if name == "from", let package = literals.string(i + 1), package.hasPrefix("markdown-it") {
        markdown.plugin(package)
      } else if literals.isSign(i + 1, ":") {
        readKey(name, at: i + 2, &literals)
      } else if literals.isSign(i + 1, "(") {
        readCall(name, at: i + 1, &literals)
      }
    }
  }

  private mutating func readKey(_ name: String, at i: Int, _ literals: inout JavaScriptLiterals) {
    switch name {
    case "dir":
      guard let dir = literals.value(at: i).value else { return }
      if let text = dir["input"]?.text { input = SitePaths.cleaned(text) }
      if let text = dir["output"]?.text { output = SitePaths.cleaned(text) }
      if let text = dir["includes"]?.text { includes = text }
      if let text = dir["data"]?.text { data = text }
    case "pathPrefix":
      if let text = literals.value(at: i).value?.text { pathPrefix = SitePaths.cleaned(text) }
    case "markdownTemplateEngine":
      if let value = literals.value(at: i).value { markdownEngine = value.bool == false ? "" : value.text ?? "liquid" }
    case "htmlTemplateEngine":
      if let value = literals.value(at: i).value { htmlEngine = value.bool == false ? "" : value.text ?? "liquid" }
    default: break
    }
  }

  private mutating func readCall(_ name: String, at open: Int, _ literals: inout JavaScriptLiterals) {
    func text() -> String? { literals.arguments(at: open).first.flatMap { $0?.text } }
    switch name {
    case "setInputDirectory": if let text = text() { input = SitePaths.cleaned(text) }
    case "setOutputDirectory": if let text = text() { output = SitePaths.cleaned(text) }
    case "setIncludesDirectory": if let text = text() { includes = text }
    case "setDataDirectory": if let text = text() { data = text }
    case "addPassthroughCopy": copy(literals.arguments(at: open).first ?? nil)
    case "addFilter", "addLiquidFilter", "addNunjucksFilter", "addAsyncFilter", "addNunjucksAsyncFilter":
      if let text = text() { filters.insert(text) }
    case "addCollection": readCollection(at: open, &literals)
    case "addPlugin":
      let arguments = literals.arguments(at: open)
      if arguments.count > 1, let options = arguments[1], options["collection"]?["name"] != nil { feedPlugin = options }
    case "add":
      if literals.isName(open - 3, "ignores"), let text = text() { ignored.append(text) }
    case "require", "import", "use": break
    default:
      guard name == "set" || name.lowercased().contains("markdown") else { return }
      if let options = literals.arguments(at: open).first ?? nil { markdown.take(options) }
    }
    if let text = literals.string(open + 1), text.hasPrefix("markdown-it") { markdown.plugin(text) }
  }

  private mutating func copy(_ setting: Setting?) {
    if let path = setting?.text {
      let source = SitePaths.cleaned(path)
      let isInside = source.hasPrefix(input + "/") || input.isEmpty
      copied.append((source, isInside && !input.isEmpty ? String(source.dropFirst(input.utf8.count + 1)) : source))
    }
    for member in setting?.members ?? [] {
      if let target = member.value.text { copied.append((SitePaths.cleaned(member.key), SitePaths.cleaned(target))) }
    }
  }

  private mutating func readCollection(at open: Int, _ literals: inout JavaScriptLiterals) {
    guard let name = literals.string(open + 1) else { return }
    var collection = Collection.unknown
    var depth = 0
    for i in open..<literals.indices.upperBound {
      if literals.isSign(i, "(") { depth += 1 }
      if literals.isSign(i, ")") {
        depth -= 1
        if depth == 0 { break }
      }
      guard literals.isSign(i + 1, "("), let call = literals.name(i) else { continue }
      let words = literals.arguments(at: i + 1).flatMap { EntryFields.words($0, splits: false) }
      if call == "getFilteredByGlob", !words.isEmpty { collection = .globs(words.map { SitePaths.cleaned($0) }) }
      if call == "getFilteredByTag" || call == "getFilteredByTags", !words.isEmpty { collection = .tags(words) }
    }
    collections[name] = collection
  }
}

extension JavaScriptLiterals {
  /// Names that stand for what a file of the site gives, with its path from the top.
  var importedFiles: [(name: String, path: String)] {
    var found: [(name: String, path: String)] = []
    for i in indices {
      guard let name = name(i) else { continue }
      var path: String?
      if isName(i - 1, "import"), isName(i + 1, "from") { path = string(i + 2) }
      if isSign(i + 1, "="), isName(i + 2, "require"), isSign(i + 3, "(") { path = string(i + 4) }
      if let path, path.hasPrefix("."), !path.split(separator: "/").contains("..") {
        found.append((name, SitePaths.cleaned(path)))
      }
    }
    return found
  }
}
