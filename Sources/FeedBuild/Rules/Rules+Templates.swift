import FeedFormats
import FeedModel

// Files that are made of templates, and formats that programs write.
extension Rules {
  static let templates: [Rule] = [
    Rule(
      "template/no-template", .error, "Feedmill", "a line of `templates:` names no template, or two",
      why: "it is not said what is to be filled in; name a `file`, or a `template` that comes with feedmill"),
    Rule(
      "template/unknown-template", .error, "Feedmill", "no template of this name comes with feedmill",
      why: "it is probably misspelt; `feedmill-templates list` names them, and `file` takes one of yours"),
    Rule(
      "template/no-file", .error, "Feedmill", "the file of a template is missing or is not in UTF-8",
      why: "nothing can be made of it; paths are seen from the site's folder"),
    Rule(
      "template/no-path", .error, "Feedmill", "a template of yours has no `path`",
      why: "only those that come with feedmill know where their files usually go"),
    Rule(
      "template/unknown-word", .error, "Feedmill",
      "the path of a template has a word in braces that stands for nothing",
      why: "the word would become a part of the path as it is"),
    Rule(
      "template/one-for-all", .error, "Feedmill", "a template is for each entry, and its path is one for all",
      why: "each entry would be written over the one before; `{slug}` tells them apart"),
    Rule(
      "template/no-entry", .error, "Feedmill", "a template is for the feed, and its path names parts of an entry's",
      why: "there is no entry to take the slug or the date of"),
    Rule(
      "template/outside", .error, "Feedmill", "the path of a template does not lie under the output folder",
      why: "a build writes nowhere else"),
    Rule(
      "template/one-path", .error, "Feedmill", "two files of templates would be one",
      why: "the one would hide the other; `{year}/{month}/{slug}` tells entries with one slug apart"),
    Rule(
      "template/syntax", .error, "Mustache", "a template cannot be read",
      why: "a tag or a section is not closed, or is closed where another is open"),
    Rule(
      "template/no-partial", .error, "Mustache", "a template includes one that is not beside it",
      why: "`{{>name}}` is `name.mustache` in the folder of the template, or below it"),
    Rule(
      "template/includes-itself", .error, "Mustache", "a template includes itself, directly or through others",
      why: "filling it in would never end"),
    Rule(
      "template/unknown-name", .warning, "Feedmill", "a tag of a template names nothing that there is",
      why: "nothing is put in its place, without a word in the result; the names are in Documentation/templates.md"),
    Rule(
      "template/too-long", .warning, "Feedmill", "what a template made is longer than its `length`",
      why: "the network would refuse the post"),
    Rule(
      "template/no-program", .error, "Feedmill", "the program that fills in templates is not installed",
      why: "it is a program of its own, which `make install` puts beside `feedmill`"),
    Rule(
      "template/unreadable", .error, "Feedmill", "the program that fills in templates gave no answer that can be read",
      why: "it is probably of another version than `feedmill`"),
    Rule(
      "template/no-job", .error, "Feedmill", "an argument of `feedmill-templates make` is not what it takes",
      why: "each is a JSON object that names a template"),
    Rule(
      "template/no-feed", .error, "JSON Feed 1.1", "what `feedmill-templates` got on standard input is no JSON Feed",
      why: "templates are filled in from its items"),
  ]

  static let plugIns: [Rule] = [
    Rule(
      "plug-in/failed", .error, "Feedmill", "a program that writes a format ended with another status than 0",
      why: "what it printed may be half a document, so nothing is published; its own words stand below"),
    Rule(
      "plug-in/killed", .error, "Feedmill", "a program that writes a format was ended by a signal",
      why: "it crashed or was killed, and what it printed may be half a document"),
    Rule(
      "plug-in/too-slow", .error, "Feedmill", "a program that writes a format did not end in time",
      why: "it was stopped together with what it started; a build waits ten seconds"),
    Rule(
      "plug-in/too-large", .error, "Feedmill", "a program that writes a format printed more than 64 MiB",
      why: "it was stopped; it probably repeats itself"),
    Rule(
      "plug-in/empty", .error, "Feedmill", "a program that writes a format printed nothing",
      why: "an empty file would take the place of the one that is published"),
    Rule(
      "plug-in/not-started", .error, "Feedmill", "the system does not start a program that writes a format",
      why: "a script needs a first line such as `#!/bin/sh`, and what that names must be there"),
    Rule(
      "plug-in/file-name", .error, "Feedmill", "a program that writes a format wants a file that cannot be its own",
      why: "it names a file only; which folder that is in, the configuration says"),
    Rule(
      "plug-in/said", .info, "Feedmill", "a program that writes a format said something on standard error",
      why: "its document is published all the same; it may be worth reading"),
    Rule(
      "output/one-path", .error, "Feedmill", "a feed and what a template or a program makes would be one file",
      why: "the one would hide the other; give one of them another `path`"),
  ]
}
