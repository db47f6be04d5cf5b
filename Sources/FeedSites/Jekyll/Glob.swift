/// File name patterns: `*`, `?`, `[a-z]`, and `**` for any number of folders.
struct Glob: Sendable {
  private let pattern: [UInt8]
  /// Whether `*` passes over `/` too, as in Jekyll's `exclude`.
  private let crossesFolders: Bool

  init(_ pattern: String, crossesFolders: Bool = false) {
    self.pattern = Array(pattern.utf8)
    self.crossesFolders = crossesFolders
  }

  func matches(_ path: String) -> Bool {
    var budget = 100_000
    return matches(Array(path.utf8), 0, 0, &budget)
  }

  private func matches(_ path: [UInt8], _ pathStart: Int, _ patternStart: Int, _ budget: inout Int) -> Bool {
    var p = patternStart
    var i = pathStart
    while p < pattern.count {
      budget -= 1
      guard budget > 0 else { return false }
      switch pattern[p] {
      case 0x2A:
        let isDouble = p + 1 < pattern.count && pattern[p + 1] == 0x2A
        var next = p + (isDouble ? 2 : 1)
        // `**/` stands for no folder too.
        if isDouble, next < pattern.count, pattern[next] == 0x2F {
          next += 1
          if matches(path, i, next, &budget) { return true }
        }
        if next == pattern.count { return crossesFolders || isDouble || !path[i...].contains(0x2F) }
        while i <= path.count {
          if matches(path, i, next, &budget) { return true }
          guard i < path.count, crossesFolders || isDouble || path[i] != 0x2F, budget > 0 else { return false }
          i += 1
        }
        return false
      case 0x3F:
        guard i < path.count, crossesFolders || path[i] != 0x2F else { return false }
        p += 1
        i += 1
      case 0x5B:
        guard i < path.count, let (end, isIn) = charClass(at: p, path[i]) else { return false }
        guard isIn else { return false }
        p = end
        i += 1
      default:
        guard i < path.count, path[i] == pattern[p] else { return false }
        p += 1
        i += 1
      }
    }
    return i == path.count
  }

  /// The pattern's position after the class, and whether the byte is in it.
  private func charClass(at start: Int, _ byte: UInt8) -> (end: Int, isIn: Bool)? {
    var p = start + 1
    let isNegated = p < pattern.count && (pattern[p] == 0x21 || pattern[p] == 0x5E)
    if isNegated { p += 1 }
    var isIn = false
    while p < pattern.count, pattern[p] != 0x5D {
      if p + 2 < pattern.count, pattern[p + 1] == 0x2D, pattern[p + 2] != 0x5D {
        if pattern[p] <= byte, byte <= pattern[p + 2] { isIn = true }
        p += 3
      } else {
        if pattern[p] == byte { isIn = true }
        p += 1
      }
    }
    return p < pattern.count ? (p + 1, isIn != isNegated) : nil
  }
}
