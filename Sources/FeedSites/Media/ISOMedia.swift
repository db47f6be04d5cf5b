/// Boxes of MPEG-4, QuickTime and AVIF (ISO/IEC 14496-12): duration, kinds of tracks, size of a picture.
struct ISOMedia {
  var type: String?
  var seconds: Int?
  var size: PixelSize?

  static func look(at source: inout MediaBytes) -> ISOMedia {
    var found = ISOMedia()
    var boxes = BoxScan(0..<source.size)
    while !found.isKnown, let box = boxes.next(&source) {
      switch box.name {
      case "moov":
        found.readMovie(box.body, &source)
        found.isKnown = true
      case "meta":
        found.readPicture(box.body, &source)
        found.isKnown = found.size != nil
      case "ftyp": found.brands = brands(box.body, &source)
      default: break
      }
    }
    found.type = found.typeByBrand
    if found.type?.hasPrefix("image/") == true { found.seconds = nil }
    return found
  }

  private var hasPictures = false
  private var isKnown = false
  /// The major one first, then those that the file is compatible with.
  private var brands: [String] = []

  private static func brands(_ body: Range<Int>, _ source: inout MediaBytes) -> [String] {
    let codes = Array(source.upTo(min(body.count, 128), at: body.lowerBound))
    // Behind the major brand stands its version.
    return stride(from: 0, to: codes.count - 3, by: 4).filter { $0 != 4 }
      .map { String(decoding: codes[$0..<$0 + 4], as: UTF8.self) }
  }

  private var typeByBrand: String? {
    if brands.contains("avif") || brands.contains("avis") { return "image/avif" }
    return switch brands.first {
    case "heic", "heix", "mif1", "msf1": size == nil ? nil : "image/heic"
    case "qt  ": "video/quicktime"
    case "M4A ", "M4B ", "M4P ": "audio/mp4"
    default: hasPictures ? "video/mp4" : seconds == nil ? nil : "audio/mp4"
    }
  }

  private mutating func readMovie(_ body: Range<Int>, _ source: inout MediaBytes) {
    var scale: Int?
    var fragments: Int?
    var boxes = BoxScan(body)
    while let box = boxes.next(&source) {
      let start = box.body.lowerBound
      let isLong = source.byte(at: start) == 1
      switch box.name {
      case "mvhd":
        scale = source.bigEndian(at: start + (isLong ? 20 : 12), 4)
        let length = source.bigEndian(at: start + (isLong ? 24 : 16), isLong ? 8 : 4)
        if let scale, let length, isLong || length != 0xFFFF_FFFF {
          seconds = MediaLength.seconds(length, per: scale)
        }
      case "mvex":
        var inner = BoxScan(box.body)
        while let box = inner.next(&source) {
          guard box.name == "mehd" else { continue }
          let isLong = source.byte(at: box.body.lowerBound) == 1
          fragments = source.bigEndian(at: box.body.lowerBound + 4, isLong ? 8 : 4)
        }
      case "trak": readTrack(box.body, &source)
      default: break
      }
    }
    if seconds == nil, let fragments, let scale { seconds = MediaLength.seconds(fragments, per: scale) }
  }

  private mutating func readTrack(_ body: Range<Int>, _ source: inout MediaBytes) {
    var pixels: PixelSize?
    var isVideo = false
    var boxes = BoxScan(body)
    while let box = boxes.next(&source) {
      let start = box.body.lowerBound
      if box.name == "tkhd" {
        let at = start + (source.byte(at: start) == 1 ? 88 : 76)
        // Numbers of 16 bits before and 16 behind the point.
        pixels = PixelSize(source.bigEndian(at: at, 2), source.bigEndian(at: at + 4, 2))
      } else if box.name == "mdia" {
        var inner = BoxScan(box.body)
        while let box = inner.next(&source) {
          if box.name == "hdlr", source.holds("vide", at: box.body.lowerBound + 8) { isVideo = true }
        }
      }
    }
    guard isVideo else { return }
    hasPictures = true
    size = size ?? pixels
  }

  /// The largest extent: the others are tiles, thumbnails and masks.
  private mutating func readPicture(_ body: Range<Int>, _ source: inout MediaBytes) {
    guard body.count > 4 else { return }
    var boxes = BoxScan(body.lowerBound + 4..<body.upperBound)
    while let box = boxes.next(&source) {
      guard box.name == "iprp" else { continue }
      var containers = BoxScan(box.body)
      while let container = containers.next(&source) {
        guard container.name == "ipco" else { continue }
        var properties = BoxScan(container.body)
        while let property = properties.next(&source) {
          let start = property.body.lowerBound
          guard property.name == "ispe",
            let found = PixelSize(source.bigEndian(at: start + 4, 4), source.bigEndian(at: start + 8, 4))
          else { continue }
          if size.map({ $0.width * $0.height < found.width * found.height }) ?? true { size = found }
        }
      }
    }
  }
}

/// The boxes that stand one behind the other in a range of a file.
struct BoxScan {
  private var offset: Int
  private let end: Int
  /// No sound file has as many on one level.
  private var left = 4096

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next(_ source: inout MediaBytes) -> (name: String, body: Range<Int>)? {
    guard left > 0, offset >= 0, end - offset >= 8, var length = source.bigEndian(at: offset, 4),
      let name = source.bytes(at: offset + 4, 4).map({ String(decoding: $0, as: UTF8.self) })
    else { return nil }
    left -= 1
    var head = 8
    if length == 1 {
      guard end - offset >= 16, let long = source.bigEndian(at: offset + 8, 8) else { return nil }
      length = long
      head = 16
    } else if length == 0 {
      length = end - offset
    }
    guard length >= head, length <= end - offset else { return nil }
    let body = offset + head..<offset + length
    offset += length
    return (name, body)
  }
}
