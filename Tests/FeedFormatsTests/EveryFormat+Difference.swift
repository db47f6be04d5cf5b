import FeedModel

/// The fields in which two values differ, one on each line, as in `entries[0].title: "a" is not "b"`.
func differences(_ a: Any, _ b: Any, at path: String = "") -> [String] {
  if let a = a as? Timestamp, let b = b as? Timestamp {
    return a == b ? [] : ["\(path): \(a.rfc3339) is not \(b.rfc3339)"]
  }
  if let a = a as? String, let b = b as? String { return textDifference(a, b, at: path) }
  let left = Array(Mirror(reflecting: a).children)
  let right = Array(Mirror(reflecting: b).children)
  if left.count == right.count, !left.isEmpty, left.map(\.label) == right.map(\.label) {
    return zip(left, right).enumerated().flatMap { i, pair in
      differences(pair.0.value, pair.1.value, at: step(path, pair.0.label, i))
    }
  }
  let shownA = shown(a)
  let shownB = shown(b)
  return shownA == shownB ? [] : ["\(path): \(shownA) is not \(shownB)"]
}

private func step(_ path: String, _ label: String?, _ index: Int) -> String {
  guard let label else { return "\(path)[\(index)]" }
  if label == "some" || label.hasPrefix(".") { return path }
  return path.isEmpty ? label : "\(path).\(label)"
}

/// What stands around the first scalar in which they differ.
private func textDifference(_ a: String, _ b: String, at path: String) -> [String] {
  let left = Array(a.unicodeScalars)
  let right = Array(b.unicodeScalars)
  guard left != right else { return [] }
  let first = zip(left, right).prefix { $0 == $1 }.count
  func excerpt(_ scalars: [Unicode.Scalar]) -> String {
    let piece = scalars[max(0, first - 20)..<min(scalars.count, first + 40)]
    return piece.map { $0.isASCII && $0.value >= 0x20 ? String($0) : $0.escaped(asASCII: true) }.joined()
  }
  return ["\(path): differs at \(first): '\(excerpt(left))' is not '\(excerpt(right))'"]
}

private func shown(_ value: Any) -> String {
  let text = String(describing: value)
  return text.utf8.count > 300 ? String(text.prefix(300)) + "…" : text
}
