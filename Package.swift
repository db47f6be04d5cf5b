// swift-tools-version: 6.2
import PackageDescription

// One set of rules for every target: strict concurrency, explicit existentials, imports that stay inside unless
// they say otherwise, and only those members in sight whose module is imported.
// CI takes warnings for errors.
var rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
if Context.environment["CI"] == "true" { rules.append(.treatAllWarnings(as: .error)) }

let package = Package(
  name: "feedmill",
  products: [
    .library(name: "FeedModel", targets: ["FeedModel"]),
    .library(name: "FeedFormats", targets: ["FeedFormats"]),
    .library(name: "FeedBuild", targets: ["FeedBuild"]),
    .executable(name: "feedmill", targets: ["feedmill"]),
    .executable(name: "feedmill-templates", targets: ["feedmill-templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // C libraries of the system, each behind one shim header; nothing of C is compiled here.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // What Swift does not see of the C library.
    .systemLibrary(name: "CLinux"),

    // The middle: values that import nothing.
    .target(name: "FeedModel", swiftSettings: rules),

    // What both wings read byte by byte: HTML and JSON, with places.
    .target(name: "FeedText", dependencies: ["FeedModel"], swiftSettings: rules),

    // The two wings, which do not know each other.
    .target(name: "FeedFormats", dependencies: ["FeedModel", "FeedText", "CLibXML2"], swiftSettings: rules),
    .target(
      name: "FeedSites",
      dependencies: ["FeedModel", "FeedText", "CMD4C", "CLibYAML", "CLinux"],
      swiftSettings: rules),

    // Mails of a JSON Feed: knows formats and nothing of sites.
    .target(name: "FeedMail", dependencies: ["FeedModel", "FeedText", "FeedFormats"], swiftSettings: rules),

    // Where the wings meet, and the command on top of it.
    .target(
      name: "FeedBuild",
      dependencies: [
        "FeedModel", "FeedText", "FeedFormats", "FeedSites", "FeedMail", "CZlib", "CLinux",
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "feedmill",
      dependencies: [
        "FeedBuild", "FeedMail", "FeedSites", "FeedModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),

    // Templates, in a program of their own: what they bring along is no burden to a build that has none.
    .target(
      name: "FeedTemplates",
      dependencies: ["FeedModel", "FeedText", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: rules),
    .executableTarget(name: "feedmill-templates", dependencies: ["FeedTemplates", "FeedModel"], swiftSettings: rules),

    // Compares our verdicts with another validator's: Scripts/conformance.
    .executableTarget(
      name: "conformance", dependencies: ["FeedFormats", "FeedText", "FeedModel"], path: "Tests/Conformance",
      swiftSettings: rules),

    // Measures the parts of a build one by one: swift run -c release benchmarks.
    .executableTarget(
      name: "benchmarks", dependencies: ["FeedFormats", "FeedSites", "FeedText", "FeedModel"], path: "Benchmarks/Micro",
      swiftSettings: rules),

    // How much the tests below do in a run: all, or a part where everything takes long.
    .target(name: "TestRounds", path: "Tests/Rounds", swiftSettings: rules),

    .testTarget(name: "FeedModelTests", dependencies: ["TestRounds", "FeedModel"], swiftSettings: rules),
    .testTarget(
      name: "FeedTextTests", dependencies: ["TestRounds", "FeedText", "FeedModel"],
      exclude: ["HTML/Page/html5lib-agreement.py"],
      swiftSettings: rules),
    .testTarget(
      name: "FeedFormatsTests", dependencies: ["TestRounds", "conformance", "FeedFormats", "FeedText", "FeedModel"],
      exclude: ["Cases"],
      swiftSettings: rules),
    .testTarget(
      name: "FeedSitesTests", dependencies: ["TestRounds", "FeedSites", "FeedText", "FeedModel"], exclude: ["Cases"],
      swiftSettings: rules),
    .testTarget(
      name: "FeedMailTests", dependencies: ["TestRounds", "FeedMail", "FeedFormats", "FeedText", "FeedModel"],
      swiftSettings: rules),
    .testTarget(
      name: "FeedTemplatesTests", dependencies: ["TestRounds", "FeedTemplates", "FeedModel"], swiftSettings: rules),
    .testTarget(
      name: "FeedBuildTests",
      dependencies: [
        "TestRounds", "feedmill", "feedmill-templates", "FeedTemplates", "FeedBuild", "FeedMail", "FeedFormats",
        "FeedSites",
        "FeedText", "FeedModel",
      ],
      exclude: ["Mail/message-agreement.py", "Newsletter/Cases"],
      swiftSettings: rules),
  ]
)
