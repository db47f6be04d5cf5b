import FeedModel

extension EleventySite {
  /// The path of a template's page: of its permalink, filled in, else that of its file.
  func pagePath(
    _ settings: Setting, _ names: EleventyNames, date: Timestamp, path: String, report: inout Diagnostics
  ) -> String {
    guard let setting = permalink(settings), let template = setting.text, !template.isEmpty else {
      return Permalink.escaped(names.defaultPath)
    }
    var text = template
    if template.contains("{{") || template.contains("{%") {
      let world = EleventyWorld(site: self, settings: settings, names: names, date: date, path: path, url: nil)
      var problems = Diagnostics()
      let engine = settings["templateEngineOverride"]?.text ?? configuration.markdownEngine
      let source = engine.contains("njk") ? Nunjucks.asLiquid(Array(template.utf8)[...]) : Array(template.utf8)
      let made = Liquid.render(source, from: 0, path: path, world: world, report: &problems, name: path)
      text = String(decoding: made, as: UTF8.self)
      if let problem = problems.all.first {
        report.report(.permalink(template, problem.message.text), at: folder.place(path, setting.mark))
        return Permalink.escaped(names.defaultPath)
      }
    }
    return Permalink.escaped(EleventySite.page(text.trimmedWhitespace))
  }

  /// `permalink: {build: …}` is a permalink too.
  private func permalink(_ settings: Setting) -> Setting? {
    guard let setting = settings["permalink"], !setting.isNull, setting.bool == nil else { return nil }
    return setting.members == nil ? setting : setting["build"]
  }

  /// One slash at the beginning, none twice, no `index.html` at the end.
  private static func page(_ text: String) -> String {
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let isFolder = text.hasSuffix("/") || parts.last == "index.html"
    if parts.last == "index.html" { parts.removeLast() }
    let path = "/" + parts.joined(separator: "/")
    return isFolder && !parts.isEmpty ? path + "/" : path
  }
}

extension Diagnostic.Message {
  fileprivate static func permalink(_ template: String, _ problem: String) -> Self {
    let shown = template.collapsedWhitespace
    return .warning(
      "eleventy/permalink",
      "`\(shown.unicodeScalars.count > 80 ? String(shown.unicodeScalars.prefix(79)) + "…" : shown)` cannot be filled in "
        + "(\(problem)), so the file's own address is taken; write the permalink out")
  }
}
