import FeedBuild
import FeedModel
import Foundation

/// A site on disk, made from a dictionary of path and text, gone when the test is over.
final class TemporarySite: Sendable {
  let path: String

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
  }

  func modified(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.modificationDate] as? Date
  }

  /// Options for a build of this site into its `feeds`, on a day in 2026.
  var options: BuildOptions {
    var options = BuildOptions(now: Timestamp(seconds: 1_780_000_000))
    options.site = path
    options.jobs = 2
    options.programs = Command.programs
    return options
  }

  /// A small Jekyll site with `count` posts.
  static func jekyll(posts count: Int = 3, _ more: [String: String] = [:]) throws -> TemporarySite {
    var files = ["_config.yml": "title: Small site\nurl: https://small.example\ntimezone: UTC\n"]
    for i in 0..<count {
      let day = String(format: "2026-01-%02d", i + 1)
      files["_posts/\(day)-post-\(i).md"] = "---\ntitle: Post \(i)\n---\nText of post \(i) & more.\n"
    }
    return try TemporarySite(files.merging(more) { $1 })
  }
}
