import Testing
import FeedSites

@Test func theModuleLoads() { #expect(Bool(true)) }
