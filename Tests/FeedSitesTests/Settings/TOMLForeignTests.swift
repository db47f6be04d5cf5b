import FeedModel
import FeedSites
import Foundation
import Testing

/// Python's `tomllib`, a complete reader of TOML 1.0, as a second opinion.
@Suite struct TOMLForeignTests {
  /// Reads a document in hexadecimal from each line and writes its values, or `error`, on one. Whole numbers that do not
  /// fit into 64 bits are errors, as TOML lets them be.
  private static let program = """
    import sys, tomllib, struct, datetime
    def hexed(text): return text.encode().hex()
    def clock(value):
        zone = value.utcoffset()
        out = value.strftime("%H:%M:%S")
        if zone is None: return out
        minutes = int(zone.total_seconds()) // 60
        return out + ("Z" if minutes == 0 else "%s%02d:%02d" % ("-" if minutes < 0 else "+", *divmod(abs(minutes), 60)))
    def shown(value):
        if isinstance(value, bool): return "b" + str(int(value))
        if isinstance(value, int):
            if not -2**63 <= value < 2**63: raise ValueError("large")
            return "i" + str(value)
        if isinstance(value, float): return "nan" if value != value else "f" + struct.pack(">d", value).hex()
        if isinstance(value, str): return "s" + hexed(value)
        if isinstance(value, datetime.datetime): return "d" + value.date().isoformat() + "T" + clock(value)
        if isinstance(value, datetime.date): return "d" + value.isoformat()
        if isinstance(value, datetime.time): return "s" + hexed(clock(value))
        if isinstance(value, list): return "[" + ",".join(map(shown, value)) + "]"
        return "{" + ",".join(sorted(hexed(key) + "=" + shown(value[key]) for key in value)) + "}"
    for line in open(sys.argv[1]):
        try: print(shown(tomllib.loads(bytes.fromhex(line).decode())))
        except ValueError: print("error")
    """

  private static let isThere = (try? Python.run(["-c", "import tomllib"]))?.status == 0

  @Test(.enabled(if: isThere, "Python 3.11 or later is not installed"), arguments: 0..<4)
  func pythonReadsTOMLAsWeDo(seed: Int) throws {
    var source = TOMLSource(seed: UInt64(seed) &+ 5000)
    var documents: [String] = []
    for _ in 0..<1500 {
      documents.append(source.document())
      documents.append(source.meeting())
      documents.append(source.broken(documents[documents.count - 2]))
    }
    let theirs = try Self.readings(of: documents)
    #expect(theirs.count == documents.count)
    #expect(theirs.count { $0 != "error" } > 1000)
    for (document, theirs) in zip(documents, theirs) {
      #expect(Self.reading(of: document) == theirs, "\(document.debugDescription)")
    }
  }

  private static func readings(of documents: [String]) throws -> [Substring] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-\(UUID().uuidString)")
    try Data(documents.map { hex($0) + "\n" }.joined().utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Python.run(["-c", program, file.path]).output.split(separator: "\n")
  }

  private static func reading(of document: String) -> String {
    var report = Diagnostics()
    do throws(FeedError) {
      return shown(try SettingsFile.read(Array(document.utf8), file: "a.toml", report: &report))
    } catch {
      return "error"
    }
  }

  private static func shown(_ setting: Setting) -> String {
    switch setting.value {
    case .null: return "null"
    case .bool(let bool): return bool ? "b1" : "b0"
    case .int(let int): return "i\(int)"
    case .float(let float):
      let digits = String(float.bitPattern, radix: 16)
      return float.isNaN ? "nan" : "f" + String(repeating: "0", count: 16 - digits.count) + digits
    case .string(let text): return "s" + hex(text)
    case .date(let text): return "d" + date(text)
    case .list(let elements): return "[" + elements.map(shown).joined(separator: ",") + "]"
    case .mapping(let members):
      return "{" + members.map { hex($0.key) + "=" + shown($0.value) }.sorted().joined(separator: ",") + "}"
    }
  }

  /// As Python writes it: with a `T`, without fractions of seconds, `Z` for any way to write UTC.
  private static func date(_ text: String) -> String {
    var text = Array(text)
    guard text.count > 10 else { return String(text) }
    text[10] = "T"
    let zone = String(text[19...].drop { $0 == "." || $0.isNumber }).uppercased()
    return String(text[..<19]) + (zone.hasSuffix("00:00") ? "Z" : zone)
  }

  private static func hex(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
