import FeedModel
import Testing

@testable import FeedSites

@Suite struct StrftimeTests {
  /// 5:00:05 on 1 March 2024, a Friday, five and a half hours east of UTC; the answers are Ruby's.
  private let time = Timestamp(seconds: 1_709_249_405, offsetMinutes: 330)

  @Test(
    arguments: [
      ("%Y-%m-%d", "2024-03-01"), ("%d/%m/%y", "01/03/24"), ("%-d.%-m.", "1.3."), ("%e", " 1"),
      ("%B%b%h", "MarchMarMar"),
      ("%A%a", "FridayFri"), ("%j", "061"), ("%H%I%k%l%-I", "0505 5 55"), ("%M%S%L%N", "0005000000000000"),
      ("%p%P%#p", "AMamam"), ("%z%:z%::z", "+0530+05:30+05:30:00"), ("%Z%#Z", "ISTist"), ("%s", "1709249405"),
      ("%F", "2024-03-01"), ("%T", "05:00:05"), ("%R", "05:00"), ("%r", "05:00:05 AM"), ("%D", "03/01/24"),
      ("%x%X", "03/01/2405:00:05"), ("%c", "Fri Mar  1 05:00:05 2024"), ("%v", " 1-MAR-2024"), ("%+", "%+"),
      ("%U%W%V%G%g", "080909202424"), ("%u%w", "55"), ("%^a%^B", "FRIMARCH"), ("%10Y", "0000002024"), ("%_m", " 3"),
      ("%05d", "00001"), ("%-y", "24"), ("%C", "20"), ("%%", "%"), ("%n%t", "\n\t"), ("%Q", "%Q"), ("%E", "%E"),
      ("%Ey", "24"), ("%-H", "5"), ("%_10B", "     March"), ("%010B", "00000March"), ("%#B", "MARCH"), ("%#a", "FRI"),
      ("%3N", "000"), ("%6N", "000000"), ("%^Z", "IST"), ("", ""), ("%", "%"), ("100 % é", "100 % é"), ("%é", "%é"),
      ("%b %d, %Y", "Mar 01, 2024"), ("%-", "%-"), ("%%Y", "%Y"),
    ])
  func aPatternIsFilledIn(pattern: String, expected: String) {
    #expect(Strftime.format(pattern, time, zoneName: "IST") == expected)
  }

  /// Sunday, 3 January 2021, belongs to the last week of 2020.
  @Test(
    arguments: [
      ("%U %W %V %G %g", "01 00 53 2020 20"), ("%u%w", "70"), ("%I%l%p", "1212AM"), ("%j %-j", "003 3"), ("%-M", "5"),
    ])
  func weeksAndMidnightAreCountedRight(pattern: String, expected: String) throws {
    let time = try #require(Timestamp(rfc3339: "2021-01-03T00:05:09Z"))
    #expect(Strftime.format(pattern, time) == expected)
  }

  @Test func anOffsetWestOfUTCIsNegative() {
    #expect(Strftime.format("%z %:z", Timestamp(seconds: 0, offsetMinutes: -210)) == "-0330 -03:30")
  }

  @Test func noPatternAndNoInstantStopsTheFormatter() {
    #expect(Strftime.format("%99999999999999999999999999Y", time).utf8.count == 64)
    for seconds in [Int64.min, Int64.max] {
      let text = Strftime.format("%Y %j %s %V %G %U", Timestamp(seconds: seconds, offsetMinutes: 1439))
      #expect(!text.isEmpty)
    }
  }
}
