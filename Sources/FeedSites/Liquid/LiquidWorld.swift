/// What a template can see and reach: a site, as its templates know it.
protocol LiquidWorld: Sendable {
  /// A variable that the template did not make: `page`, `jekyll`; `nil` for an unknown one.
  func variable(_ name: String) -> LiquidValue?
  /// A member of such a variable where it costs less than the whole of it; `nil` says to look in the variable.
  func member(_ key: String, of name: String) -> LiquidValue?
  /// A member of `site`.
  func siteMember(_ name: String) -> LiquidSiteMember
  /// A file or a folder of data, by its path below the data folder without its extension.
  func data(at path: String) -> LiquidValue
  /// A file that is included by name, or by its path beside `file`.
  func included(_ name: String, besides file: String?) -> LiquidFile?
  /// The path, base path included, at which a file of the source is served.
  func link(to path: String) -> String?
  /// The path, base path included, of the post whose file is called `name`, folders and extension left out.
  func postLink(_ name: String) -> String?
  /// The address without a path: `https://example.org`.
  var siteAddress: String { get }
  /// The path under which the site lies, no slash at its end: `/blog`, or nothing.
  var basePath: String { get }
  var zone: Zone { get }
  /// The dialect's rendering of `markdown`.
  func markdown(_ markdown: String) -> String
  /// A filter that the site's generator has, or understands otherwise than Jekyll.
  func filter(_ call: LiquidCall) -> LiquidFilterAnswer
}

extension LiquidWorld {
  func member(_ key: String, of name: String) -> LiquidValue? { nil }
  func filter(_ call: LiquidCall) -> LiquidFilterAnswer { .common }
}

enum LiquidFilterAnswer: Sendable {
  case value(LiquidValue)
  /// As everywhere.
  case common
  /// The site defines it by a program of its own.
  case unknown
}

enum LiquidSiteMember: Sendable {
  case value(LiquidValue)
  /// It exists in the generator and is not offered here.
  case unsupported
}

/// A file that a template includes.
struct LiquidFile: Sendable {
  /// As diagnostics name it.
  var name: String
  /// Within the folder.
  var path: String
  var bytes: [UInt8]
}
