/// Small files of each kind, made by the rules of their formats.
enum MediaSamples {
  static func big(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  static func little(_ value: UInt64, _ count: Int) -> [UInt8] { big(value, count).reversed() }

  static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  // MARK: MP3: MPEG 1 layer III, 44100 Hz, mono

  /// A frame of 26.122 ms; `index` 1 to 14 of the table of bitrates.
  static func frame(bitrate index: UInt8 = 5, data: [UInt8] = []) -> [UInt8] {
    let bitrates = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    let length = 144 * bitrates[Int(index) - 1] * 1000 / 44_100
    let head: [UInt8] = [0xFF, 0xFB, index << 4, 0xC0]
    return Array((head + zeros(17) + data + zeros(length)).prefix(length))
  }

  static func mp3(frames: Int) -> [UInt8] { (0..<frames).flatMap { _ in frame() } }

  static func id3(_ size: Int) -> [UInt8] {
    text("ID3") + [4, 0, 0] + [size >> 21, size >> 14, size >> 7, size].map { UInt8($0 & 0x7F) } + zeros(size)
  }

  static func xing(frames: UInt64, _ name: String = "Xing") -> [UInt8] {
    frame(bitrate: 9, data: text(name) + big(1, 4) + big(frames, 4)) + mp3(frames: 4)
  }

  static func vbri(frames: UInt64) -> [UInt8] {
    // At 32 bytes behind the header, wherever the side information ends.
    frame(bitrate: 9, data: zeros(15) + text("VBRI") + big(1, 2) + zeros(8) + big(frames, 4)) + mp3(frames: 4)
  }

  // MARK: boxes

  static func box(_ name: String, _ body: [UInt8]) -> [UInt8] { big(UInt64(body.count + 8), 4) + text(name) + body }

  static func longBox(_ name: String, _ body: [UInt8]) -> [UInt8] {
    big(1, 4) + text(name) + big(UInt64(body.count + 16), 8) + body
  }

  static func mvhd(scale: UInt64, length: UInt64, isLong: Bool = false) -> [UInt8] {
    isLong
      ? box("mvhd", [1, 0, 0, 0] + zeros(16) + big(scale, 4) + big(length, 8) + zeros(80))
      : box("mvhd", [0, 0, 0, 0] + zeros(8) + big(scale, 4) + big(length, 4) + zeros(80))
  }

  static func track(_ handler: String, width: UInt64 = 0, height: UInt64 = 0) -> [UInt8] {
    let head = box("tkhd", zeros(76) + big(width, 2) + zeros(2) + big(height, 2) + zeros(2))
    return box("trak", head + box("mdia", box("hdlr", zeros(8) + text(handler) + zeros(12))))
  }

  static func ftyp(_ brand: String, _ others: String...) -> [UInt8] {
    box("ftyp", text(brand) + zeros(4) + others.flatMap { text($0) })
  }

  static let m4a =
    ftyp("M4A ") + box("moov", mvhd(scale: 1000, length: 61_400) + track("soun")) + box("mdat", zeros(99))
  static let movieAtEnd =
    ftyp("isom", "mp42") + longBox("mdat", zeros(5000))
    + box(
      "moov",
      track("soun") + mvhd(scale: 48_000, length: 48_000 * 7200, isLong: true) + track("vide", width: 1280, height: 720)
    )

  static func avif(_ sizes: [(UInt64, UInt64)], brand: String = "avif") -> [UInt8] {
    let extents = sizes.flatMap { box("ispe", zeros(4) + big($0.0, 4) + big($0.1, 4)) }
    return ftyp(brand, "mif1", "avif")
      + box("meta", zeros(4) + box("hdlr", zeros(20)) + box("iprp", box("ipco", extents)))
  }

  // MARK: Ogg, WAV, FLAC

  static func page(_ packet: [UInt8], position: UInt64, serial: UInt64 = 7) -> [UInt8] {
    text("OggS") + [0, 0] + little(position, 8) + little(serial, 4) + zeros(8) + [1, UInt8(packet.count)] + packet
  }

  static let opus =
    page(text("OpusHead") + [1, 2] + little(312, 2) + zeros(7), position: 0)
    + page(zeros(200), position: 48_000 * 5) + page(zeros(200), position: 48_000 * 90 + 312)
    + page(zeros(3), position: .max)
  static let vorbis =
    page([1] + text("vorbis") + zeros(4) + [2] + little(44_100, 4) + zeros(14), position: 0)
    + page(zeros(9), position: 44_100 * 12) + page(zeros(9), position: 1, serial: 8)

  static func wave(_ form: String = "RIFF", data: Int, says: UInt64, chunks: [UInt8] = []) -> [UInt8] {
    let format =
      text("fmt ") + little(16, 4) + little(1, 2) + little(1, 2) + little(8000, 4) + little(8000, 4) + zeros(4)
    return text(form) + little(0, 4) + text("WAVE") + chunks + format + text("LIST") + little(3, 4) + zeros(4)
      + text("data") + little(says, 4) + zeros(data)
  }

  static let flac =
    text("fLaC") + [0x80, 0, 0, 34] + zeros(10) + big(UInt64(44_100) << 44 | 44_100 * 33, 8) + zeros(16)

  // MARK: pictures

  static let png =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + text("IHDR") + big(1400, 4) + big(900, 4)
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1] + big(3000, 2) + zeros(2998) + [0xFF, 0xFF, 0xFF, 0xC2] + big(17, 2) + [8] + big(480, 2)
    + big(640, 2) + zeros(9)
  static let gif = text("GIF89a") + little(32, 2) + little(16, 2) + zeros(3)
  static let webPLossy =
    text("RIFF") + zeros(4) + text("WEBPVP8 ") + zeros(7) + [0x9D, 0x01, 0x2A] + little(550, 2) + little(368, 2)
  static let webPLossless = text("RIFF") + zeros(4) + text("WEBPVP8L") + zeros(4) + [0x2F] + little(399 | 300 << 14, 4)
  static let webPExtended = text("RIFF") + zeros(4) + text("WEBPVP8X") + zeros(8) + little(1023, 3) + little(767, 3)
  static let svg = text(
    "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='9' height='9'> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\">\n"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120.4px\" height = '80' viewBox=\"0 0 1 1\">")

  static let all: [String: [UInt8]] = [
    "a.mp3": mp3(frames: 40), "b.mp3": id3(300) + xing(frames: 1000), "c.mp3": vbri(frames: 500), "d.m4a": m4a,
    "e.mp4": movieAtEnd, "f.avif": avif([(10, 20), (800, 600)]), "g.opus": opus, "h.ogg": vorbis,
    "i.wav": wave(data: 8000, says: 8000), "j.flac": flac, "k.png": png, "l.jpg": jpeg, "m.gif": gif,
    "n.webp": webPLossy, "o.webp": webPLossless, "p.webp": webPExtended, "q.svg": svg,
    "r.mp3": (0..<60).flatMap { frame(bitrate: $0 % 2 == 0 ? 5 : 9) },
  ]
}
