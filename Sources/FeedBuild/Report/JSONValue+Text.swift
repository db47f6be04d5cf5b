import FeedModel
import FeedText

extension JSONValue {
  /// The value on one line (RFC 8259).
  var compactText: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text.quotedAsJSON
    case .array(let values): "[" + values.map(\.compactText).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { $0.name.quotedAsJSON + ":" + $0.value.compactText }.joined(separator: ",") + "}"
    }
  }
}
