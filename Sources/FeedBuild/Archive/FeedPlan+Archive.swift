import FeedModel
import FeedSites

// The documents of a feed that is kept whole.
extension FeedPlan {
  /// The plans of the subscription document and, oldest first, of the archives that `names` are, each with the archive
  /// before it.
  func kept(in names: [ArchiveName]) -> (subscription: FeedPlan, archives: [FeedPlan]) {
    var subscription = self
    subscription.targets = targets.map { target in
      var target = target
      target.previousArchive = names.last.flatMap { target.archive($0)?.address }
      return target
    }
    let archives = names.indices.map { index in
      var plan = self
      plan.isArchive = true
      plan.limit = FeedLimit()
      plan.targets = targets.compactMap { target in
        var archive = target.archive(names[index])
        archive?.current = target.address
        if index > 0 { archive?.previousArchive = target.archive(names[index - 1])?.address }
        return archive
      }
      return plan
    }
    return (subscription, archives)
  }
}

extension FeedPlan.Target {
  /// One of its archives; `nil` for an address that none can be beside.
  fileprivate func archive(_ name: ArchiveName) -> FeedPlan.Target? {
    let (folder, ending) = ArchivePath.parts(of: path)
    var archive = self
    archive.path = folder + "\(name)" + ending
    let above = Paths.folder(of: path)
    let relative = above.isEmpty ? archive.path : String(archive.path.dropFirst(above.count + 1))
    guard let address = address.resolve("./" + WebAddress.percentEncodedPath(relative)) else { return nil }
    archive.address = address
    return archive
  }
}

/// Where the archives of a document lie: `feed/archive/1.xml` for `feed.xml`.
enum ArchivePath {
  /// The folder of a document's archives, and what their names end in.
  static func parts(of path: String) -> (folder: String, ending: String) {
    let name = Paths.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (path + "-archive/", "") }
    let ending = String(name[dot...])
    return (String(path.dropLast(ending.count)) + "/archive/", ending)
  }

  /// The path of the document that an archive with an ending belongs to.
  static func current(of archive: String) -> String {
    let name = Paths.name(of: archive)
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return Paths.folder(of: Paths.folder(of: archive)) + ending
  }
}
