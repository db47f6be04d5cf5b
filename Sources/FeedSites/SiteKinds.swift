/// The catalogue, in the order in which kinds are tried: a new kind is one line here.
public enum SiteKinds {
  public static let all: [any SiteKind] = [
    Hugo(), Zola(), Eleventy(), Pelican(), Jekyll(), HTMLFolder(), PlainFolder(),
  ]

  public static func named(_ name: String) -> (any SiteKind)? { all.first { $0.name == name } }

  /// The first kind that recognises the folder.
  public static func recognizing(_ folder: any Folder) -> (any SiteKind)? { all.first { $0.recognizes(folder) } }
}
