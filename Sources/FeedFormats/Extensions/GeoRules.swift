import FeedModel

// GeoRSS-Simple and the W3C's Basic Geo.
extension ExtensionRules {
  static let georss = ExtensionRules(
    "georss",
    [
      "point": ElementRule(
        text: ValueRule(.points(atLeast: 1, isClosed: false), "georss/point-invalid"), judge: { $1.checkCommas($0) }),
      "line": ElementRule(
        text: ValueRule(.points(atLeast: 2, isClosed: false), "georss/list-invalid"), judge: { $1.checkCommas($0) }),
      "polygon": ElementRule(
        text: ValueRule(.points(atLeast: 4, isClosed: true), "georss/list-invalid"), judge: { $1.checkCommas($0) }),
      "box": ElementRule(
        text: ValueRule(.points(atLeast: 2, isClosed: false), "georss/list-invalid"), judge: { $1.checkCommas($0) }),
      "circle": ElementRule(),
      "where": ElementRule(),
      "elev": ElementRule(text: ValueRule(.decimal, "geo/altitude-invalid")),
      "floor": ElementRule(text: ValueRule(.integer, "geo/altitude-invalid")),
      "radius": ElementRule(text: ValueRule(.decimal, "geo/altitude-invalid")),
      "featureTypeTag": ElementRule(),
      "relationshipTag": ElementRule(),
      "featureName": ElementRule(),
      // GML without its own namespace, as early examples had it.
      "featuretypetag": ElementRule(), "relationshiptag": ElementRule(), "featurename": ElementRule(),
    ])

  static let geo = ExtensionRules(
    "geo",
    [
      "lat": ElementRule(isSingle: true, text: ValueRule(.latitude, "geo/range")),
      "long": ElementRule(isSingle: true, text: ValueRule(.longitude, "geo/range")),
      "lon": ElementRule(isSingle: true, text: ValueRule(.longitude, "geo/range")),
      "alt": ElementRule(isSingle: true, text: ValueRule(.decimal, "geo/altitude-invalid")),
      "Point": ElementRule(isSingle: true),
      "point": ElementRule(isSingle: true),
      "lat_long": ElementRule(isSingle: true),
      "location": ElementRule(),
    ])
}

extension Findings {
  fileprivate mutating func checkCommas(_ element: XMLElement) {
    if element.text.utf8.contains(UInt8(ascii: ",")) { note(.comma, at: element) }
  }
}

extension Diagnostic.Message {
  fileprivate static let comma = warning(
    "georss/point-comma", "put spaces between the numbers; not every reader understands commas")
}
