import FeedModel

/// Settings written in TOML 1.0, with the place of every key and value.
enum TOML {
  /// How deep tables and arrays may nest.
  static let maximumDepth = 100

  /// Reads the document in `range` of a file.
  static func read(_ bytes: [UInt8], in range: Range<Int>, file: String) throws(FeedError) -> Setting {
    let document = range.upperBound == bytes.count ? bytes : Array(bytes[..<range.upperBound])
    let map = LineMap(document)
    func place(_ offset: Int) -> Place { Place(file: file, mark: map.mark(at: offset)) }
    do throws(TOMLFault) {
      var reader = TOMLReader(document[range])
      try reader.readDocument()
      return reader.tree.setting(of: TOMLTree.root, start: map.mark(at: range.lowerBound), map)
    } catch {
      let notes = error.other.map { [Diagnostic.Note("the other is here", at: place($0))] } ?? []
      throw FeedError(.syntax(error.text), at: place(error.offset), notes: notes)
    }
  }
}

/// Why a document is not TOML, and where.
struct TOMLFault: Error {
  var text: String
  /// The byte at fault.
  var offset: Int
  /// Where the key stood before that stands twice.
  var other: Int?

  init(_ text: String, at offset: Int, other: Int? = nil) {
    self.text = text
    self.offset = offset
    self.other = other
  }
}

extension Diagnostic.Message {
  fileprivate static func syntax(_ text: String) -> Self { .error("toml/syntax", text) }
}
