import FeedModel

/// Tables of data, parted by commas or tabs: rows as mappings from the first row's names to texts.
enum Table {
  /// The rows as a list; a cell that is empty and not quoted is null.
  static func read(_ bytes: [UInt8], separator: UInt8) -> Setting {
    let rows = cells(bytes, separator: separator).filter { !($0.count == 1 && $0[0].value == .null) }
    guard let names = rows.first?.map({ $0.text ?? "" }) else { return Setting(.list([])) }
    return Setting(
      .list(
        rows.dropFirst().map { row in
          Setting(
            .mapping(
              names.enumerated().map { i, name in
                Setting.Member(key: name, keyMark: .start, value: i < row.count ? row[i] : Setting(.null))
              }))
        }))
  }

  private static func cells(_ bytes: [UInt8], separator: UInt8) -> [[Setting]] {
    var rows: [[Setting]] = []
    var row: [Setting] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    func ended() -> Setting {
      cell.isEmpty && !wasQuoted ? Setting(.null) : Setting(.string(String(decoding: cell, as: UTF8.self)))
    }
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while i < bytes.count {
      let byte = bytes[i]
      let next = i + 1 < bytes.count ? bytes[i + 1] : nil
      i += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if next == 0x22 {
          cell.append(byte)
          i += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, cell.isEmpty {
        (isQuoted, wasQuoted) = (true, true)
      } else if byte == separator || byte == 0x0A || byte == 0x0D {
        row.append(ended())
        (cell, wasQuoted) = ([], false)
        if byte == 0x0D, next == 0x0A { i += 1 }
        if byte != separator {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || wasQuoted || !row.isEmpty { rows.append(row + [ended()]) }
    return rows
  }
}
