import FeedModel

// Every document: its bytes, its encoding, and XML as such.
extension Rules {
  static let documents: [Rule] = [documentsAsSuch, encodings, xmlFaults, xmlProlog, namespaces, xmlStructure].flatMap(
    \.self)
}
