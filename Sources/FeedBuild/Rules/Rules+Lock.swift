import FeedFormats
import FeedModel

// Ids that are kept in a file.
extension Rules {
  static let lock: [Rule] = [
    Rule(
      "configuration/two-id-rules", .error, "Feedmill", "`ids` asks for permalinks and for tag URIs",
      why: "a post has one id"),
    Rule(
      "identity/lock-contradiction", .error, "Feedmill", "two lines of the lock give one post, or one feed, two ids",
      why: "readers know it by one of them, and only the author can say by which; often two branches each published it"),
    Rule(
      "identity/lock-unmerged", .error, "Feedmill", "the lock holds the marks of a merge that git could not finish",
      why: "the lines of both sides are wanted: each is about a post of its own"),
    Rule(
      "identity/lock-line", .error, "Feedmill", "a line of the lock cannot be read",
      why: "the post that it is about would get another id, and readers would show it again"),
    Rule(
      "identity/ambiguous", .error, "Feedmill",
      "a post may be one of those that the lock knows, and nothing says which",
      why: "a guess that is wrong shows subscribers an old post again, or hides a new one for ever"),
    Rule(
      "identity/replaced", .error, "Feedmill",
      "a file holds another title, date and text than when its id was recorded",
      why: "a new post under an old one's id is never shown to whoever has read the old one"),
    Rule(
      "identity/taken-id", .info, "Feedmill", "a new post would have an id that belongs to another",
      why: "the other one kept its id when its address changed; the new post gets a tag URI"),
    Rule(
      "identity/overruled", .warning, "Feedmill", "front matter gives a post another id than the lock",
      why: "the author's word counts, and readers who have the post show it again as unread"),
    Rule(
      "identity/lock-not-written", .warning, "Feedmill", "new ids could not be written into the lock",
      why: "they are made anew in the next build, and may be others then; commit what a build elsewhere wrote"),
    Rule(
      "identity/lock-preview", .info, "Feedmill", "a build with drafts, future posts or a local address records no ids",
      why: "such ids were never published, and may be others when they are"),
    Rule(
      "identity/lock-not-used", .warning, "Feedmill", "there is a lock, and the configuration does not ask for one",
      why: "builds give posts the ids of the site's own rule, whatever the lock says"),
    Rule(
      "identity/lock-repeated", .warning, "Feedmill", "two lines of the lock have one id",
      why: "a merge kept both; they are taken together, and the next build writes one"),
    Rule(
      "identity/post-without-record", .warning, "Feedmill", "a feed holds a post that the lock does not know",
      why: "its id is not kept until a build records it and the lock is committed"),
    Rule(
      "identity/feed-without-record", .warning, "Feedmill", "the lock does not know a feed of the site",
      why: "its id is not kept until a build records it and the lock is committed"),
    Rule(
      "identity/moved", .info, "Feedmill", "a post was recognised though its file has another name",
      why: "the next build writes the new name into the lock"),
    Rule(
      "identity/record-without-post", .warning, "Feedmill", "the lock knows a post that is not in the site",
      why:
        "it was deleted, or changed so much that it was not recognised; the record gives it its id back if it returns"),
    Rule(
      "identity/record-without-feed", .warning, "Feedmill", "the lock knows a feed that the site has no more",
      why: "it went, or holds something else at another path; the record gives it its id back if it returns"),
    Rule(
      "identity/import-differs", .warning, "Feedmill", "an old feed and the lock give one post different ids",
      why: "the lock is what the last build published, so it stays unless `--force` is given"),
    Rule(
      "identity/import-taken", .warning, "Feedmill",
      "an old feed gives a post the id that another post has in the lock",
      why: "two posts with one id are one entry to readers"),
    Rule(
      "identity/import-no-post", .warning, "Feedmill", "no post was found for an entry of an old feed",
      why: "it was deleted, or its address, title and date are all others now; give the post `feed: {id: …}`"),
    Rule(
      "identity/import-no-entry", .info, "Feedmill", "an old feed has no entry for a post of its time",
      why: "the post was left out of that feed, or its address, title and date are all others now"),
    Rule(
      "identity/import-older", .info, "Feedmill", "posts are older than what an old feed holds",
      why: "their ids cannot be learned from it; they keep those of the site's own rule"),
    Rule(
      "input/no-lock", .error, "Feedmill", "there is no lock in the site's folder",
      why: "there is nothing to show; a build with `ids: lock` writes it"),
    Rule(
      "usage/no-such-feed", .error, "Feedmill", "`--as` names a path at which the site has no feed",
      why: "the old feed's id belongs to one of the feeds that there are"),
  ]
}
