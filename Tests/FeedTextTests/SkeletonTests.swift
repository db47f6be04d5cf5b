import Testing
import FeedText

@Test func theModuleLoads() { #expect(Bool(true)) }
