import FeedModel

extension ForeignElement {
  /// An element as it was read, to be kept; `normalized()` of what holds it makes it fit to be written.
  init(_ element: XMLElement) {
    self.init(
      namespace: element.name.namespace, prefix: element.name.prefix, name: element.name.local,
      attributes: element.attributes.map { attribute in
        let namespace = attribute.name.namespace
        return Attribute(
          namespace: namespace.isEmpty ? nil : namespace, name: attribute.name.local, value: attribute.value)
      },
      children: element.children.map { child in
        switch child {
        case .text(let text): .text(text)
        case .element(let element): .element(ForeignElement(element))
        }
      })
  }
}
