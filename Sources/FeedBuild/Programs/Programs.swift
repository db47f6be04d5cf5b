/// The programs that a build may start: the caller knows where they are, no library looks.
public struct Programs: Sendable {
  /// Stands before a format's name in the name of the program that writes it.
  public static let formatPrefix = "feedmill-format-"
  /// Makes files of templates; a program of its own, so that a build without templates carries nothing of it.
  public static let templates = "feedmill-templates"

  /// The path of a program by its name, `nil` when there is none.
  public var find: @Sendable (String) -> String?
  /// `NAME=value` for each variable that programs see.
  public var environment: @Sendable () -> [String]
  /// How long a program may take.
  public var seconds = 10
  /// How many bytes it may print.
  public var mostBytes = 64 << 20

  public init(
    find: @escaping @Sendable (String) -> String?, environment: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.find = find
    self.environment = environment
  }

  /// For one run that does the work of several: each adds its time and its bytes.
  func shared(by count: Int) -> Programs {
    var programs = self
    let count = min(max(1, count), 64)
    programs.seconds = seconds * count
    programs.mostBytes = mostBytes * count
    return programs
  }

  /// No program at all.
  public static let none = Programs { _ in nil }

  /// The program that writes a format, by the format's name.
  func format(_ name: String) -> String? {
    PlugIn.isName(name) ? find(Programs.formatPrefix + name) : nil
  }
}
