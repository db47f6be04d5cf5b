import FeedModel

/// Makes compressed copies of files, and knows of one that lies there whether it is of the same bytes.
struct CopyMaking: Sendable {
  /// Those that are asked for and can be made.
  let compressions: [Compression]
  private let brotli: Brotli?

  /// What there is no library for is left out, and that is said.
  init(_ options: BuildOptions, _ configuration: Configuration, report: inout Diagnostics) {
    let asked = Set(options.compressions + configuration.compressions)
    brotli = asked.contains(.br) ? Brotli(options.brotli) : nil
    let hasBrotli = brotli != nil
    if asked.contains(.br), !hasBrotli { report.report(.noBrotli) }
    compressions = Compression.allCases.filter { asked.contains($0) && ($0 != .br || hasBrotli) }
  }

  /// `nil` when the file is too large.
  func compressed(_ pieces: [ArraySlice<UInt8>], by compression: Compression) -> [UInt8]? {
    switch compression {
    case .gz: Gzip.compressed(pieces)
    case .br: brotli?.compressed(pieces)
    }
  }

  /// The size of a copy that lies there, if it is one of these bytes: however it was compressed, by another version of
  /// the library perhaps, it is left alone.
  func size(of copy: PublishedFile, of pieces: [ArraySlice<UInt8>], by compression: Compression) -> Int? {
    switch compression {
    case .gz: copy.end(count: 8).flatMap { Gzip.ends($0.bytes, like: pieces) ? $0.size : nil }
    case .br: brotli?.size(of: copy, of: pieces)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noBrotli: Self {
    .warning(
      "output/no-brotli",
      "install brotli's library for copies `.br` (Debian and Ubuntu: `libbrotli1`; Fedora: `libbrotli`; Alpine: "
        + "`brotli-libs`; macOS: `brew install brotli`); none were made")
  }
}
