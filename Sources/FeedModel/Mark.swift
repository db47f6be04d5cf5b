/// A position in a text: line and column, both counted from 1; the column counts Unicode scalars.
public struct Mark: Hashable, Sendable, Comparable {
  public var line: Int32
  public var column: Int32

  public init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  /// The first character of a file.
  public static let start = Mark(line: 1, column: 1)

  /// No position: the file or folder as a whole.
  public static let whole = Mark(line: 0, column: 0)

  public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A position in a named file: what a diagnostic points at.
public struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file's path as a person would type it, or `-` for standard input.
  public var file: String
  public var mark: Mark

  public init(file: String, mark: Mark = .start) {
    self.file = file
    self.mark = mark
  }

  public init(file: String, line: Int, column: Int) {
    self.init(file: file, mark: Mark(line: line, column: column))
  }

  public var line: Int { Int(mark.line) }
  public var column: Int { Int(mark.column) }

  /// The file or folder as a whole: one that is not there, cannot be written or has no lines.
  public static func whole(_ file: String) -> Place { Place(file: file, mark: .whole) }

  public var isWhole: Bool { mark == .whole }

  /// `file:line:column`, as compilers and editors write it.
  public var description: String { isWhole ? file : "\(file):\(line):\(column)" }

  public static func < (a: Place, b: Place) -> Bool { (a.file, a.mark) < (b.file, b.mark) }
}
