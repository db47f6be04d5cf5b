import FeedModel
import FeedText
internal import Mustache

/// A template that was read, with those that it includes.
struct CompiledTemplate {
  private let template: MustacheTemplate
  private let library: MustacheLibrary

  /// Reads a template; `partial` hands out the text of another by its name, with what it is called in messages.
  init?(
    _ text: String, name: String, escape: TemplateJob.Escape, partial: (String) -> (name: String, text: String)?,
    report: inout Diagnostics
  ) {
    guard let template = CompiledTemplate.parse(text, name, escape, &report) else { return nil }
    var templates: [String: MustacheTemplate] = [:]
    var isSound = true
    /// Those that are included while this one is.
    func include(_ text: String, _ name: String, within open: [String]) {
      let tags = TemplateTags(text)
      tags.unknown { tag, nearest in report.report(.unknownName(tag, nearest), at: Place(file: name, mark: tag.mark)) }
      for (other, mark) in tags.partials {
        if open.contains(other) {
          report.report(.circle(other), at: Place(file: name, mark: mark))
          isSound = false
          continue
        }
        if templates[other] != nil { continue }
        guard let found = partial(other) else {
          report.report(.noPartial(other), at: Place(file: name, mark: mark))
          isSound = false
          continue
        }
        guard let parsed = CompiledTemplate.parse(found.text, found.name, escape, &report) else {
          isSound = false
          continue
        }
        include(found.text, found.name, within: open + [other])
        templates[other] = parsed
      }
    }
    include(text, name, within: [])
    guard isSound else { return nil }
    self.template = template
    library = MustacheLibrary(templates: templates)
  }

  func render(_ values: [String: Any]) -> String { template.render(values, library: library) }

  private static func parse(
    _ text: String, _ name: String, _ escape: TemplateJob.Escape, _ report: inout Diagnostics
  ) -> MustacheTemplate? {
    // A partial begins with HTML's escapes whatever it is included in; so each says for itself which it has.
    let first = "{{% CONTENT_TYPE:\(escape == .text ? "TEXT" : escape == .xml ? "XML" : "HTML")}}\n"
    // The library escapes by characters, so that a quote with an accent on it would end an attribute.
    for name in ["HTML", "XML"] { MustacheContentTypes.register(MarkupText(), named: name) }
    do {
      return try MustacheTemplate(string: first + text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(file: name, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
      report.report(.syntax(error.error as? MustacheTemplate.Error), at: place)
    } catch {
      report.report(.syntax(nil), at: Place(file: name))
    }
    return nil
  }
}

/// Escapes for HTML and XML; what XML 1.0 cannot hold is left out.
private struct MarkupText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.cleanedForFeeds.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension DidYouMean {
  static func of(_ word: String, _ known: Set<String>) -> String? { suggest(word, among: known.sorted()) }
}

extension Diagnostic.Message {
  fileprivate static func syntax(_ error: MustacheTemplate.Error?) -> Self {
    let what =
      switch error {
      case .sectionCloseNameIncorrect: "this closes another section than the one that is open; close that first"
      case .unfinishedName: "the tag is not finished: write `{{name}}`, with letters, digits and points in the name"
      case .expectedSectionEnd: "a section is never closed; write `{{/name}}` for each `{{#name}}`"
      case .invalidSetDelimiter: "other delimiters are set as in `{{=<% %>=}}`"
      case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
        "within `{{<parent}}` only blocks such as `{{$name}}…{{/name}}` may stand"
      case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
        "`{{%` begins a setting, and there is only `{{% CONTENT_TYPE:HTML}}`, `XML` or `TEXT`"
      default: "the template ends within a tag"
      }
    return .error("template/syntax", what)
  }

  fileprivate static func unknownName(_ tag: TemplateTags.Tag, _ nearest: String?) -> Self {
    let shown =
      (tag.transforms + [tag.name]).joined(separator: "(") + String(repeating: ")", count: tag.transforms.count)
    return .warning(
      "template/unknown-name",
      "nothing is put in the place of `\(shown)`"
        + (nearest.map { "; did you mean `\($0)`?" } ?? "; the names are in Documentation/templates.md"))
  }

  fileprivate static func noPartial(_ name: String) -> Self {
    .error("template/no-partial", "there is no template `\(name).mustache` beside this one")
  }

  fileprivate static func circle(_ name: String) -> Self {
    .error("template/includes-itself", "`\(name)` includes itself; end the circle")
  }
}
