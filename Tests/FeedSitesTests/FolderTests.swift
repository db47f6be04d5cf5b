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
