public import FeedModel

/// The catalogue of the rules that feeds are held to: each area is one file beside this one.
public enum Rules {
  public static let all: [Rule] = [
    documents, rss, atom, extensions, jsonFeed, common,
  ].flatMap(\.self)

  public static func named(_ code: String) -> Rule? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
