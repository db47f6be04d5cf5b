import FeedFormats
import FeedModel

extension Benchmarks {
  private static let html = Material.feed.entries.map(\.html)
  private static let htmlBytes = html.reduce(0) { $0 + $1.utf8.count }

  /// Text on its way into a document.
  static let escaping: [Benchmark] = [
    escaped("XML text") { $0.text($1) },
    escaped("XML attribute") { $0.attributeText($1) },
    escaped("CDATA") { $0.content($1) },
    escaped("JSON string") { $0.jsonString($1) },
  ]

  private static func escaped(_ name: String, _ write: @escaping @Sendable (inout FeedWriter, String) -> Void)
    -> Benchmark
  {
    Benchmark(name: "escape: \(name)", unit: .bytes(htmlBytes)) {
      var out = FeedWriter(namespaces: [], capacity: htmlBytes * 2)
      for text in html { write(&out, text) }
      return out.offset
    }
  }

  /// Each format writing, reading and judging the feed; bytes are those of the document.
  static let formats: [Benchmark] = FeedFormats.all.flatMap { format in
    let written = format.write(Material.feed)
    let unit = Benchmark.Unit.bytes(written.bytes.count)
    return [
      Benchmark(name: "\(format.name): write", unit: unit) { format.write(Material.feed).bytes.count },
      Benchmark(name: "\(format.name): read", unit: unit) {
        var report = Diagnostics()
        return (try? format.read(written.bytes, report: &report))?.entries.count ?? 0
      },
      Benchmark(name: "\(format.name): check, well-formed", unit: unit) {
        Check.run(written, of: nil, as: format, name: "feed", depth: .quick).all.count
      },
      Benchmark(name: "\(format.name): check, as a build does", unit: unit) {
        Check.run(written, of: Material.feed, as: format, name: "feed", depth: .rules).all.count
      },
      Benchmark(name: "\(format.name): check, as a stranger's", unit: unit) {
        Check.document(written.bytes, name: "feed").all.count
      },
    ]
  }
}
