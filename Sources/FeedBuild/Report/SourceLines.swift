import FeedModel
import FeedSites

/// The lines of the files that findings point at, which are read no further than they have to be, a block at a time.
struct SourceLines {
  private var files: [String: File] = [:]

  /// The line of a place, or as much of its beginning as a screen can show around the place.
  mutating func line(at place: Place) -> String? {
    files[place.file, default: File(path: place.file)].text(of: place.line, column: place.column)
  }

  /// A file that is being gone through.
  private struct File {
    let path: String
    /// How far the search has got, and which line is there; where it stops, the line begins there.
    private var line = 1
    private var start = 0

    private static let block = 1 << 18

    init(path: String) { self.path = path }

    mutating func text(of wanted: Int, column: Int) -> String? {
      guard wanted >= 1 else { return nil }
      if wanted < line { (line, start) = (1, 0) }
      while line < wanted {
        guard let bytes = bytes(from: start, count: Self.block), !bytes.isEmpty else {
          (line, start) = (1, 0)
          return nil
        }
        goOn(in: bytes, upTo: wanted)
      }
      // A character has four bytes at most, and no more are shown behind the place than a few hundred.
      guard let bytes = bytes(from: start, count: 4 * min(max(0, column), 1 << 28) + 4096) else { return nil }
      let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// Goes to the line that is wanted, or to the last one in `bytes`.
    private mutating func goOn(in bytes: [UInt8], upTo wanted: Int) {
      for i in bytes.indices {
        switch bytes[i] {
        case 0x0A: break
        // Whether it ends the line by itself, the next block tells.
        case 0x0D where i + 1 == bytes.count && bytes.count > 1:
          start += i
          return
        case 0x0D: if i + 1 < bytes.count, bytes[i + 1] == 0x0A { continue }
        default: continue
        }
        line += 1
        if line == wanted {
          start += i + 1
          return
        }
      }
      start += bytes.count
    }

    private func bytes(from start: Int, count: Int) -> [UInt8]? {
      (try? DiskFolder(".").bytes(of: path, in: start..<start + count)) ?? nil
    }
  }
}
