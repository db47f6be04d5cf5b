/// RFC 3492, with the parameters of its §5.
enum Punycode {
  /// The label without `xn--`; `nil` beyond 63 characters, which no label has.
  static func encoded(_ label: [Unicode.Scalar]) -> String? {
    guard label.count <= 63 else { return nil }
    var out = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = out.count
    if basicCount > 0 { out.append(0x2D) }
    var n = 128
    var delta = 0
    var bias = 72
    var handled = basicCount
    while handled < label.count {
      guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        appendInteger(delta, bias: bias, to: &out)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A generalized variable-length integer (§3.3).
  private static func appendInteger(_ value: Int, bias: Int, to out: inout [UInt8]) {
    var rest = value
    var k = 36
    while true {
      let threshold = min(max(k - bias, 1), 26)
      if rest < threshold { break }
      out.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      k += 36
    }
    out.append(digit(rest))
  }

  /// §6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var k = 0
    while rest > 455 {
      rest /= 35
      k += 36
    }
    return k + 36 * rest / (rest + 38)
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x16 + value)
  }
}
