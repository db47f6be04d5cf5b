/// What a feed says of itself as a podcast, in Apple's vocabulary and that of podcastindex.org.
///
/// RSS and Atom carry it; JSON Feed has no place for it.
public struct Podcast: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Each episode stands by itself; the newest comes first.
    case episodic
    /// The episodes are to be heard in their order.
    case serial
  }

  /// One of Apple's categories, as in `Society & Culture`, and one of its subcategories.
  public struct Category: Sendable, Hashable {
    public var name: String
    public var subcategory: String?

    public init(_ name: String, _ subcategory: String? = nil) {
      self.name = name
      self.subcategory = subcategory
    }
  }

  /// Where listeners may give money.
  public struct Funding: Sendable, Hashable {
    public var address: WebAddress
    public var text: String

    public init(_ address: WebAddress, text: String) {
      self.address = address
      self.text = text
    }
  }

  /// Somebody who takes part.
  public struct Participant: Sendable, Hashable {
    public var name: String
    /// As in `guest`; `host` when it is not said.
    public var role: String?
    /// As in `writing`; `cast` when it is not said.
    public var group: String?
    public var image: WebAddress?
    public var page: WebAddress?

    public init(
      name: String, role: String? = nil, group: String? = nil, image: WebAddress? = nil, page: WebAddress? = nil
    ) {
      self.name = name
      self.role = role
      self.group = group
      self.image = image
      self.page = page
    }
  }

  /// What place it is about.
  public struct Location: Sendable, Hashable {
    public var name: String
    /// As in `geo:64.14,-21.94` (RFC 5870).
    public var geo: String?
    /// An object of OpenStreetMap, as in `R1234`.
    public var osm: String?

    public init(name: String, geo: String? = nil, osm: String? = nil) {
      self.name = name
      self.geo = geo
      self.osm = osm
    }
  }

  /// Text for machines, such as a proof of ownership.
  public struct Note: Sendable, Hashable {
    public var text: String
    public var purpose: String?

    public init(_ text: String, purpose: String? = nil) {
      self.text = text
      self.purpose = purpose
    }
  }

  /// `itunes:author`.
  public var author: String?
  /// `itunes:image`: square, 1400 to 3000 pixels.
  public var image: WebAddress?
  /// `itunes:explicit`.
  public var isExplicit: Bool?
  /// `itunes:category`.
  public var categories: [Category] = []
  /// `itunes:owner`.
  public var ownerName: String?
  public var ownerEmail: String?
  /// `itunes:type`.
  public var kind: Kind?
  /// `itunes:title`.
  public var title: String?
  /// `itunes:complete`: no further episode will come.
  public var isComplete = false
  /// `itunes:block`: directories are not to show it.
  public var isBlocked = false
  /// `itunes:new-feed-url`.
  public var newAddress: WebAddress?
  /// `podcast:guid`: a UUID made of the feed's address, the same wherever the feed moves.
  public var guid: String?
  /// `podcast:locked`: whether other hosts are to refuse it.
  public var isLocked: Bool?
  /// The e-mail that a host may ask for leave.
  public var lockOwner: String?
  /// `podcast:medium`.
  public var medium: String?
  /// `podcast:funding`.
  public var fundings: [Funding] = []
  /// `podcast:person`.
  public var participants: [Participant] = []
  /// `podcast:location`.
  public var location: Location?
  /// `podcast:txt`.
  public var notes: [Note] = []

  public init() {}
}
