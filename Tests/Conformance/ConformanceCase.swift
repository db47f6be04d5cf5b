import FeedModel
import FeedText
import Foundation

/// A document that another validator has judged: a line of `cases.jsonl`.
struct ConformanceCase: Sendable {
  /// Under the folder that holds `cases.jsonl`.
  let path: String
  let format: String
  /// The class of finding that the case is about; with `!` in front, one that must not be reported.
  let expected: String
  /// The element that the class is about, where the case names it.
  let element: String?
  let isInvalid: Bool
  /// The classes of error that the other validator reports.
  let errors: [String]
  /// Whether it has one fault only.
  let isIsolated: Bool

  /// The format and the folder that the case lies in: what results are counted by.
  var group: String { format + " " + (path.split(separator: "/").dropLast().joined(separator: "/")) }

  /// Where the other validator pretended to have fetched it from.
  var address: WebAddress? { WebAddress("http://www.feedvalidator.org/testcases/" + path) }

  private init?(_ node: JSONNode) {
    guard let path = node["path"]?.string, let verdict = node["verdict"]?.string else { return nil }
    self.path = path
    format = node["format"]?.string ?? ""
    expected = node["expect"]?.string ?? ""
    element = node["params"]?["element"]?.string
    isInvalid = verdict == "invalid"
    errors = node["errors"]?.array?.compactMap(\.string) ?? []
    isIsolated = node["isolated"]?.bool ?? false
  }

  /// All cases of a folder; throws when one of them is of another shape.
  static func all(in folder: URL) throws -> [ConformanceCase] {
    let lines = try Data(contentsOf: folder.appending(path: "cases.jsonl")).split(separator: UInt8(ascii: "\n"))
    return try lines.enumerated().map { number, line in
      var findings: [JSONFinding] = []
      guard let node = try? JSONReader.read(Array(line), findings: &findings), let example = ConformanceCase(node)
      else { throw CaseError(line: number + 1) }
      return example
    }
  }

  struct CaseError: Error, CustomStringConvertible {
    let line: Int
    var description: String { "cases.jsonl:\(line): this is no case" }
  }
}
