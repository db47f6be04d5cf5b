import FeedModel

/// A pattern of `ignoreFiles`, which leaves files out wherever it occurs in their paths: the part of regular expressions
/// that such patterns are made of.
struct HugoIgnore: Sendable {
  private enum Atom: Sendable {
    case byte(UInt8)
    case any
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
    case start, end
  }

  private struct Step: Sendable {
    var atom: Atom
    var isOptional = false
    var repeats = false
  }

  private var steps: [Step] = []

  /// `nil` for what takes more than literal text, classes, `.`, `*`, `+`, `?` and anchors.
  init?(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    guard bytes.count <= 512 else { return nil }
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "{"): return nil
      case UInt8(ascii: "^"): steps.append(Step(atom: .start))
      case UInt8(ascii: "$"): steps.append(Step(atom: .end))
      case UInt8(ascii: "."): steps.append(Step(atom: .any))
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
        guard let last = steps.indices.last else { return nil }
        steps[last].isOptional = steps[last].isOptional || bytes[i] != UInt8(ascii: "+")
        steps[last].repeats = steps[last].repeats || bytes[i] != UInt8(ascii: "?")
      case UInt8(ascii: "["):
        guard let close = bytes[i...].dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { return nil }
        steps.append(Step(atom: HugoIgnore.set(bytes[(i + 1)..<close])))
        i = close
      case UInt8(ascii: "\\"):
        guard i + 1 < bytes.count, !bytes[i + 1].isASCIILetter, !bytes[i + 1].isASCIIDigit else { return nil }
        i += 1
        steps.append(Step(atom: .byte(bytes[i])))
      default: steps.append(Step(atom: .byte(bytes[i])))
      }
      i += 1
    }
  }

  func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    var budget = 20_000
    return (0...bytes.count).contains { matches(bytes, $0, 0, &budget) }
  }

  private func matches(_ bytes: [UInt8], _ start: Int, _ first: Int, _ budget: inout Int) -> Bool {
    var i = start
    for s in first..<steps.count {
      budget -= 1
      guard budget > 0 else { return false }
      let step = steps[s]
      if step.isOptional || step.repeats {
        var most = 0
        while step.repeats || most < 1, i + most < bytes.count, fits(step.atom, bytes, i + most) { most += 1 }
        let least = step.isOptional ? 0 : 1
        guard most >= least else { return false }
        return (least...most).reversed().contains { matches(bytes, i + $0, s + 1, &budget) }
      }
      switch step.atom {
      case .start: if i != 0 { return false }
      case .end: if i != bytes.count { return false }
      default:
        guard i < bytes.count, fits(step.atom, bytes, i) else { return false }
        i += 1
      }
    }
    return true
  }

  private func fits(_ atom: Atom, _ bytes: [UInt8], _ i: Int) -> Bool {
    switch atom {
    case .byte(let byte): bytes[i] == byte
    case .any: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(bytes[i]) } != isNegated
    case .start, .end: false
    }
  }

  private static func set(_ inside: ArraySlice<UInt8>) -> Atom {
    let isNegated = inside.first == UInt8(ascii: "^")
    let bytes = Array(isNegated ? inside.dropFirst() : inside)
    var ranges: [ClosedRange<UInt8>] = []
    var i = 0
    while i < bytes.count {
      if i + 2 < bytes.count, bytes[i + 1] == UInt8(ascii: "-"), bytes[i] <= bytes[i + 2] {
        ranges.append(bytes[i]...bytes[i + 2])
        i += 3
      } else {
        ranges.append(bytes[i]...bytes[i])
        i += 1
      }
    }
    return .oneOf(ranges, isNegated: isNegated)
  }
}
