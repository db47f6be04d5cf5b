import FeedModel

// Elements of namespaces that we do not know: written as they were read, their declarations on themselves.
extension FeedWriter {
  /// The elements are in normal form: names and prefixes are such as XML allows.
  mutating func foreign(_ elements: [ForeignElement], at depth: Int) {
    for element in elements {
      indent(depth)
      foreign(element)
      out.markup("\n")
    }
  }

  private mutating func foreign(_ element: ForeignElement) {
    out.markup("<")
    foreignName(element)
    out.markup(" xmlns")
    if let prefix = element.prefix {
      out.markup(":")
      out.raw(prefix)
    }
    out.markup("=\"")
    attributeText(element.namespace ?? "")
    out.markup("\"")
    foreignAttributes(of: element)
    if element.children.isEmpty {
      out.markup("/>")
      return
    }
    out.markup(">")
    for child in element.children {
      switch child {
      case .text(let text): self.text(text)
      case .element(let child): foreign(child)
      }
    }
    out.markup("</")
    foreignName(element)
    out.markup(">")
  }

  private mutating func foreignName(_ element: ForeignElement) {
    if let prefix = element.prefix {
      out.raw(prefix)
      out.markup(":")
    }
    out.raw(element.name)
  }

  private mutating func foreignAttributes(of element: ForeignElement) {
    var made = 0
    for attribute in element.attributes {
      out.markup(" ")
      if let namespace = attribute.namespace {
        if namespace == XMLName.xmlNamespace {
          out.markup("xml:")
        } else if namespace == element.namespace, let prefix = element.prefix {
          out.raw(prefix)
          out.markup(":")
        } else {
          made += 1
          if element.prefix == "a\(made)" { made += 1 }
          out.markup("xmlns:a")
          out.raw(String(made))
          out.markup("=\"")
          attributeText(namespace)
          out.markup("\" a")
          out.raw(String(made))
          out.markup(":")
        }
      }
      out.raw(attribute.name)
      out.markup("=\"")
      attributeText(attribute.value)
      out.markup("\"")
    }
  }
}
