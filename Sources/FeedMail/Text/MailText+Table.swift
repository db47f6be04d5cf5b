import FeedModel
import FeedText

extension MailText {
  private typealias Row = (cells: [String], isHead: Bool)

  mutating func table(_ element: MailElement) {
    gap()
    if MailText.isLayout(element) {
      layout(element.children)
    } else {
      var rows: [Row] = []
      var caption = ""
      collect(element.children, &rows, &caption)
      if !caption.isEmpty { paragraph(caption) }
      write(rows)
    }
    gap()
  }

  /// A table that only puts things in their places: with blocks in its cells, or of one column.
  private static func isLayout(_ table: MailElement) -> Bool {
    let blocks: Set<HTMLElement> = [.table, .pre, .ul, .ol, .dl, .blockquote, .h1, .h2, .h3, .h4, .figure]
    var widest = 0
    _ = table.children.contains { element in
      if element.tag == .tr { widest = max(widest, element.children.count) }
      return false
    }
    return widest < 2 || table.children.contains { blocks.contains($0.tag) }
  }

  private mutating func layout(_ nodes: [MailNode]) {
    for node in nodes {
      guard case .element(let element) = node else {
        write([node])
        continue
      }
      switch element.tag {
      case .tbody, .thead, .tfoot, .tr: layout(element.children)
      case .td, .th, .caption:
        gap()
        write(element.children)
        gap()
      default: write([node])
      }
    }
  }

  private mutating func collect(_ nodes: [MailNode], _ rows: inout [Row], _ caption: inout String) {
    for node in nodes {
      guard case .element(let element) = node else { continue }
      switch element.tag {
      case .caption: caption = collected { $0.write(element.children) }
      case .tr:
        var cells: [String] = []
        var isHead = true
        for cell in element.children {
          guard case .element(let cell) = cell else { continue }
          if cell.tag != .th { isHead = false }
          cells.append(collected { $0.inline(cell.children) })
        }
        rows.append((cells, isHead))
      default: collect(element.children, &rows, &caption)
      }
    }
  }

  /// The text of a cell, in which paragraphs are no blocks.
  private mutating func inline(_ nodes: [MailNode]) {
    for node in nodes {
      if case .element(let element) = node, element.tag.isBlock || element.tag == .br {
        append(" ")
        inline(element.children)
        append(" ")
      } else {
        write([node])
      }
    }
  }

  private mutating func write(_ rows: [Row]) {
    let columns = rows.map(\.cells.count).max() ?? 0
    guard columns > 0 else { return }
    var widths = [Int](repeating: 0, count: columns)
    for row in rows { for (i, cell) in row.cells.enumerated() { widths[i] = max(widths[i], DisplayWidth.of(cell)) } }
    let available = width - margins.reduce(0) { $0 + DisplayWidth.of($1.rest) }
    if widths.reduce(3 * (columns - 1), +) <= available { return aligned(rows, widths) }
    let head = rows.first.flatMap { $0.isHead && rows.count > 1 ? $0.cells : nil }
    for row in rows.dropFirst(head == nil ? 0 : 1) {
      gap()
      for (i, cell) in row.cells.enumerated() where !cell.isEmpty {
        let name = head.flatMap { i < $0.count ? $0[i] : nil } ?? ""
        push(Margin(first: "", rest: "  "))
        paragraphWithoutGap(name.isEmpty ? cell : "\(name): \(cell)")
        pop()
      }
    }
  }

  mutating func paragraphWithoutGap(_ text: String) {
    append(text)
    flush()
  }

  private mutating func aligned(_ rows: [Row], _ widths: [Int]) {
    for (number, row) in rows.enumerated() {
      let cells = widths.indices.map { i in
        let cell = i < row.cells.count ? row.cells[i] : ""
        return cell + String(repeating: " ", count: max(0, widths[i] - DisplayWidth.of(cell)))
      }
      line(String(cells.joined(separator: " | ").map { $0 == LineWrap.heldSpace ? " " : $0 }))
      if number == 0, row.isHead, rows.count > 1 {
        line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-"))
      }
    }
  }
}
