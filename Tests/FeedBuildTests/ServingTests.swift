import FeedBuild
import FeedModel
import Foundation
import Testing

/// The configuration for nginx that Documentation/serving.md gives, run as it stands there.
@Suite struct ServingTests {
  @Test func nginxServesFeedsAsTheDocumentSays() throws {
    guard let nginx = Self.find("nginx"), let curl = Self.find("curl"), let timeout = Self.find("timeout") else {
      print("not tested: serving by nginx, which takes nginx, curl and timeout in PATH or in /usr/sbin")
      return
    }
    let site = try TemporarySite.jekyll(posts: 3, ["feedmill.yml": "opml: true\nindex: true\n"])
    _ = try Build.run(site.options)
    let port = try Self.freePort()
    try site.write(try Self.configuration(port: port, in: site), to: "nginx.conf")

    let server = Process()
    server.executableURL = URL(fileURLWithPath: timeout)
    // Whatever becomes of this test, the server does not outlive it for long.
    server.arguments = ["-s", "KILL", "60", nginx, "-e", "stderr", "-c", site.path + "/nginx.conf"]
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer {
      // A test's threads block signals, and so do their children: only this one is sure to arrive.
      if let pid = site.text("nginx.pid").flatMap({ Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) {
        kill(pid, SIGKILL)
      }
      server.waitUntilExit()
    }
    func get(_ path: String, _ headers: String...) throws -> Answer {
      try Answer(curl, "http://127.0.0.1:\(port)/\(path)", headers)
    }
    for _ in 0..<100 where try get("rss.xml").status == 0 { Thread.sleep(forTimeInterval: 0.05) }

    for (path, type) in [
      ("feed.xml", "application/atom+xml; charset=utf-8"), ("rss.xml", "application/rss+xml; charset=utf-8"),
      ("feed.json", "application/feed+json"), ("feeds.opml", "text/x-opml; charset=utf-8"),
    ] {
      let answer = try get(path)
      #expect(answer.status == 200 && answer["content-type"] == type, "\(path): \(answer)")
      #expect(answer["access-control-allow-origin"] == "*", "\(path): \(answer)")
      #expect(answer["cache-control"] == "max-age=1800, must-revalidate", "\(path): \(answer)")
    }
    let page = try get("index.html")
    #expect(page.status == 200 && page["content-type"] == "text/html; charset=utf-8", "\(page)")
    #expect(page["access-control-allow-origin"] == nil && page["cache-control"] == nil)
    #expect(try get("rss.xml", "Accept-Encoding: gzip")["content-encoding"] == "gzip")
    #expect(try get("rss.xml", "Accept-Encoding: gzip")["vary"] == "Accept-Encoding")

    // Who has the newest version is told so, also after a build that changed nothing, and however it was compressed.
    let plain = try get("rss.xml")
    let small = try get("rss.xml", "Accept-Encoding: gzip")
    let tags = [try #require(plain["etag"]), try #require(small["etag"])]
    let date = try #require(plain["last-modified"])
    _ = try Build.run(site.options)
    for tag in tags { #expect(try get("rss.xml", "If-None-Match: " + tag).status == 304) }
    #expect(try get("rss.xml", "If-Modified-Since: " + date).status == 304)

    try site.write("---\ntitle: New\n---\nNews.\n", to: "_posts/2026-02-02-new.md")
    _ = try Build.run(site.options)
    for tag in tags { #expect(try get("rss.xml", "If-None-Match: " + tag).status == 200) }
  }

  /// The document's text with this site's folder and port, in the frame that nginx needs around it.
  private static func configuration(port: UInt16, in site: TemporarySite) throws -> String {
    let document = try String(contentsOfFile: Command.root + "/Documentation/serving.md", encoding: .utf8)
    let start = try #require(document.range(of: "```nginx\n")).upperBound
    let end = try #require(document[start...].range(of: "```")).lowerBound
    let block = document[start..<end]
      .replacingOccurrences(of: "listen 80;", with: "listen 127.0.0.1:\(port);")
      .replacingOccurrences(of: "/var/www/example.org", with: site.path + "/feeds")
    #expect(block.contains("127.0.0.1:\(port)") && block.contains("root \(site.path)"))
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "  \($0)_temp_path \(site.path)/tmp-\($0);\n" }.joined()
    return "daemon off;\nmaster_process off;\npid \(site.path)/nginx.pid;\nevents {}\nhttp {\n  access_log off;\n"
      + "  types { text/html html; text/css css; }\n" + temporary + block + "}\n"
  }

  private static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return (path.components(separatedBy: ":") + ["/usr/sbin", "/usr/local/sbin"]).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A port that nobody has at this moment.
  private static func freePort() throws -> UInt16 {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
      }
    }
    try #require(status == 0)
    return UInt16(bigEndian: address.sin_port)
  }
}

/// What a server answered: its status, 0 for none, and its headers by their names in lower case.
private struct Answer: CustomStringConvertible {
  var status = 0
  private var headers: [String: String] = [:]

  init(_ curl: String, _ address: String, _ sent: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: curl)
    process.arguments =
      ["-q", "-s", "--max-time", "10", "--noproxy", "*", "-D", "-", "-o", "/dev/null"] + sent.flatMap { ["-H", $0] } + [
        address
      ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\r\n")
    status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
  }

  subscript(name: String) -> String? { headers[name] }
  var description: String { "\(status) \(headers)" }
}
