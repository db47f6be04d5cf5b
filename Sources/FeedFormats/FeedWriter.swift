public import FeedModel

/// Where formats write to: one byte buffer that remembers where each entry began.
public struct FeedWriter: Sendable {
  /// The start of an entry in the written document, and the post it was made from.
  public struct EntryStart: Sendable, Hashable {
    /// Bytes from the start of the document.
    public var offset: Int
    public var origin: Place?
  }

  package var out: ByteWriter
  /// The namespaces that the head declares.
  public let namespaces: NamespaceSet
  public private(set) var entryStarts: [EntryStart] = []
  /// Bytes already drained.
  private var drained = 0
  /// The post that the next entry was made from.
  var nextOrigin: Place?

  public init(namespaces: NamespaceSet, capacity: Int = 1 << 16) {
    self.namespaces = namespaces
    out = ByteWriter(capacity: capacity)
  }

  /// Bytes written since the start of the document.
  public var offset: Int { drained + out.count }

  /// To be called by a format before the first byte of an entry.
  public mutating func noteEntry() {
    entryStarts.append(EntryStart(offset: offset, origin: nextOrigin))
  }

  /// Hands over what was written since the last call; the memory is kept.
  public mutating func drain<Result>(_ body: (borrowing [UInt8]) throws -> Result) rethrows -> Result {
    drained += out.count
    return try out.drain(body)
  }

  /// Hands over the document that was written.
  mutating func finish(format: any FeedFormat) -> Written {
    Written(format: format.name, bytes: out.take(), entryStarts: entryStarts)
  }
}

/// A written document.
public struct Written: Sendable {
  /// The format's `name`.
  public let format: String
  public let bytes: [UInt8]
  public let entryStarts: [FeedWriter.EntryStart]

  /// The entry that holds the byte at `offset`, `nil` in the head.
  public func entry(at offset: Int) -> FeedWriter.EntryStart? { entryStarts.last { $0.offset <= offset } }
}
