public import FeedModel

/// What the program says of itself.
public enum Feedmill {
  /// By Semantic Versioning; written into every feed's `generator`.
  public static let version = "0.1.0"
  /// The page about the program.
  public static let homePage = WebAddress("https://github.com/feedmill/feedmill")
}
