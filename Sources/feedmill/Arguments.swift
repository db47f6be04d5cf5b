public import ArgumentParser
public import FeedBuild
public import FeedSites

// Values of the libraries that stand on the command line by their raw names.

extension DiagnosticStyle: ExpressibleByArgument {}
extension FeedWishes.ContentMode: ExpressibleByArgument {}
