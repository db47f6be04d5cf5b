import FeedModel

/// An item of a section about new versions: `etcd to 3.5.14`.
struct VersionUpdate: Equatable {
  /// `nil`, as is the version, where the item is worded in another way.
  var name: String?
  var version: String?
  var text: String
  var address: WebAddress?

  /// The items of a section, and what stands in a line such as `Version updates: etcd 3.5.14, runc 1.1.13`.
  static func list(_ items: [Section.Item], page: WebAddress?) -> [VersionUpdate] {
    items.map { item in
      let line = item.text.split(separator: "\n").first.map(String.init) ?? ""
      let shown = HTMLSpans.lines(item.html).first ?? line
      var update = read(shown)
      update.address = HTMLSpans.links(item.html, page: page, kinds: LinkKinds()).first?.address
      return update
    }
  }

  /// What a line says behind its colon; `nil` where it is no such line.
  static func list(inLine line: String, called names: [String]) -> [VersionUpdate]? {
    guard line.utf8.count <= DeadlineReader.longest, let colon = line.firstIndex(of: ":") else { return nil }
    let label = line[..<colon].trimmedWhitespace
    guard names.contains(where: { ValueSlug.isSame($0, label) }) else { return nil }
    let rest = line[line.index(after: colon)...].trimmedWhitespace
    if Section.isNothing(rest) { return nil }
    return rest.split { $0 == "," || $0 == ";" }.map { read($0.trimmedWhitespace) }
  }

  static func read(_ text: String) -> VersionUpdate {
    var update = VersionUpdate(text: text)
    var words = text.split(separator: " ").map(String.init)[...]
    if let first = words.first, first.hasPrefix("#"), first.hasSuffix(":") { words = words.dropFirst() }
    if let first = words.first, verbs.contains(first.lowercased()) { words = words.dropFirst() }
    guard let place = words.firstIndex(where: { isVersion($0) }), place > words.startIndex else { return update }
    var name = words[..<place]
    let saysTo = ["to", "now"].contains(name.last?.lowercased() ?? "")
    while let last = name.last, joints.contains(last.lowercased()) { name = name.dropLast() }
    guard (1...(saysTo ? 6 : 3)).contains(name.count) else { return update }
    update.name = name.joined(separator: " ")
    update.version = trimmed(words[place])
    return update
  }

  /// `1.2`, `v1.2.3-rc.1`, `v6`.
  private static func isVersion(_ word: String) -> Bool {
    let word = trimmed(word)
    let digits = word.first == "v" || word.first == "V" ? word.dropFirst() : word[...]
    guard digits.first?.isASCII == true, digits.first?.isNumber == true else { return false }
    return digits.contains(".") || digits.count < word.count
  }

  private static func trimmed(_ word: String) -> String {
    let edges = ",;:()[]`."
    var rest = word[...]
    while let first = rest.first, edges.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, edges.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  private static let verbs: Set = ["update", "updated", "bump", "bumped", "upgrade", "upgraded", "default"]
  private static let joints: Set = [
    "to", "is", "now", "at", "updated", "bumped", "upgraded", "version", "has", "been", "goes", "was",
  ]
}
