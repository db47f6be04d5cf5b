import FeedModel

/// What a file of the site says of itself by its bytes: what it is, how long, how large.
package struct MediaFile: Sendable, Hashable {
  package var bytes: Int
  /// `nil` where the bytes do not tell.
  package var type: String?
  package var seconds: Int?
  package var width: Int?
  package var height: Int?

  init(bytes: Int) { self.bytes = bytes }

  /// Looks at a file; `nil` when there is none.
  package static func measure(_ path: String, in folder: any Folder) -> MediaFile? {
    guard var source = MediaBytes(path, in: folder) else { return nil }
    var file = MediaFile(bytes: source.size)
    file.look(at: &source)
    return file
  }

  private mutating func look(at source: inout MediaBytes) {
    let head = Array(source.upTo(16, at: 0))
    func begins(_ text: StaticString, at offset: Int = 0) -> Bool {
      guard head.count >= offset else { return false }
      return text.withUTF8Buffer { head[offset...].starts(with: $0) }
    }
    if begins("ID3") || MPEGFrame.isSync(head) {
      sound("audio/mpeg", MP3Reader.seconds(&source))
    } else if begins("ftyp", at: 4) {
      take(ISOMedia.look(at: &source))
    } else if begins("OggS") {
      let ogg = OggReader.look(at: &source)
      sound(ogg.type, ogg.seconds)
    } else if begins("WAVE", at: 8), begins("RIFF") || begins("RF64") || begins("BW64") {
      sound("audio/wav", WaveReader.seconds(&source))
    } else if begins("fLaC") {
      sound("audio/flac", FLACReader.seconds(&source))
    } else if let (type, size) = ImageReader.look(at: &source, head: head) {
      self.type = type
      (width, height) = (size?.width, size?.height)
    } else {
      type = MediaFile.document(&source, head)
    }
  }

  private mutating func sound(_ type: String?, _ seconds: Int?) {
    self.type = type
    self.seconds = seconds
  }

  private mutating func take(_ found: ISOMedia) {
    type = found.type
    seconds = found.seconds
    if let size = found.size { (width, height) = (size.width, size.height) }
  }

  /// Files that are neither seen nor heard.
  private static func document(_ source: inout MediaBytes, _ head: [UInt8]) -> String? {
    if head.starts(with: "%PDF-".utf8) { return "application/pdf" }
    if head.starts(with: [0x1F, 0x8B]) { return "application/gzip" }
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      return source.holds("mimetypeapplication/epub+zip", at: 30) ? "application/epub+zip" : "application/zip"
    }
    if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
      let start = source.upTo(64, at: 0)
      let isWebM = (0..<max(0, start.count - 3)).contains { start.dropFirst($0).starts(with: "webm".utf8) }
      return isWebM ? "video/webm" : nil
    }
    return nil
  }
}

/// Width and height in pixels.
struct PixelSize: Sendable, Hashable {
  var width: Int
  var height: Int

  /// `nil` for what is no size of a picture.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}
