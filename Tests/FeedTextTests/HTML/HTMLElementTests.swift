import Testing

@testable import FeedText

@Suite struct HTMLElementTests {
  @Test func everyElementIsKnownByItsName() {
    for element in HTMLElement.allCases where element != .other {
      let name = element == .annotationXML ? "annotation-xml" : "\(element)"
      #expect(Array(name.utf8).withUnsafeBufferPointer { HTMLElement($0) } == element)
      #expect(Array(name.uppercased().utf8).withUnsafeBufferPointer { HTMLElement($0) } == element)
    }
    #expect(Array("other".utf8).withUnsafeBufferPointer { HTMLElement($0) } == .other)
  }
}
