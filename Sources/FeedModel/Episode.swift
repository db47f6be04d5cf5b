/// What an entry says of itself as an episode of a podcast; its file and its length are the entry's first enclosure.
///
/// RSS and Atom carry it; JSON Feed has no place for it.
public struct Episode: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case full, trailer, bonus
  }

  /// What is said, as text, in one of several forms.
  public struct Transcript: Sendable, Hashable {
    public var address: WebAddress
    /// As in `text/vtt`.
    public var mediaType: String
    /// BCP 47.
    public var language: String?
    /// Whether it is timed to be shown while one listens.
    public var isCaptions: Bool

    public init(_ address: WebAddress, mediaType: String, language: String? = nil, isCaptions: Bool = false) {
      self.address = address
      self.mediaType = mediaType
      self.language = language
      self.isCaptions = isCaptions
    }
  }

  public struct Chapters: Sendable, Hashable {
    public var address: WebAddress
    public var mediaType: String

    public init(_ address: WebAddress, mediaType: String = "application/json+chapters") {
      self.address = address
      self.mediaType = mediaType
    }
  }

  /// A part that stands for the whole.
  public struct Soundbite: Sendable, Hashable {
    /// Thousandths of a second.
    public var start: Int
    public var length: Int
    public var title: String?

    public init(start: Int, length: Int, title: String? = nil) {
      self.start = start
      self.length = length
      self.title = title
    }
  }

  /// `itunes:episode`, from 1.
  public var number: Int?
  /// How the number is shown, as in `Ch.3` (`podcast:episode display`).
  public var shownNumber: String?
  /// `itunes:season`, from 1.
  public var season: Int?
  /// `podcast:season name`.
  public var seasonName: String?
  /// `itunes:episodeType`.
  public var kind: Kind?
  /// `itunes:title`: without numbers.
  public var title: String?
  /// `itunes:explicit`.
  public var isExplicit: Bool?
  /// `itunes:block`.
  public var isBlocked = false
  /// `itunes:image`.
  public var image: WebAddress?
  /// `podcast:transcript`.
  public var transcripts: [Transcript] = []
  /// `podcast:chapters`.
  public var chapters: Chapters?
  /// `podcast:person`.
  public var participants: [Podcast.Participant] = []
  /// `podcast:location`.
  public var location: Podcast.Location?
  /// `podcast:soundbite`.
  public var soundbites: [Soundbite] = []

  public init() {}
}
