import Testing
import FeedModel

@Test func theModuleLoads() { #expect(Bool(true)) }
