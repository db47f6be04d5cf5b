#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on a terminal's standard error that says how far work has come, once it has taken half a second.
struct ProgressLine {
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(isShown: Bool) { self.isShown = isShown && isatty(2) == 1 }

  func show(_ text: String) {
    if isShown, ContinuousClock.now - start > .milliseconds(500) { Console.standardError("\r\u{1B}[K" + text) }
  }

  func clear() {
    if isShown, ContinuousClock.now - start > .milliseconds(500) { Console.standardError("\r\u{1B}[K") }
  }
}
