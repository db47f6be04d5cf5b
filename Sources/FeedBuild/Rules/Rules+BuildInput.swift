import FeedFormats
import FeedModel

// Files, folders, configuration: what a command starts from and ends in.
extension Rules {
  static let buildInput: [Rule] = [
    Rule(
      "input/no-file", .error, "Feedmill", "a file that was named on the command line does not exist",
      why: "nothing was read, so nothing can be said of it; the exit status is 66"),
    Rule(
      "input/no-feeds", .error, "Feedmill", "the folder holds no feed",
      why: "only files that end in .xml, .rss, .atom, .rdf or .json and begin like a feed are looked at"),
    Rule(
      "input/unreadable-feed", .error, "Feedmill", "no feed can be read from one of two that are to be compared",
      why: "there is nothing to compare; `feedmill check` says more about the document"),
    Rule(
      "input/not-a-feed", .error, "Feedmill", "the document is neither RSS nor Atom nor JSON Feed",
      why: "only a feed can be converted; `feedmill check` says more about what it is"),
    Rule(
      "input/no-site", .error, "Feedmill", "the folder of the site does not exist, or it is a file",
      why: "a build begins with the folder that holds the posts; it is the current one unless another is named"),
    Rule(
      "input/unrecognized-site", .error, "Feedmill", "no kind of site that Feedmill knows lies in the folder",
      why: "without posts there is nothing to build; often the command was started one folder too high or too low"),
    Rule(
      "input/no-address", .error, "Feedmill", "nothing says at what address the site is served",
      why: "every link, id and address in a feed is absolute, so none could be written"),
    Rule(
      "input/no-configuration", .error, "Feedmill", "the configuration file that was named does not exist",
      why: "going on without it would publish other feeds than were asked for"),
    Rule(
      "usage/unknown-format", .error, "Feedmill", "no format has the name that was given",
      why: "`feedmill list formats` names those that there are"),
    Rule(
      "usage/unknown-site-kind", .error, "Feedmill", "no kind of site has the name that was given",
      why: "`feedmill list sites` names those that there are"),
    Rule(
      "usage/configuration-exists", .error, "Feedmill", "there is a configuration where `init` would write one",
      why: "what was set in it would be lost"),
    Rule(
      "usage/unknown-rule", .error, "Feedmill", "no rule has the code that was given",
      why: "`feedmill list rules` names those that there are"),
    Rule(
      "file/unreadable", .error, "Feedmill", "a file cannot be read",
      why: "it is there, but its permissions, its links or the disk do not let it be opened"),
    Rule(
      "file/too-large", .error, "Feedmill", "a file is larger than a gibibyte",
      why: "no post and no feed is that large; it is most likely another kind of file under this name"),
    Rule(
      "folder/unreadable", .error, "Feedmill", "a folder cannot be read",
      why: "it does not exist, or its permissions do not let it be listed"),
    Rule(
      "output/cannot-create", .error, "Feedmill", "a folder or a file of the output cannot be created",
      why: "nothing was replaced; look at the permissions and at the space on the disk (exit status 73)"),
    Rule(
      "output/cannot-write", .error, "Feedmill", "a file of the output cannot be written",
      why: "what was published before is still in place, whole (exit status 74)"),
    Rule(
      "configuration/unknown-key", .error, "Feedmill", "a key in feedmill.yml is none that Feedmill knows",
      why: "a misspelt key would be passed over in silence, and the feeds would not be what was asked for"),
    Rule(
      "configuration/wrong-value", .error, "Feedmill", "a value in feedmill.yml is of the wrong kind",
      why: "a number where a list belongs, or the reverse, cannot be given a meaning without guessing"),
    Rule(
      "configuration/not-a-mapping", .error, "Feedmill", "a configuration file does not hold `key: value` lines",
      why: "nothing of it can be used"),
    Rule(
      "configuration/second-file", .warning, "Feedmill",
      "two configuration files lie beside each other and only one is read",
      why: "settings in the other have no effect, whatever it looks like"),
    Rule(
      "settings/unknown-file", .error, "Feedmill", "a settings file has an ending that says nothing of its language",
      why: ".yml, .yaml, .toml and .json are read"),
    Rule(
      "address/leads-nowhere", .warning, "Feedmill",
      "the feeds are written into a folder that the site's generator does not publish",
      why: "each feed names an address at which it will not be found, so readers that follow it lose the feed"),
    Rule(
      "convert/lost", .info, "Feedmill", "the target format has no place for some fields, or changes them",
      why: "the converted feed says less than the original; which fields, the message names"),
    Rule(
      "detector/missing-file", .error, "Feedmill", "a feed that was just published is gone",
      why: "another program removes or moves what the build writes"),
    Rule(
      "detector/unreadable-file", .error, "Feedmill", "a feed that was just published cannot be read back",
      why: "another program writes into the file, or the disk does"),
    Rule(
      "detector/siblings-differ", .error, "Feedmill", "the formats of one feed do not hold the same entries on disk",
      why: "subscribers of one format would miss what the others get"),
    Rule(
      "detector/inconsistent", .error, "Feedmill", "a published feed is not what the posts say",
      why: "the file was changed after the build wrote it, or there is a mistake in Feedmill, which deserves a report"),
  ]
}

extension Rules {
  /// What a build and the other commands report of sites, posts and files: explained, without examples. A rule that
  /// feeds are held to as well is explained there.
  static let build: [Rule] = buildRules.flatMap { $0 }.filter { named($0.code) == nil }

  private static let buildRules = [
    buildInput, buildSettings, buildPosts, buildHugo, buildForFeeds, buildBodies, matrix, templates, plugIns,
    buildBuiltHTML,
    buildEleventy,
    buildArchives, buildNewsletter,
    buildShortcodes, buildZola, mail, lock, discovery,
  ]
}
