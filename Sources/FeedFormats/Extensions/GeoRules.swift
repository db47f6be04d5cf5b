import FeedModel

// GeoRSS-Simple, the part of GML that GeoRSS has, and the W3C's Basic Geo.
extension ExtensionRules {
  static let georss = ExtensionRules(
    .shared,
    [
      "point": ElementRule(judge: { $1.checkPlace($0, .point) }),
      "line": ElementRule(judge: { $1.checkPlace($0, .line) }),
      "polygon": ElementRule(judge: { $1.checkPlace($0, .polygon) }),
      "box": ElementRule(judge: { $1.checkPlace($0, .box) }),
      "circle": ElementRule(judge: { $1.checkPlace($0, .circle) }),
      "where": ElementRule(),
      "elev": ElementRule(text: ValueRule(.decimal, "geo/altitude-invalid")),
      "floor": ElementRule(text: ValueRule(.integer, "geo/altitude-invalid")),
      "radius": ElementRule(text: ValueRule(.amount, "geo/altitude-invalid")),
      "featureTypeTag": ElementRule(), "relationshipTag": ElementRule(), "featureName": ElementRule(),
      // As early examples wrote them.
      "featuretypetag": ElementRule(), "relationshiptag": ElementRule(), "featurename": ElementRule(),
    ])

  static let gml = ExtensionRules(
    .open,
    [
      "Point": ElementRule(), "LineString": ElementRule(), "Polygon": ElementRule(), "Envelope": ElementRule(),
      "exterior": ElementRule(), "interior": ElementRule(), "LinearRing": ElementRule(judge: { $1.checkRing($0) }),
      "pos": ElementRule(judge: { $1.checkPlace($0, .point) }),
      "lowerCorner": ElementRule(judge: { $1.checkPlace($0, .point) }),
      "upperCorner": ElementRule(judge: { $1.checkPlace($0, .point) }),
      "posList": ElementRule(judge: { $1.checkPlace($0, .line) }),
    ])

  static let geo = ExtensionRules(
    .shared,
    [
      "lat": ElementRule(
        isSingle: true, text: ValueRule(.latitude, "geo/range"), beside: { $2.checkDegrees($0, &$1) }),
      "long": ElementRule(
        isSingle: true, text: ValueRule(.longitude, "geo/range"), beside: { $2.checkDegrees($0, &$1) }),
      "lon": ElementRule(
        isSingle: true, text: ValueRule(.longitude, "geo/range"), beside: { $2.checkDegrees($0, &$1) }),
      "alt": ElementRule(isSingle: true, text: ValueRule(.decimal, "geo/altitude-invalid")),
      "Point": ElementRule(isSingle: true),
      "point": ElementRule(isSingle: true),
      "lat_long": ElementRule(isSingle: true),
      "location": ElementRule(),
    ])
}

/// What a list of coordinates outlines.
private enum PlaceKind {
  case point
  case line
  case polygon
  case box
  case circle

  var description: String {
    switch self {
    case .point: "a latitude and a longitude"
    case .line: "two or more pairs of latitude and longitude"
    case .polygon: "four or more pairs of latitude and longitude, the last like the first"
    case .box: "the lower left corner and the upper right one, a latitude and a longitude each"
    case .circle: "a latitude, a longitude and a radius in metres"
    }
  }

  /// Whether it may consist of so many numbers.
  func takes(_ count: Int) -> Bool {
    switch self {
    case .point: count == 2
    case .line: count >= 4 && count.isMultiple(of: 2)
    case .polygon: count >= 8 && count.isMultiple(of: 2)
    case .box: count == 4
    case .circle: count == 3
    }
  }
}

extension Findings {
  fileprivate mutating func checkPlace(_ element: XMLElement, _ kind: PlaceKind) {
    let text = element.text
    let numbers = text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.map { ValueShape.decimal($0) }
    let values = numbers.compactMap(\.self)
    guard values.count == numbers.count, kind.takes(values.count),
      kind != .polygon || values.prefix(2) == values.suffix(2)
    else {
      let message: Diagnostic.Message =
        kind == .point ? .point(element.name.qualified) : .list(element.name.qualified, kind.description)
      return note(message, at: element)
    }
    if text.utf8.contains(UInt8(ascii: ",")) { note(.comma, at: element) }
    // GML may count otherwise than in degrees.
    guard element.name.namespace == "http://www.georss.org/georss" else { return }
    for (i, value) in values.enumerated() where i < 2 || kind != .circle {
      let limit: Double = i.isMultiple(of: 2) ? 90 : 180
      if value.magnitude > limit { return note(.degrees(element.name.qualified, Int(limit)), at: element) }
    }
    if kind == .point, values.allSatisfy({ $0 == 0 }) { note(.nullIsland, at: element) }
  }

  /// A ring of GML ends where it began.
  fileprivate mutating func checkRing(_ element: XMLElement) {
    for child in element.elements where child.name.local == "posList" {
      let words = child.text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }
      if words.prefix(2) != words.suffix(2) || words.count < 8 {
        note(.list(child.name.qualified, PlaceKind.polygon.description), at: child)
      }
    }
  }

  fileprivate mutating func checkDegrees(_ element: XMLElement, _ seen: inout ExtensionsSeen) {
    guard ValueShape.decimal(element.text.trimmedWhitespace) == 0 else { return }
    seen.zeroDegrees += 1
    if seen.zeroDegrees == 2 { note(.nullIsland, at: element) }
  }
}

extension Diagnostic.Message {
  fileprivate static func point(_ name: String) -> Self {
    .error("georss/point-invalid", "write \(name) as \(PlaceKind.point.description), as in 52.52 13.41")
  }
  fileprivate static func list(_ name: String, _ what: String) -> Self {
    .error("georss/list-invalid", "write \(name) as \(what)")
  }
  fileprivate static let comma = warning(
    "georss/point-comma", "put spaces between the numbers; not every reader understands commas")
  fileprivate static func degrees(_ name: String, _ limit: Int) -> Self {
    .error(
      "georss/range",
      "write the \(limit == 90 ? "latitude" : "longitude") in \(name) from -\(limit) to \(limit); the latitude comes first"
    )
  }
  fileprivate static let nullIsland = warning(
    "geo/null-island", "write where the place is, or remove it; 0, 0 lies in the sea south of Ghana")
}
