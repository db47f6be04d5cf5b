import FeedModel
import Testing

@testable import FeedSites

@Suite struct ZoneTests {
  /// What a clock shows: year, month, day, hour, minute.
  private static func civil(_ fields: [Int]) -> CivilTime {
    CivilTime(year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4])
  }

  @Test(
    arguments: [
      ("America/New_York", [2024, 3, 10, 2, 30], 1_710_055_800, -240, "EDT"),
      ("America/New_York", [2024, 11, 3, 1, 30], 1_730_611_800, -240, "EDT"),
      ("America/New_York", [2024, 11, 3, 2, 30], 1_730_619_000, -300, "EST"),
      ("America/New_York", [2024, 7, 1, 12, 0], 1_719_849_600, -240, "EDT"),
      ("America/New_York", [1990, 1, 1, 0, 0], 631_170_000, -300, "EST"),
      ("America/New_York", [2037, 7, 1, 0, 0], 2_130_033_600, -240, "EDT"),
      ("America/New_York", [2090, 7, 1, 0, 0], 3_802_564_800, -240, "EDT"),
      ("America/New_York", [1925, 1, 1, 0, 0], -1_420_052_400, -300, "EST"),
      ("Europe/Berlin", [2024, 3, 31, 2, 30], 1_711_848_600, 120, "CEST"),
      ("Europe/Berlin", [2024, 10, 27, 2, 30], 1_729_989_000, 120, "CEST"),
      ("Europe/Berlin", [2087, 3, 20, 12, 0], 3_698_996_400, 60, "CET"),
      ("Asia/Kathmandu", [2024, 7, 1, 12, 0], 1_719_814_500, 345, "+0545"),
      ("Asia/Kathmandu", [1925, 1, 1, 0, 0], -1_420_090_200, 330, "+0530"),
      ("Australia/Lord_Howe", [2024, 4, 7, 1, 45], 1_712_414_700, 660, "+11"),
      ("Australia/Lord_Howe", [2024, 10, 6, 2, 15], 1_728_143_100, 660, "+11"),
      ("Australia/Lord_Howe", [2090, 7, 1, 0, 0], 3_802_512_600, 630, "+1030"),
      ("Pacific/Apia", [2011, 12, 30, 12, 0], 1_325_282_400, 840, "+14"),
      ("Africa/Casablanca", [2024, 3, 10, 3, 30], 1_710_041_400, 0, "+00"),
      ("Europe/Dublin", [2090, 7, 1, 0, 0], 3_802_546_800, 60, "IST"),
      ("Europe/Dublin", [2087, 3, 20, 12, 0], 3_699_000_000, 0, "GMT"),
      ("America/Sao_Paulo", [2011, 12, 30, 12, 0], 1_325_253_600, -120, "-02"),
      ("Etc/GMT+5", [2024, 7, 1, 12, 0], 1_719_853_200, -300, "-05"),
      ("UTC", [2024, 7, 1, 12, 0], 1_719_835_200, 0, "UTC"),
      ("+02:00", [2024, 7, 1, 12, 0], 1_719_828_000, 120, "+02:00"),
      ("-0330", [2024, 7, 1, 12, 0], 1_719_847_800, -210, "-0330"),
      ("+5", [2024, 7, 1, 12, 0], 1_719_817_200, 300, "+5"),
    ] as [(String, [Int], Int64, Int, String)])
  func aClockIsReadInItsZone(name: String, fields: [Int], seconds: Int64, offset: Int, abbreviation: String) throws {
    let zone = try Zone.named(name)
    let timestamp = zone.timestamp(ZoneTests.civil(fields))
    #expect(timestamp.seconds == seconds)
    #expect(Int(timestamp.offsetMinutes) == offset)
    #expect(zone.abbreviation(at: seconds) == abbreviation)
  }

  @Test func everyHourOfAYearIsFoundAgain() throws {
    for name in ["America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Pacific/Chatham"] {
      let zone = try Zone.named(name)
      for hour in 0..<(366 * 24) {
        let instant = zone.local(Timestamp(seconds: 1_704_067_200 + Int64(hour) * 3600))
        let found = zone.timestamp(instant.local)
        #expect(found.local == instant.local)
        #expect(instant.seconds - found.seconds >= 0 && instant.seconds - found.seconds <= 3600)
      }
    }
  }

  @Test(
    arguments: [
      "", "Nowhere/Land", "Eastern Time (US & Canada)", "../../etc/passwd", "/etc/passwd", "Europe/../UTC",
      "Europe//Berlin",
      "Europe", "Europe/", ".", "+25:00", "+02:60", "+020", "+02:0", "+", "Europe/Berlin\u{0}",
      String(repeating: "A", count: 65),
    ])
  func anUnknownZoneIsAnErrorThatSaysWhatToWrite(name: String) {
    let error = #expect(throws: FeedError.self) { try Zone.named(name) }
    #expect(error?.diagnostic.code == "zone/unknown")
    #expect(error?.diagnostic.message.text.contains("Europe/Berlin") == true)
  }

  @Test func aSystemWithoutZoneFilesIsAnErrorThatNamesThePackage() {
    let error = #expect(throws: FeedError.self) { try Zone.named("Europe/Berlin", zoneinfo: "/nonexistent") }
    #expect(error?.diagnostic.code == "zone/no-zoneinfo")
    #expect(error?.diagnostic.message.text.contains("tzdata") == true)
    #expect(throws: Never.self) { try Zone.named("UTC", zoneinfo: "/nonexistent") }
    #expect(throws: Never.self) { try Zone.named("+01:00", zoneinfo: "/nonexistent") }
  }

  @Test func instantsAtTheEndsOfTimeHaveAnOffset() throws {
    for name in ["America/New_York", "Asia/Kathmandu", "UTC"] {
      let zone = try Zone.named(name)
      #expect(abs(zone.offsetMinutes(at: .min)) < 900)
      #expect(abs(zone.offsetMinutes(at: .max)) < 900)
    }
  }
}
