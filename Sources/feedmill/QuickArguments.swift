import FeedBuild
import FeedModel
import FeedSites

/// Reads the plainest command lines, which are those of every save and every hook: a command that builds in a few
/// milliseconds should not spend two of them on its arguments. Anything else, and all that is wrong, is left to
/// ArgumentParser, which reads these the same.
enum QuickArguments {
  /// `build`, a site perhaps, and options each once; `nil` for anything else.
  static func build(_ arguments: [String]) -> BuildRequest? {
    guard arguments.first == "build" else { return nil }
    var request = BuildRequest()
    var seen = NameSet()
    var rest = arguments.dropFirst()
    while let written = rest.popFirst() {
      let argument = written == "-q" ? "--quiet" : written == "-o" ? "--output" : written
      if take(flag: argument, &request) {
        // Has no value.
      } else if !argument.hasPrefix("-") {
        guard seen.insert("") else { return nil }
        request.site = argument
        continue
      } else {
        guard let value = rest.popFirst(), !value.hasPrefix("-"), take(value, of: argument, &request) else {
          return nil
        }
        if argument == "--format" { continue }
      }
      guard seen.insert(argument) else { return nil }
    }
    return request.complaint == nil ? request : nil
  }

  private static func take(flag: String, _ request: inout BuildRequest) -> Bool {
    switch flag {
    case "--drafts": request.drafts = true
    case "--future": request.future = true
    case "--keep-going": request.keepGoing = true
    case "--dry-run": request.dryRun = true
    case "--mail": request.mail = true
    case "--strict": request.strict = true
    case "--gzip": request.gzip = true
    case "--brotli": request.brotli = true
    case "--quiet": request.reporting.quiet = true
    default: return false
    }
    return true
  }

  private static func take(_ value: String, of option: String, _ request: inout BuildRequest) -> Bool {
    switch option {
    case "--output": request.output = value
    case "--format": request.formats.append(value)
    case "--url": request.url = value
    case "--base-path": request.basePath = value
    case "--site-kind": request.siteKind = value
    case "--config": request.config = value
    case "--timezone": request.timezone = value
    case "--now": request.now = value
    case "--explain": request.explain = value
    case "--changed-list": request.changedList = value
    case "--changed-urls": request.changedUrls = value
    case "--limit":
      request.limit = Int(value)
      return request.limit != nil
    case "--jobs":
      request.jobs = Int(value)
      return request.jobs != nil
    case "--content":
      request.content = FeedWishes.ContentMode(rawValue: value)
      return request.content != nil
    case "--diagnostics":
      guard let style = DiagnosticStyle(rawValue: value) else { return false }
      request.reporting.style = style
    case "--color":
      guard let color = Reporting.Color(rawValue: value) else { return false }
      request.reporting.color = color
    default: return false
    }
    return true
  }
}
