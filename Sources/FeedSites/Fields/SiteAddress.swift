import FeedModel
import FeedText

/// Where a site is served: what stands before every path.
struct SiteAddress: Sendable {
  /// Scheme and host, and whatever else the site's `url` holds: `https://example.org`.
  let origin: String
  /// `/blog`, or nothing.
  let basePath: String

  /// From the command line, else from `feedmill.yml`, else from the site's `url` and `baseurl`, else from CNAME.
  init(
    _ settings: Setting, file: String, cname: String?, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    var base = settings["baseurl"]?.text?.trimmedWhitespace ?? ""
    while base.utf8.last == 0x2F { base.removeLast() }
    if !base.isEmpty, base.utf8.first != 0x2F { base = "/" + base }
    let configured = try SiteAddress.configured(options)
    if let address = options.url ?? configured {
      // An address with a path is the whole address; one without takes the site's base path.
      var path = address.path
      while path.utf8.last == 0x2F { path.removeLast() }
      origin = SiteAddress.origin(of: address)
      basePath = path.isEmpty ? base : path
      return
    }
    basePath = base
    if let setting = settings["url"], let text = setting.text?.trimmedWhitespace, !text.isEmpty {
      guard let address = WebAddress(text), address.isHTTP, address.host != nil else {
        throw FeedError(.badURL(text), at: Place(file: file, mark: setting.mark))
      }
      if SiteAddress.isLocal(address) { report.report(.localURL, at: Place(file: file, mark: setting.mark)) }
      if text.utf8.last == 0x2F { report.report(.slashAfterURL, at: Place(file: file, mark: setting.mark)) }
      origin = SiteAddress.origin(of: address) + address.path
      return
    }
    let host = cname?.split(whereSeparator: \.isNewline).first.map { $0.trimmedWhitespace } ?? ""
    guard !host.isEmpty, let address = WebAddress("https://" + host), address.host != nil else {
      throw FeedError(file.isEmpty ? .noURLAndNoFile : .noURL, at: file.isEmpty ? nil : Place(file: file))
    }
    origin = SiteAddress.origin(of: address)
  }

  /// The address of a path of the site.
  func of(_ path: String) -> WebAddress? {
    WebAddress(origin + basePath + (path.isEmpty || path.hasPrefix("/") ? "" : "/") + path)
  }

  /// The address of a file or page named in front matter: whole addresses stay, all else is a path of the site.
  func resolve(_ reference: String) -> WebAddress? {
    if let address = WebAddress(reference) { return address }
    if reference.hasPrefix("//") { return WebAddress((origin.hasPrefix("http:") ? "http:" : "https:") + reference) }
    return of(reference)
  }

  /// The path in the source of an address of this site, for files that lie beside the posts; `nil` for others'.
  func sourcePath(of reference: String) -> String? {
    var path = reference
    if WebAddress(reference) != nil {
      guard reference.hasPrefix(origin + basePath + "/") else { return nil }
      path = String(reference.dropFirst((origin + basePath).count))
    } else if reference.hasPrefix("//") {
      return nil
    }
    if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = String(path[..<end]) }
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  private static func configured(_ options: SiteOptions) throws(FeedError) -> WebAddress? {
    guard let setting = options.configuration["url"], let text = setting.text else { return nil }
    guard let address = WebAddress(text), address.isHTTP, address.host != nil else {
      throw FeedError(
        .badURL(text), at: options.configurationFile.map { Place(file: $0, mark: setting.mark) })
    }
    return address
  }

  /// Whether only the author's own machine finds the address; a name that begins like 127.0.0.0/8 is suspect, too.
  private static func isLocal(_ address: WebAddress) -> Bool {
    OwnMachine.isMeant(by: address.string) || address.host?.hasPrefix("127.") ?? false
  }

  /// Scheme, host and port; scheme and host in lower case.
  private static func origin(of address: WebAddress) -> String {
    let text = address.string
    guard let slashes = text.utf8.firstIndex(of: 0x2F) else { return text }
    let start = text.utf8.index(slashes, offsetBy: 2, limitedBy: text.utf8.endIndex) ?? text.utf8.endIndex
    let end = text[start...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? text.endIndex
    return text[..<end].lowercased()
  }
}

extension Diagnostic.Message {
  fileprivate static var noURL: Self {
    .error("site/no-url", "the site's address is not known; set `url:` in its configuration or give `--url`")
  }
  fileprivate static var noURLAndNoFile: Self {
    .error(
      "site/no-url",
      "the address of the site in this folder is not known; give `--url`, or write `url:` into a `_config.yml` or a "
        + "`feedmill.yml` here")
  }
  fileprivate static var localURL: Self {
    .warning(
      "site/local-url",
      "this is an address on the author's machine, and so are all addresses in the feeds; give `--url` when publishing")
  }
  fileprivate static func badURL(_ text: String) -> Self {
    .error("site/bad-url", "`\(text)` is no address of a site; write it as https://example.org")
  }
  fileprivate static var slashAfterURL: Self {
    .warning(
      "jekyll/slash-after-url",
      "`url` ends with a slash, so every address and id of this site holds two; they are kept as they are published")
  }
}
