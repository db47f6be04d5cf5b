import FeedModel

// Places on earth: GeoRSS, and the W3C's Basic Geo.
extension Rules {
  static let places: [Rule] = [
    Rule(
      "georss/point-invalid", .error, "GeoRSS-Simple, point",
      "a point is not given as two numbers",
      why: "a map cannot show the item; it needs a latitude and a longitude in degrees, such as 52.52 13.41",
      breach: .titled("<georss:point>52° 31' N, 13° 24' E</georss:point>"),
      remedy: .titled("<georss:point>52.52 13.41</georss:point>")),
    Rule(
      "georss/point-comma", .warning, "GeoRSS-Simple",
      "commas stand between coordinates",
      why: "GeoRSS puts white space between all numbers; programs that split there read one number in place of two",
      breach: .titled("<georss:point>52.52, 13.41</georss:point>"),
      remedy: .titled("<georss:point>52.52 13.41</georss:point>")),
    Rule(
      "georss/list-invalid", .error, "GeoRSS-Simple, line, polygon, box, circle",
      "a line, a polygon, a box or a circle has the wrong number of coordinates, or a polygon is not closed",
      why: "a shape needs its pairs of numbers, and a polygon ends where it began; maps draw nothing else",
      breach: .titled("<georss:polygon>45 8 46 9 47 10 45 9</georss:polygon>"),
      remedy: .titled("<georss:polygon>45 8 46 9 45 10 45 8</georss:polygon>")),
    Rule(
      "georss/range", .error, "GeoRSS-Simple; WGS 84",
      "a latitude is beyond 90 degrees, or a longitude beyond 180",
      why: "there is no such place; most often the longitude was written before the latitude",
      breach: .titled("<georss:point>-122.42 37.77</georss:point>"),
      remedy: .titled("<georss:point>37.77 -122.42</georss:point>")),
    Rule(
      "geo/range", .error, "W3C Basic Geo",
      "geo:lat is no number from -90 to 90, or geo:long none from -180 to 180",
      why: "there is no such place on earth, and maps leave the item out",
      breach: .titled("<geo:lat>152.52</geo:lat>\n<geo:long>13.41</geo:long>"),
      remedy: .titled("<geo:lat>52.52</geo:lat>\n<geo:long>13.41</geo:long>")),
    Rule(
      "geo/altitude-invalid", .error, "W3C Basic Geo, alt; GeoRSS-Simple, elev, floor, radius",
      "a height or a radius is no number of metres, or a floor no whole number",
      why: "programs take the bare number and know the unit; words and units beside it make it unreadable",
      breach: .titled("<georss:elev>313 m</georss:elev>"),
      remedy: .titled("<georss:elev>313</georss:elev>")),
    Rule(
      "geo/null-island", .warning, "practice",
      "latitude and longitude are both zero",
      why: "that point lies in the Atlantic; a program wrote zeros where it knew no place",
      breach: .titled("<geo:lat>0</geo:lat>\n<geo:long>0</geo:long>"),
      remedy: .titled("<geo:lat>52.52</geo:lat>\n<geo:long>13.41</geo:long>")),
  ]
}
