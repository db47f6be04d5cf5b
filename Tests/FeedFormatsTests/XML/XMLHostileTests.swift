import FeedModel
import TestRounds
import Testing

@testable import FeedFormats

/// Documents that are made to hurt: none may take long, eat memory, open a file or stop the process.
@Suite(.timeLimit(.minutes(1))) struct XMLHostileTests {
  @Test func entitiesThatGrowAreNotExpanded() throws {
    var document = "<!DOCTYPE r [<!ENTITY a0 'lol'>"
    for i in 1...9 { document += "<!ENTITY a\(i) '" + String(repeating: "&a\(i - 1);", count: 10) + "'>" }
    document += "]><r><b>&a9;</b><c x='&a9;'>&a2;</c></r>"
    let result = try XMLUnits(document)
    #expect(result.findings.first?.hasPrefix("xml/entity-expansion") == true)
    #expect(result.units.map(\.text) == ["&a9;", String(repeating: "lol", count: 100)])
  }

  @Test func entitiesWithinThemselvesEnd() throws {
    let result = try XMLUnits("<!DOCTYPE r [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><r><b>&a;</b></r>")
    #expect(result.findings == ["xml/entity-expansion 1:14", "xml/doctype 1:1"])
    #expect(result.units.map(\.text) == ["&a;"])
    var chain = "<!DOCTYPE r ["
    for i in 0..<100_000 { chain += "<!ENTITY a\(i) '&a\(i + 1);'>" }
    #expect(try XMLUnits(chain + "]><r><b>&a0;</b></r>").findings.first == "xml/entity-expansion 1:14")
  }

  @Test func manyUsesOfAnEntityHaveABound() throws {
    let value = String(repeating: "x", count: 100_000)
    let uses = String(repeating: "&a;", count: 1000)
    let result = try XMLUnits("<!DOCTYPE r [<!ENTITY a '\(value)'>]><r><b>\(uses)</b></r>")
    #expect(result.units.first.map { $0.text.utf8.count < 1_100_000 } == true)
  }

  @Test func anEntityNeverOpensAFile() throws {
    for declaration in ["<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY % x PUBLIC '' 'file:///etc/passwd'> %x;"] {
      let result = try XMLUnits("<!DOCTYPE r [\(declaration)]><r><b>&x;</b><c/></r>")
      #expect(result.findings == ["xml/entity-external 1:14", "xml/doctype 1:1"])
      #expect(result.units.map(\.text) == ["&x;", ""])
    }
  }

  @Test func defaultsForAttributesAreNotRead() throws {
    let document = "<!DOCTYPE b [<!ATTLIST b x CDATA '\(String(repeating: "x", count: 1000))'>]><r><b/></r>"
    #expect(try XMLUnits(document).units.first?["x"] == nil)
  }

  @Test func nestingHasABound() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    let result = try XMLUnits("<r><b>x</b>" + deep + "</r>")
    #expect(result.findings == ["xml/too-deep 1:\(11 + 1 + 255 * 3)"])
    #expect(result.units.map(\.text) == ["x"])
    let fine = String(repeating: "<a>", count: 255) + String(repeating: "</a>", count: 255)
    #expect(try XMLUnits("<r>" + fine + "</r>").report.isEmpty)
  }

  @Test func aThousandFaultsAreToldShortly() throws {
    let result = try XMLUnits("<r><b>" + String(repeating: "&nbsp;&", count: 5000) + "</b></r>")
    #expect(result.report.all.count <= 22)
    #expect(result.report.hasErrors)
  }

  @Test func aLongPostIsReadWhole() throws {
    let post = String(repeating: "<p>words &amp; more</p>\r\n", count: 500_000)
    let result = try XMLUnits("<r><b><![CDATA[" + post + "]]></b><c/></r>")
    #expect(result.report.isEmpty)
    #expect(result.units.first?.text.utf8.count == post.utf8.count - 500_000)
    #expect(result.units.last.map { result.place($0.offset) } == "500001:8")
  }

  @Test func placesAreRightFarIntoADocument() throws {
    var document = "<r>\n"
    for i in 0..<20_000 { document += "<e n=\"\(i)\" h=\"x&gt;é\"> t<f/>é</e>\n" }
    let result = try XMLUnits(document + "</r>")
    #expect(result.units.count == 20_000)
    for (i, unit) in result.units.enumerated() where i % 97 == 0 {
      #expect(result.place(unit.offset) == "\(i + 2):1")
      #expect(unit["n"] == "\(i)")
    }
  }

  @Test func nothingButNoiseIsRefused() {
    for seed in 0..<Rounds.of(200) {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      let bytes = (0..<400).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let marks = Array("<>/&;'\"=![]-? aé:x#0".utf8)
        return state >> 62 == 0 ? UInt8(truncatingIfNeeded: state >> 40) : marks[Int(state >> 33) % marks.count]
      }
      _ = try? XMLUnits(Array("<r x='".utf8) + bytes)
      _ = try? XMLUnits(Array("<r><e>".utf8) + bytes)
      _ = try? XMLUnits(Array("<!DOCTYPE r [".utf8) + bytes)
    }
  }
}
