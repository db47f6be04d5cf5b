import FeedFormats
import FeedModel

// Archives, compressed copies, and what is left of feeds that are gone.
extension Rules {
  static let buildArchives: [Rule] = [
    Rule(
      "archive/begun", .info, "RFC 5005 §4", "the record of a site's archives was written for the first time",
      why: "what stands in which archive is decided once; with the record in the repository, a post that is dated back "
        + "or deleted moves no other"),
    Rule(
      "archive/unmerged", .error, "Feedmill, archives",
      "the record of the archives holds the marks of a merge conflict",
      why: "half of the record would be lost, and with it which archives are closed; the lines of both sides are good"),
    Rule(
      "archive/unreadable", .error, "Feedmill, archives", "a line of the record of the archives cannot be read",
      why: "posts would move from archive to archive, and readers would miss some; the record is written by the build"),
    Rule(
      "output/left-over", .info, "Feedmill", "a file holds a feed that is not written any more",
      why: "a tag that no post has any more, a path that was changed: the old file is served as it was, for ever"),
    Rule(
      "output/no-brotli", .warning, "Feedmill, archives",
      "copies compressed by brotli are asked for, and its library is not there",
      why: "the feeds are published all the same; a server that has no copy `.br` sends the file itself, or its `.gz`"),
    Rule(
      "output/stale-copy", .warning, "Feedmill", "a compressed copy lies beside a feed that was written without one",
      why: "a server that prefers compressed copies goes on sending the old feed"),
  ]
}
