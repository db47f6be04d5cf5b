import FeedModel
import Testing

@testable import FeedSites

@Suite struct MediaFileTests {
  typealias Samples = MediaSamples

  private func look(_ bytes: [UInt8]) throws -> MediaFile {
    try #require(MediaFile.measure("f", in: MemoryFolder(["f": bytes])))
  }

  @Test(arguments: [
    ("constant", Samples.mp3(frames: 1000), 26), ("tagged", Samples.id3(100_000) + Samples.mp3(frames: 100), 3),
    ("ID3v1", Samples.mp3(frames: 100) + Samples.text("TAG") + Samples.zeros(125), 3),
    ("Xing", Samples.xing(frames: 137_813), 3600), ("Info", Samples.xing(frames: 383, "Info"), 10),
    ("VBRI", Samples.vbri(frames: 2297), 60), ("padded", Samples.zeros(5000) + Samples.mp3(frames: 200), 5),
    ("two tags", Samples.id3(20) + Samples.id3(30) + Samples.mp3(frames: 200), 5),
    ("short", Samples.mp3(frames: 3), 1),
  ])
  func anMP3SaysHowLongItLasts(name: String, bytes: [UInt8], seconds: Int) throws {
    // Only ID3 and a frame at the beginning tell what it is.
    let isFound = name != "padded"
    let file = try look(bytes)
    #expect(file.type == (isFound ? "audio/mpeg" : nil))
    #expect(file.seconds == (isFound ? seconds : nil))
    #expect(file.bytes == bytes.count)
  }

  @Test func anMP3OfChangingBitrateIsReadFrameByFrame() throws {
    let bytes = (0..<3000).flatMap { Samples.frame(bitrate: UInt8($0 % 13 + 1)) }
    #expect(try look(bytes).seconds == 78)
    let late = (0..<400).flatMap { Samples.frame(bitrate: $0 < 300 ? 5 : 12) }
    #expect(try look(late).seconds == 10)
  }

  @Test func filmAndSoundOfMPEG4() throws {
    let sound = try look(Samples.m4a)
    #expect(sound.type == "audio/mp4" && sound.seconds == 61)
    let film = try look(Samples.movieAtEnd)
    #expect(film.type == "video/mp4" && film.seconds == 7200 && film.width == 1280 && film.height == 720)
    let fragments =
      Samples.ftyp("iso5")
      + Samples.box(
        "moov",
        Samples.mvhd(scale: 1000, length: 0)
          + Samples.box(
            "mvex",
            Samples.box("trex", Samples.zeros(20)) + Samples.box("mehd", Samples.zeros(4) + Samples.big(9000, 4))))
    #expect(try look(fragments).seconds == 9)
    #expect(try look(Samples.ftyp("M4A ") + Samples.box("moov", Samples.mvhd(scale: 0, length: 5))).seconds == nil)
    #expect(
      try look(Samples.ftyp("M4A ") + Samples.box("moov", Samples.mvhd(scale: 1, length: 0xFFFF_FFFF))).seconds == nil)
  }

  @Test func oggIsMeasuredByItsLastPage() throws {
    let opus = try look(Samples.opus)
    #expect(opus.type == "audio/ogg" && opus.seconds == 90)
    #expect(try look(Samples.vorbis).seconds == 12)
  }

  @Test func waveIsMeasuredByItsData() throws {
    #expect(try look(Samples.wave(data: 24_000, says: 24_000)).seconds == 3)
    #expect(try look(Samples.wave(data: 24_000, says: 0)).seconds == 3)
    #expect(try look(Samples.wave(data: 16_000, says: 999_999)).seconds == 2)
    let sizes =
      Samples.text("ds64") + Samples.little(28, 4) + Samples.little(9, 8) + Samples.little(16_000, 8)
      + Samples.zeros(12)
    let long = try look(Samples.wave("RF64", data: 40_000, says: 0xFFFF_FFFF, chunks: sizes))
    #expect(long.type == "audio/wav" && long.seconds == 2)
    #expect(try look(Samples.flac).seconds == 33)
  }

  @Test(arguments: [
    (Samples.png, "image/png", 1400, 900), (Samples.jpeg, "image/jpeg", 640, 480), (Samples.gif, "image/gif", 32, 16),
    (Samples.webPLossy, "image/webp", 550, 368), (Samples.webPLossless, "image/webp", 400, 301),
    (Samples.webPExtended, "image/webp", 1024, 768),
    (Samples.avif([(64, 64), (800, 600), (320, 240)]), "image/avif", 800, 600),
    (Samples.avif([(8, 9)], brand: "mif1"), "image/avif", 8, 9), (Samples.svg, "image/svg+xml", 120, 80),
    (Samples.text("<svg viewBox='0,0 300 150'/>"), "image/svg+xml", 300, 150),
    (Samples.text("<svg width='100%' height='3em' viewBox=\"0 0 30.5 15\">"), "image/svg+xml", 31, 15),
    (Samples.text("<!DOCTYPE svg [<!ENTITY a 'b>'>]>\n<svg width='7' height='8'></svg>"), "image/svg+xml", 7, 8),
  ])
  func aPictureSaysHowLargeItIs(bytes: [UInt8], type: String, width: Int, height: Int) throws {
    let file = try look(bytes)
    #expect(file.type == type)
    #expect(file.width == width && file.height == height)
  }

  @Test(arguments: [
    (Samples.text("%PDF-1.7"), "application/pdf"),
    (
      Samples.text("PK\u{3}\u{4}") + Samples.zeros(26) + Samples.text("mimetypeapplication/epub+zip"),
      "application/epub+zip"
    ),
    (Samples.text("PK\u{3}\u{4}") + Samples.zeros(60), "application/zip"), (Samples.text("<html><svg>"), nil),
    (Samples.text("plain"), nil), ([], nil), ([0xFF], nil), (Samples.text("<"), nil), (Samples.text("<svgx>"), nil),
  ])
  func otherFiles(bytes: [UInt8], type: String?) throws {
    #expect(try look(bytes).type == type)
  }

  @Test func onlyTheNecessaryIsRead() throws {
    let folder = CountingFolder(size: 4 << 30)
    _ = MediaFile.measure("huge", in: folder)
    #expect(folder.count.value < 26 << 20)
  }

  @Test(arguments: 1...40)
  func damagedFilesDoNoHarm(seed: UInt64) {
    var random = Seeded(seed)
    for (name, bytes) in MediaSamples.all.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<6 {
        var bytes = bytes
        for _ in 0...random.next(below: 6) where !bytes.isEmpty {
          let place = random.next(below: min(bytes.count, 200))
          bytes[place] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(truncatingIfNeeded: random.next())][random.next(below: 6)]
        }
        if random.next(below: 3) == 0 { bytes = Array(bytes.prefix(random.next(below: bytes.count + 1))) }
        let file = MediaFile.measure(name, in: MemoryFolder([name: bytes]))
        #expect(file?.bytes == bytes.count, "seed \(seed), \(name)")
        #expect(file?.seconds ?? 1 > 0 && file?.width ?? 1 > 0 && file?.height ?? 1 > 0, "seed \(seed), \(name)")
      }
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next(below bound: Int) -> Int { bound <= 0 ? 0 : Int(next() % UInt64(bound)) }
}
