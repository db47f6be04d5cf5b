import FeedModel
import Testing

@testable import FeedBuild

/// Kinds of links, versions, headings in the source.
@Suite struct NewsletterPartsTests {
  @Test(arguments: [
    ("https://github.com/kubernetes/kubernetes/pull/1", "pull-request"),
    ("https://github.com/a/b/pull/1/files#diff-2", "pull-request"),
    ("https://github.com/a/b/issues/3?x=1", "issue"), ("https://github.com/a/enhancements/issues/3", "kep"),
    ("https://github.com/a/enhancements/blob/master/keps/sig-x/1-y/README.md", "kep"),
    ("https://github.com/a/b/commit/abc123", "commit"), ("https://github.com/a/b/releases/tag/v1.2", "release"),
    ("https://github.com/a/b/releases/", "release"), ("https://gitlab.com/g/sub/p/-/merge_requests/9", "pull-request"),
    ("https://groups.google.com/a/x.io/g/dev/c/AB", "mailing-list"),
    ("https://lists.example.org/archives/1.html", "mailing-list"),
    ("http://www.mail-archive.com/x@y/msg1.html", "mailing-list"), ("https://github.com/a/b", "other"),
    ("https://design.example.org/a/b", "design"), ("https://blog.example.org/?p=7", "post"),
    ("mailto:a@b.example", "other"),
  ])
  func aLinkIsOfTheKindItsAddressSays(_ address: String, _ kind: String) throws {
    let kinds = LinkKinds([("design", "design.example.org/**"), ("post", "blog.example.org/?p=*")])
    #expect(kinds.kind(of: try #require(WebAddress(address))) == kind)
  }

  @Test(arguments: [
    ("etcd to 3.5.14", "etcd", "3.5.14"), ("Python client v2.8.0", "Python client", "v2.8.0"),
    ("go updated to 1.12.9, with care", "go", "1.12.9"),
    ("kube-dns for Kubeadm is now 1.14.8", "kube-dns for Kubeadm", "1.14.8"),
    ("#87107: gnostic 0.1.0", "gnostic", "0.1.0"),
    ("external-snapshotter addon to v6", "external-snapshotter addon", "v6"),
    ("1.16 to go v1.13", "", ""), ("All of the old images were taken away in 1.20", "", ""), ("None this week", "", ""),
  ])
  func aVersionIsTakenFromWhatIsWordedLikeOne(_ text: String, _ name: String, _ version: String) {
    let update = VersionUpdate.read(text)
    #expect(update.name == (name.isEmpty ? nil : name))
    #expect(update.version == (version.isEmpty ? nil : version))
  }

  @Test func headingsOfTheSourceAreNotThoseOfCodeAndComments() {
    let text = """
      # One #
      ```
      ## not
      ```
          ## nor this
      <!--
      ## nor that
      -->
      Two
      ---
      * item
      ---
      ####### none
      #none
      ###
      <h2 id="x">Three</h2>
      """
    let outline = MarkdownOutline(Array(text.utf8)[...])
    #expect(outline.headings.map(\.level) == [1, 2, 3, 2])
    #expect(outline.headings.map { String(decoding: $0.letters, as: UTF8.self) }.dropLast() == ["one", "two", ""])
  }
}
