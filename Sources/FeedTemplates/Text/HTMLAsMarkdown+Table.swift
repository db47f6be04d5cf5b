import FeedModel
import FeedText

extension HTMLAsMarkdown {
  /// A table that is being read; one within another is a part of its cell.
  struct Table {
    var rows: [[String]] = []
    var heads = 0
    var depth = 1
    var isInCell = false
    /// Whether the first row has cells of a head alone.
    var hasHead = true
  }

  mutating func beginTable() {
    guard table == nil else {
      table?.depth += 1
      return flush()
    }
    gap()
    table = Table()
  }

  mutating func beginRow() {
    guard table?.depth == 1 else { return flush() }
    endCell()
    table?.rows.append([])
  }

  mutating func beginCell(isHead: Bool) {
    guard table?.depth == 1 else { return flush() }
    endCell()
    if table?.rows.isEmpty == true { table?.rows.append([]) }
    if table?.rows.count == 1, !isHead { table?.hasHead = false }
    run = ""
    table?.isInCell = true
    for index in spans.indices { spans[index].start = 0 }
  }

  mutating func endCell() {
    guard table?.depth == 1, table?.isInCell == true, let row = table?.rows.indices.last else { return }
    for index in spans.indices.reversed() { finish(spans[index]) }
    for index in spans.indices { spans[index].start = 0 }
    var text = run.replacing("  \n", with: "<br>").replacing("\n", with: " ").trimmedWhitespace
    while text.hasSuffix("<br>") { text = String(text.dropLast(4)) }
    table?.rows[row].append(text)
    table?.isInCell = false
    run = ""
  }

  mutating func endTable() {
    if let depth = table?.depth, depth > 1 {
      table?.depth -= 1
      return
    }
    endCell()
    guard let table else { return }
    self.table = nil
    run = ""
    let rows = table.rows.filter { row in row.contains { !$0.isEmpty } }
    let columns = rows.map(\.count).max() ?? 0
    if columns == 1 {
      for row in rows {
        gap()
        for part in row[0].split(separator: "<br>") { line(String(part)) }
      }
    } else if columns > 1 {
      func write(_ cells: [String]) {
        line("| " + (cells + Array(repeating: "", count: columns - cells.count)).joined(separator: " | ") + " |")
      }
      write(table.hasHead ? rows[0] : [])
      line("|" + String(repeating: " --- |", count: columns))
      for row in rows.dropFirst(table.hasHead ? 1 : 0) { write(row) }
    }
    gap()
  }
}
