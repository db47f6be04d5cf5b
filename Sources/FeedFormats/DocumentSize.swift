import FeedModel

extension Diagnostic.Message {
  /// What is to be said of a document of `count` bytes; `nil` for one of a size that every reader takes.
  static func size(_ count: Int, of format: any FeedFormat) -> Self? {
    switch (format.isXML, count) {
    case (_, ...250_000), (true, ...524_288): nil
    case (false, ...1_000_000):
      .info("json/size-ideal", "the feed has \(count) bytes; fewer entries would keep it below 250000")
    case (false, _):
      .warning("json/size-large", "the feed has \(count) bytes; write fewer entries or summaries, readers cut it off")
    case (true, ...1_000_000):
      .info("doc/size-notable", "the feed has \(count) bytes; fewer entries would keep it below 512 KiB")
    case (true, _):
      .warning("doc/size-large", "the feed has \(count) bytes; write fewer entries or summaries, readers cut it off")
    }
  }
}
