import Testing
import FeedBuild

@Test func theModuleLoads() { #expect(Bool(true)) }
