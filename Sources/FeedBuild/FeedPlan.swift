import FeedFormats
import FeedModel
import FeedSites

/// A feed to be published: what it holds, and where each format of it goes.
struct FeedPlan {
  /// One format of the feed.
  struct Target {
    var format: any FeedFormat
    /// Under the output folder.
    var path: String
    var address: WebAddress
    /// What leads from there to the style sheet.
    var stylesheet: String?
    /// Of an archive, the document that readers subscribe to.
    var current: WebAddress?
    /// The archive before this document, where the feed is kept whole.
    var previousArchive: WebAddress?
  }

  /// A format that a program writes of the feed.
  struct Extra {
    var plugIn: PlugIn
    /// Under the output folder.
    var path: String
  }

  var scope: FeedScope
  /// `nil` is the site's.
  var title: String?
  var description: String?
  var language: String?
  var homePage: WebAddress?
  var limit: FeedLimit
  var content: FeedWishes.ContentMode
  var targets: [Target]
  var extras: [Extra] = []
  /// The same for all formats, and for ever.
  var id: String
  /// Where its Atom goes, or would go, under the output folder.
  var path: String
  /// The feed's own id as a podcast, where it has had one before.
  var podcast: String?
  /// Whether, in formats without an `external_url`, link posts lead to what they are about.
  var linksToExternal = false
  /// Under what name the feed's archives are kept, whatever its address.
  var name = ""
  /// When the feed's posts are laid down in archives; `nil` for never.
  var archive: ArchiveRule?
  /// Whether this is an archive, and not what readers subscribe to.
  var isArchive = false
  /// So many entries have to be in it, whatever bytes they take.
  var least = 1
}
