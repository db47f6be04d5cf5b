import FeedModel
import FeedSites

extension FeedCheck {
  /// What the paths on the command line stand for.
  struct Inputs: Sendable {
    var all: [Input] = []
    /// Whether a folder is among the paths.
    var isFolder = false

    init(_ paths: [String], _ options: Options) throws(FeedError) {
      for path in paths {
        if path == "-" {
          all.append(Input(path: path, folder: nil, name: path, address: options.address))
        } else if Paths.isFolder(path) {
          isFolder = true
          let folder = try CheckedFolder(path, address: options.address)
          all += folder.feedNames.map { name in
            Input(path: Paths.join(path, name), folder: folder, name: name, address: folder.address(of: name))
          }
        } else {
          guard Paths.exists(path) else { throw FeedError(.noFile, at: .whole(path)) }
          all.append(Input(path: path, folder: nil, name: Paths.name(of: path), address: options.address))
        }
      }
    }
  }

  /// A document to be judged.
  struct Input: Sendable {
    /// As a person would type it.
    var path: String
    /// The folder on the command line that it was found in.
    var folder: CheckedFolder?
    /// As seen from that folder.
    var name: String
    var address: WebAddress?

    func bytes() throws(FeedError) -> [UInt8] {
      guard let folder else { return try Convert.read(path) }
      guard let bytes = try FeedSize.bytes(of: name, in: folder.disk, path: path) else {
        throw FeedError(.noFile, at: .whole(path))
      }
      return bytes
    }
  }
}
