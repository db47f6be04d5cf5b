import Testing

@testable import FeedFormats

/// What texts in extensions may look like, at the edges.
@Suite struct ValueShapeTests {
  @Test(arguments: ["0", "12.5", "3:07", "8:26.250", "90:00", "1:02:03", "00:12:30.500"])
  func chaptersBeginAtSecondsOrMinutes(text: String) {
    #expect(ValueShape.playTime.fits(text))
  }

  @Test(arguments: ["", "now", "12m", "1:60", "1:60:00", ":30", "-1", "1:2:3:4", "1::3", "+1:00"])
  func chaptersBeginAtNothingElse(text: String) {
    #expect(!ValueShape.playTime.fits(text))
  }

  @Test func normalPlayTimeHasHoursOrNoColons() {
    #expect(ValueShape.time.fits("now") && ValueShape.time.fits("0:12:30.5") && ValueShape.time.fits("750.5"))
    #expect(!ValueShape.time.fits("12:30"))
  }

  @Test(arguments: ["2026", "2026-05", "2026-05-01", "2026-05-01T12:00", "2026-05-01T12:00:00", "2026-05-01T12:00Z"])
  func eventsHaveDatesOfISO8601WithOrWithoutAZone(text: String) {
    #expect(ValueShape.dateISO.fits(text))
  }

  @Test(arguments: ["", "1 May", "Fri, 01 May 2026 12:00:00 GMT", "2026-13-01", "2026-05-01 12:00", "2026-02-30T12:00"])
  func eventsHaveNoOtherDates(text: String) {
    #expect(!ValueShape.dateISO.fits(text))
  }

  @Test func aPodcastIsNamedByAUUIDOfVersion5() {
    #expect(ValueShape.uuid.fits("9b024349-ccf0-5f69-a609-6b82873eab3c"))
    #expect(ValueShape.uuid.fits("BAB2BA12-9757-5DA6-A770-0E70E6BCF214"))
    #expect(!ValueShape.uuid.fits("9b024349-ccf0-4f69-a609-6b82873eab3c"))
    #expect(!ValueShape.uuid.fits("9b024349ccf05f69a6096b82873eab3c"))
    #expect(!ValueShape.uuid.fits("----"))
  }

  @Test func aGeoAddressHasTwoOrThreeNumbersWithinTheEarth() {
    #expect(ValueShape.geoAddress.fits("geo:52.52,13.41") && ValueShape.geoAddress.fits("geo:52.52,13.41,34;u=10"))
    #expect(!ValueShape.geoAddress.fits("geo:152.52,13.41") && !ValueShape.geoAddress.fits("52.52,13.41"))
    #expect(!ValueShape.geoAddress.fits("geo:") && !ValueShape.geoAddress.fits("geo:1,2,3,4"))
  }

  @Test func moneyHasACurrencyOfThreeCapitalsAndAnAmountThatIsNoDebt() {
    #expect(ValueShape.currency.fits("EUR") && !ValueShape.currency.fits("eur") && !ValueShape.currency.fits("€"))
    #expect(ValueShape.amount.fits("19.99") && !ValueShape.amount.fits("-1") && !ValueShape.amount.fits("19,99"))
    #expect(!ValueShape.amount.fits("nan") && !ValueShape.amount.fits("1e400"))
  }

  @Test func rolesAreKept() {
    #expect(MediaRoles.all.count > 120)
    for role in ["director of photography", "fight director", "artist/performer", "witness", "actor"] {
      #expect(MediaRoles.all.contains(role), "\(role)")
    }
    #expect(MediaRoles.all.allSatisfy { $0 == $0.lowercased() && $0.first?.isLetter ?? false })
  }
}
