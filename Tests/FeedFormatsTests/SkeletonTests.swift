import Testing
import FeedFormats

@Test func theModuleLoads() { #expect(Bool(true)) }
