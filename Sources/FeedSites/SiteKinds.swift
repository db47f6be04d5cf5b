/// The catalogue, in the order in which kinds are tried: a new kind is one line here.
public enum SiteKinds {
  public static let all: [any SiteKind] = []

  public static func named(_ name: String) -> (any SiteKind)? { all.first { $0.name == name } }
}
