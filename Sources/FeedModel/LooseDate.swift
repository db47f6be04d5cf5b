/// What can be read of a date in words or numbers, in whatever order it was written; nothing is checked yet.
package struct LooseDate: Sendable, Hashable {
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let numericMonth = Traits(rawValue: 1)
    package static let foreignMonth = Traits(rawValue: 2)
    package static let fraction = Traits(rawValue: 4)
    package static let comment = Traits(rawValue: 8)
    /// Something was passed over.
    package static let strayText = Traits(rawValue: 16)
  }

  package enum Zone: Sendable, Hashable {
    /// `isShort` when the hour has one digit: `-4`.
    case offset(minutes: Int, isShort: Bool)
    /// In lower case.
    case name(String)
  }

  package var year: Int?
  package var yearDigits = 4
  package var month: Int?
  package var day: Int?
  package var hour: Int?
  package var minute: Int?
  package var second: Int?
  /// 0 for Sunday.
  package var weekday: Int?
  package var zone: Zone?
  /// Four digits after the time that may be an offset without its sign, `0500`.
  package var bareZone: Int?
  package var traits: Traits = []

  /// Longer texts are not dates.
  package static let longest = 128

  /// `nil` when the text holds no month. `dayFirst` decides for `1/2/03`, where nothing else does.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, dayFirst: Bool = true) -> LooseDate? {
    guard bytes.count <= longest else { return nil }
    var reader = LooseDateReader(bytes.map(\.lowercasedASCII), dayFirst: dayFirst)
    reader.read()
    return reader.date.month == nil ? nil : reader.date
  }

  /// Minutes east of UTC as RFC 5322 §4.3 has it, and what is wrong with the zone.
  var rfc822Zone: (minutes: Int, problem: Timestamp.Problem?) {
    switch zone {
    case .offset(let minutes, _): return abs(minutes) < 1440 ? (minutes, nil) : (0, .unknownZone)
    case .name(let name): return LooseDate.namedZones[name].map { ($0, nil) } ?? (0, .unknownZone)
    case nil:
      if let bareZone, bareZone / 100 < 24, bareZone % 100 < 60 {
        return (bareZone / 100 * 60 + bareZone % 100, nil)
      }
      return (0, hour == nil ? nil : .noZone)
    }
  }

  /// The names of RFC 822 §5.1, `utc`, and no military letter but `z`: the others were published with wrong signs.
  package static let namedZones: [String: Int] = [
    "utc": 0, "ut": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420,
  ]
}
