import FeedModel
import FeedSites
import Foundation
import Testing

@Suite struct FolderTests {
  /// The same tree on disk and in memory.
  static let texts = [
    "a/b.md": "B", "a-b.md": "A", "a/c/d.md": "D", "a.md": "", "Z.md": "Z", "ü.md": "U",
    ".hidden": "h", "a/.hidden/x.md": "x", "empty.md": "",
  ]

  @Test func bothFoldersListTheSameFilesInTheOrderOfTheirBytes() throws {
    try withTree { folder, _ in
      let memory = MemoryFolder(texts: Self.texts)
      let all = ["Z.md", "a-b.md", "a.md", "a/b.md", "a/c/d.md", "empty.md", "ü.md"]
      #expect(Array(folder.files(below: "")) == all)
      #expect(Array(memory.files(below: "")) == all)
      for path in ["a", "a/", "a/c", "nowhere", "a.md"] {
        #expect(Array(folder.files(below: path)) == Array(memory.files(below: path)), "\(path)")
      }
      #expect(Array(folder.files(below: "a")) == ["a/b.md", "a/c/d.md"])
    }
  }

  @Test func bothFoldersReadTheSameBytes() throws {
    try withTree { folder, _ in
      for folder in [folder, MemoryFolder(texts: Self.texts)] as [any Folder] {
        try #expect(folder.bytes(of: "a/c/d.md") == Array("D".utf8))
        try #expect(folder.bytes(of: "empty.md") == [])
        try #expect(folder.bytes(of: "nowhere.md") == nil)
        try #expect(folder.bytes(of: "a.md/x") == nil)
        #expect(folder.size(of: "a/b.md") == 1)
        #expect(folder.size(of: "nowhere.md") == nil)
        #expect(folder.size(of: "a") == nil)
        try #expect(folder.withHead(of: "a/b.md", count: 4) { Array($0) } == Array("B".utf8))
        try #expect(folder.withHead(of: "a/b.md", count: 0) { $0.count } == 0)
        try #expect(folder.withHead(of: "nowhere.md", count: 4) { $0.count } == nil)
      }
    }
  }

  /// Many heads at a time, from several threads that open and close files beside each other.
  @Test func manyHeadsAreThoseOfEachFile() throws {
    try withTree { folder, root in
      for i in 0..<150 {
        try Data(String(repeating: "\(i) ", count: i).utf8).write(to: root.appendingPathComponent("n\(i).md"))
      }
      var paths = folder.files(below: "")
      paths.append("nowhere.md")
      paths.append("a")
      let list = paths
      for folder in [folder, MemoryFolder(texts: Self.texts)] as [any Folder] {
        let expected = list.map { path in Self.head(of: path, in: folder) }
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
          let start = thread * 7
          var heads: [String] = []
          folder.readHeads(of: list, in: start..<(list.count + 5), count: 100) { position, path, head in
            let path = String(decoding: path, as: UTF8.self)
            #expect(path == list[position] && position == start + heads.count)
            switch head {
            case .bytes(let bytes): heads.append("bytes \(String(decoding: bytes, as: UTF8.self))")
            case .missing: heads.append("missing")
            case .unreadable(let error): heads.append("unreadable \(error.diagnostic)")
            }
          }
          #expect(heads == Array(expected[start...]))
        }
      }
    }
  }

  private static func head(of path: String, in folder: any Folder) -> String {
    do throws(FeedError) {
      let head = try folder.withHead(of: path, count: 100) { "bytes \(String(decoding: $0, as: UTF8.self))" }
      return head ?? "missing"
    } catch {
      return "unreadable \(error.diagnostic)"
    }
  }

  @Test func aLongFileIsReadWholeAndItsHeadIsCut() throws {
    try withTree { folder, root in
      let long = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      try long.write(to: root.appendingPathComponent("long.bin"))
      try #expect(folder.bytes(of: "long.bin") == Array(long))
      try #expect(folder.withHead(of: "long.bin", count: 4096) { Array($0) } == Array(long.prefix(4096)))
    }
  }

  @Test func linksInCirclesEnd() throws {
    try withTree { folder, root in
      let files = FileManager.default
      try files.createSymbolicLink(atPath: root.path + "/a/up", withDestinationPath: "..")
      try files.createSymbolicLink(atPath: root.path + "/a/self", withDestinationPath: ".")
      try files.createSymbolicLink(atPath: root.path + "/a/loop", withDestinationPath: "loop")
      try files.createSymbolicLink(atPath: root.path + "/a/e.md", withDestinationPath: "../Z.md")
      try files.createSymbolicLink(atPath: root.path + "/k", withDestinationPath: "a/c")
      let found = Array(folder.files(below: ""))
      #expect(found == ["Z.md", "a-b.md", "a.md", "a/b.md", "a/c/d.md", "a/e.md", "empty.md", "k/d.md", "ü.md"])
      try #expect(folder.bytes(of: "a/e.md") == Array("Z".utf8))
    }
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    try withTree { folder, root in
      let error = #expect(throws: FeedError.self) { try folder.bytes(of: "a") }
      #expect(error?.diagnostic.code == "file/unreadable")
      #expect(error?.diagnostic.message.text == "the file cannot be read: it is a folder")
      #expect(error?.diagnostic.place?.file == root.path + "/a")
      #expect(throws: FeedError.self) { try folder.withHead(of: "a", count: 10) { $0.count } }
      let missing = #expect(throws: FeedError.self) { try DiskFolder(root.path + "/nowhere") }
      #expect(missing?.diagnostic.code == "folder/unreadable")
    }
  }

  private func withTree(_ body: (DiskFolder, URL) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in Self.texts {
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(DiskFolder(root.path), root)
  }
}
