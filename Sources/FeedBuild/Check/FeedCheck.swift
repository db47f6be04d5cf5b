import FeedFormats
public import FeedModel
import FeedSites

/// Judges feeds that lie on disk, ours or anyone's: each by the rules of its format, and then all of them beside each
/// other and beside the files of their site.
public enum FeedCheck {
  /// The command line as a value.
  public struct Options: Sendable {
    /// The name of a format, instead of finding out.
    public var format: String?
    /// Where the file is served, or the folder.
    public var address: WebAddress?
    /// The present, which decides which dates lie in the future.
    public var now: Timestamp
    /// Findings carry the line at fault, for people.
    public var quotes = false
    /// Threads to use at most.
    public var jobs = 1

    /// Files with more bytes than these are not held in memory, where that can be helped.
    var mostInMemory = LongFile.mostInMemory
    /// What is read at once of such a file.
    var pieceSize = LongFile.pieceSize
    /// Threads for each file.
    fileprivate(set) var jobsPerFile = 1
    /// Whether there are several, which are held against each other.
    fileprivate(set) var comparesFiles = true

    public init(now: Timestamp) { self.now = now }
  }

  /// The verdict on one document.
  public struct Verdict: Sendable {
    /// As a person would type it.
    public var path: String
    /// The format's name, `nil` when it is none that is known.
    public var format: String?
    public var diagnostics: Diagnostics

    /// Whether the document is valid; with `strictly`, warnings count too.
    public func isSound(strictly: Bool) -> Bool {
      !diagnostics.hasErrors && !(strictly && diagnostics.worst == .warning)
    }
  }

  /// Judges files, folders (all feeds below them) and `-`, which is what `standardInput` gives. The verdicts come in
  /// the order of the paths, those of a folder by path; no more bytes are held than the threads work on. `progress` is
  /// told now and then how many of how many files were looked at. Throws when there is nothing to judge.
  public static func run(
    _ paths: [String], _ options: Options, standardInput: () -> [UInt8],
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(FeedError) -> [Verdict] {
    let inputs = try Inputs(paths, options)
    var options = options
    if inputs.all.count == 1, !inputs.isFolder {
      options.jobsPerFile = options.jobs
      options.comparesFiles = false
    }
    let settled = options
    let typed = inputs.all.contains { $0.path == "-" } ? standardInput() : []
    var checked: [CheckedFeed] = []
    let batch = 256
    for start in stride(from: 0, to: inputs.all.count, by: batch) {
      let end = min(start + batch, inputs.all.count)
      let found = Parallel.map(end - start, jobs: options.jobs) { index -> CheckedFeed? in
        let input = inputs.all[start + index]
        return CheckedFeed(input, typed: input.path == "-" ? typed : nil, settled)
      }
      checked += found.compactMap(\.self)
      progress(end, inputs.all.count)
    }
    if checked.isEmpty { throw FeedError(.noFeeds, at: Place(file: paths.first ?? "-")) }
    if checked.count > 1 || inputs.isFolder {
      Siblings.compare(&checked, options)
      JSONPages.judge(&checked, options)
      FeedPages.judge(&checked)
    }
    return checked.map(\.verdict)
  }
}

extension Diagnostic.Message {
  fileprivate static var noFeeds: Self { .error("input/no-feeds", "there are no feeds in this folder") }
}
