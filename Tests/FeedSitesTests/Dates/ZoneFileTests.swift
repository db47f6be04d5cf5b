import FeedModel
import Testing

@testable import FeedSites

@Suite struct ZoneFileTests {
  @Test func aFileOfTheFirstVersionHasTimesOfFourBytes() throws {
    let zone = Zone(name: "x", file: try #require(ZoneFile(block(version: 0, timeSize: 4))))
    #expect(zone.offsetMinutes(at: 999) == 60)
    #expect(zone.offsetMinutes(at: 1000) == 120)
    #expect(zone.offsetMinutes(at: 4_000_000_000) == 120)
    #expect(zone.abbreviation(at: 0) == "AAA")
    #expect(zone.abbreviation(at: 1000) == "BB")
  }

  @Test func aLaterVersionCarriesASecondBlockAndARule() throws {
    let zone = Zone(name: "x", file: try #require(ZoneFile(file(footer: "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"))))
    #expect(zone.offsetMinutes(at: 0) == 60)
    #expect(zone.abbreviation(at: 1_719_835_200) == "-01")
    #expect(zone.abbreviation(at: 1_704_067_200) == "-02")
  }

  @Test(
    arguments: [
      ("UTC0", "2024-07-01T00:00:00Z", "UTC"), ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T06:59:59Z", "EST"),
      ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00:00Z", "EDT"),
      ("EST5EDT,M3.2.0,M11.1.0", "2024-11-03T06:00:00Z", "EST"),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-01-01T00:00:00Z", "AEDT"),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-07-01T00:00:00Z", "AEST"),
      ("AAA3BBB,J60/0,J300/0", "2023-03-01T02:59:59Z", "AAA"), ("AAA3BBB,J60/0,J300/0", "2024-03-01T03:00:00Z", "BBB"),
      ("AAA3BBB,59/0,J300/0", "2024-02-29T03:00:00Z", "BBB"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-07-01T00:00:00Z", "IST"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-12-01T00:00:00Z", "GMT"),
      ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:00:00Z", "EDT"),
      ("<+03>-3:30<+04>-4:30:30,M1.1.1,M6.1.1", "2024-03-01T00:00:00Z", "+04"),
    ])
  func aRuleSaysWhichClockGoes(rule: String, instant: String, abbreviation: String) throws {
    let rule = try #require(ZoneRule(Array(rule.utf8)[...]))
    #expect(rule.kind(at: try #require(Timestamp(rfc3339: instant)).seconds).abbreviation == abbreviation)
  }

  @Test(
    arguments: [
      "", "E5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
      "EST5EDT,M3.2.7,M1.1.0",
      "EST5EDT,J0,J1", "EST5EDT,366,1", "<EST5", "EST999", "EST5EDT,M3.2.0,M11.1.0,x", "EST5EDT,M3.2.0/168,M11.1.0",
    ])
  func aRuleThatIsNoneIsRefused(rule: String) { #expect(ZoneRule(Array(rule.utf8)[...]) == nil) }

  @Test func noBrokenFileStopsTheReader() {
    let whole = file(footer: "UTC0")
    #expect(ZoneFile(whole) != nil)
    for length in 0..<(whole.count - 6) { #expect(ZoneFile(Array(whole[..<length])) == nil) }
    for i in whole.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var broken = whole
        broken[i] = value
        if let file = ZoneFile(broken) { _ = Zone(name: "x", file: file).offsetMinutes(at: 1_000_000_000) }
      }
    }
  }

  private func file(footer: String) -> [UInt8] {
    block(version: 0x33, timeSize: 4) + block(version: 0x33, timeSize: 8) + Array("\n\(footer)\n".utf8)
  }

  /// One transition, at 1000, from +1 (`AAA`) to +2 (`BB`), with one leap second and one indicator of each kind.
  private func block(version: UInt8, timeSize: Int) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - $0))) }
    }
    var out = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [1, 1, 1, 1, 2, 7] { out += number(count, 4) }
    out += number(1000, timeSize) + [1]
    out += number(3600, 4) + [0, 0] + number(7200, 4) + [1, 4]
    out += Array("AAA\u{0}BB\u{0}".utf8) + [UInt8](repeating: 0, count: timeSize + 4) + [0, 0]
    return out
  }
}
