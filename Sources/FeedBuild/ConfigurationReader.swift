import FeedFormats
import FeedModel
import FeedSites
import FeedText

/// Takes one value of `feedmill.yml` as what its key needs, and reports where it is something else.
struct ConfigurationReader {
  let file: String
  /// Those that write formats which are not ours.
  var programs = Programs.none

  func text(_ value: Setting, _ report: inout Diagnostics) -> String? {
    if value.isNull { return nil }
    guard let text = value.text?.trimmedWhitespace else { return wrong(value, "a text", &report) }
    return text.isEmpty ? nil : text
  }

  func bool(_ value: Setting, _ report: inout Diagnostics) -> Bool? {
    guard let bool = value.bool else { return wrong(value, "true or false", &report) }
    return bool
  }

  func count(_ value: Setting, _ report: inout Diagnostics) -> Int? {
    guard let int = value.int, int >= 1 else { return wrong(value, "a number from 1", &report) }
    return int
  }

  /// The site's own address: absolute, by HTTP.
  func site(_ value: Setting, _ report: inout Diagnostics) -> WebAddress? {
    guard let text = value.text, let address = WebAddress(text.trimmedWhitespace), address.isHTTP else {
      return wrong(value, "an address such as https://example.org", &report)
    }
    return address
  }

  func address(_ value: Setting, base: WebAddress?, _ report: inout Diagnostics) -> WebAddress? {
    guard let text = text(value, &report) else { return nil }
    guard let address = WebAddress(text) ?? base?.resolve(text) else {
      return wrong(value, "an absolute address (or set `url` above it)", &report)
    }
    return address
  }

  func addresses(_ value: Setting, _ report: inout Diagnostics) -> [WebAddress] {
    (value.list ?? [value]).compactMap { address($0, base: nil, &report) }
  }

  func choice<Choice: RawRepresentable<String>>(
    _ value: Setting, among choices: [Choice], _ report: inout Diagnostics
  ) -> Choice? {
    guard let text = value.text, let choice = choices.first(where: { $0.rawValue == text }) else {
      return wrong(value, "one of " + choices.map { "`\($0.rawValue)`" }.joined(separator: ", "), &report)
    }
    return choice
  }

  func formats(_ value: Setting, _ report: inout Diagnostics) -> [String] {
    let names = FeedFormats.all.map(\.name)
    return (value.list ?? [value]).compactMap { item in
      guard let name = item.text, names.contains(name) || programs.format(name) != nil else {
        let known = names.map { "`\($0)`" }.joined(separator: ", ")
        let program = item.text.flatMap {
          PlugIn.isName($0) ? "; there is no program `\(Programs.formatPrefix)\($0)`" : nil
        }
        return wrong(item, "one of " + known + (program ?? ""), &report)
      }
      return name
    }
  }

  /// Where each format is written, under the output folder.
  func paths(_ value: Setting, _ report: inout Diagnostics) -> [String: String] {
    guard let members = value.members else { return wrong(value, "a mapping from format to path", &report) ?? [:] }
    var paths: [String: String] = [:]
    for member in members {
      guard FeedFormats.named(member.key) != nil || programs.format(member.key) != nil else {
        let nearest = DidYouMean.suggest(member.key, among: FeedFormats.all.map(\.name))
        report.report(.unknownKey("paths." + member.key, nearest), at: place(member.keyMark))
        continue
      }
      paths[member.key] = outputPath(member.value, &report)
    }
    return paths
  }

  func outputPath(_ value: Setting, _ report: inout Diagnostics) -> String? {
    guard let path = text(value, &report) else { return nil }
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      return wrong(value, "a path under the output folder", &report)
    }
    return path
  }

  func people(_ value: Setting, _ report: inout Diagnostics) -> [Person] {
    (value.list ?? [value]).compactMap { item in
      if item.members == nil { return text(item, &report).map { Person(name: $0) } }
      guard let name = item["name"]?.text else { return wrong(item, "a name, or a mapping with `name`", &report) }
      return Person(
        name: name, email: item["email"]?.text, page: item["url"]?.text.flatMap { WebAddress($0) },
        avatar: item["avatar"]?.text.flatMap { WebAddress($0) })
    }
  }

  /// HTML with words in braces.
  func snippet(_ value: Setting, _ report: inout Diagnostics) -> Snippet? {
    if value.isNull || value.bool == false { return nil }
    guard value.text != nil, value.bool == nil else { return wrong(value, "a text in HTML, or `false`", &report) }
    return Snippet(value, file: file, report: &report)
  }

  func place(_ mark: Mark) -> Place { Place(file: file, mark: mark) }

  func wrong<Value>(_ value: Setting, _ expected: String, _ report: inout Diagnostics) -> Value? {
    report.report(.wrongValue(expected), at: place(value.mark))
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongValue(_ expected: String) -> Self {
    .error("configuration/wrong-value", "this should be \(expected)")
  }
}
