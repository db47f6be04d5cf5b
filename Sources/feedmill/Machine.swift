import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only place where the command looks at the machine it runs on.
enum Machine {
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether an environment variable is set to `true` or `1`.
  static func isSet(_ name: String) -> Bool { ["true", "1"].contains(variable(name)) }

  /// Ends the process at once: everything was written when it was said, and the system takes the memory back.
  static func end(_ status: Int32) -> Never {
    #if TRAINING
      // What was counted is written down at a usual end only (`Scripts/release`).
      exit(status)
    #else
      _exit(status)
    #endif
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// The only clock: posts dated after it are not published.
enum Clock {
  /// `SOURCE_DATE_EPOCH` when it is set (reproducible-builds.org), else the system's.
  static var now: Timestamp {
    if let epoch = Machine.variable("SOURCE_DATE_EPOCH").flatMap({ Int64($0) }) { return Timestamp(seconds: epoch) }
    return Timestamp(seconds: Int64(time(nil)))
  }

  /// A date by RFC 3339, or a day, which begins at 00:00 UTC.
  static func read(_ text: String) -> Timestamp? { Timestamp.readingRFC3339(text)?.timestamp }
}
