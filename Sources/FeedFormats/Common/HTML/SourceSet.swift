import FeedModel

/// The images of a `srcset`, taken apart as browsers do (HTML, "parse a srcset attribute").
struct SourceSet {
  var addresses: [ArraySlice<UInt8>] = []
  /// What a browser would find wrong with it.
  var fault: String?

  init(_ value: [UInt8]) {
    var hasWidth = false
    var hasDensity = false
    var i = 0
    while true {
      while i < value.count, value[i].isASCIIWhitespace || value[i] == 0x2C { i += 1 }
      guard i < value.count else { break }
      let start = i
      while i < value.count, !value[i].isASCIIWhitespace { i += 1 }
      var end = i
      while end > start, value[end - 1] == 0x2C { end -= 1 }
      addresses.append(value[start..<end])
      guard end == i else {
        hasDensity = true
        continue
      }
      let descriptor = i
      var depth = 0
      while i < value.count, value[i] != 0x2C || depth > 0 {
        if value[i] == 0x28 { depth += 1 } else if value[i] == 0x29 { depth = max(0, depth - 1) }
        i += 1
      }
      judge(String(decoding: value[descriptor..<i], as: UTF8.self).trimmedWhitespace, &hasWidth, &hasDensity)
    }
    if hasWidth, hasDensity { fault = fault ?? "all images have a width such as 640w, or all a density such as 2x" }
    if addresses.isEmpty { fault = fault ?? "it names no image" }
  }

  private mutating func judge(_ descriptor: String, _ hasWidth: inout Bool, _ hasDensity: inout Bool) {
    let parts = descriptor.split(separator: " ")
    if parts.isEmpty { hasDensity = true }
    for part in parts {
      let number = part.dropLast()
      switch part.last {
      case "w":
        guard let width = Int(number), width > 0 else { return refuse(part) }
        hasWidth = true
      case "x":
        guard let density = Double(number), density > 0 else { return refuse(part) }
        hasDensity = true
      case "h": guard let height = Int(number), height > 0 else { return refuse(part) }
      default: return refuse(part)
      }
    }
    if parts.count(where: { $0.last != "h" }) > 1 { refuse(Substring(descriptor)) }
  }

  private mutating func refuse(_ part: Substring) {
    fault = fault ?? "\"\(String(part).excerpt)\" is neither a width such as 640w nor a density such as 2x"
  }
}
