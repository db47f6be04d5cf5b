import FeedModel
import Testing

@testable import FeedFormats

/// What is not well-formed is reported with its place, and what was meant is read.
@Suite struct XMLFaultTests {
  private static let faults: [(String, [String], String)] = [
    ("<a><b>AT&T &amp; x & y</b></a>", ["xml/bare-ampersand 1:9", "xml/bare-ampersand 1:20"], "AT&T & x & y"),
    ("<a><b>x&nbsp;y&eacute;</b></a>", ["xml/entity-undefined 1:8", "xml/entity-undefined 1:15"], "x\u{A0}yé"),
    ("<a><b>x&nosuch;y</b></a>", ["xml/entity-undefined 1:8"], "x&nosuch;y"),
    ("<a><b>x&#X41;y</b></a>", ["xml/not-wellformed 1:8"], "x&#X41;y"),
    ("<a xmlns:c=': '><b>x</b></a>", ["xml/not-wellformed 1:4", "ns/unused 1:4"], "x"),
    ("<a><b>x&#0;y</b></a>", ["xml/illegal-char 1:8"], "xy"),
    ("<a><b>x\u{0}y\u{1}</b></a>", ["xml/illegal-char 1:8", "xml/illegal-char 1:10"], "x y "),
    ("<a><b>x]]>y</b></a>", ["xml/cdata-end-in-text 1:8"], "x]]>y"),
    ("<a><b>x<i>y</b></a>", ["xml/not-wellformed 1:8"], "xy"),
    ("<a><b>x</i>y</b></a>", ["xml/not-wellformed 1:8"], "x    y"),
    ("<a><b>x<c:d>y</c:d></b></a>", ["ns/prefix-undeclared 1:8"], "xy"),
    ("\n<?xml version='1.0'?><a><b>x</b></a>", ["xml/decl-not-first 2:1"], "x"),
    ("<a><b>x</b></a><c/>", ["xml/trailing-content 1:16"], "x"),
    ("<!DOCTYPE a SYSTEM 'a.dtd'><a><b>x</b></a>", ["xml/doctype 1:1"], "x"),
    (
      "<!DOCTYPE a SYSTEM 'a.dtd'><a><b>x&nbsp;y</b></a>", ["xml/doctype 1:1", "xml/entity-external 1:35"],
      "x\u{A0}y"
    ),
    ("\u{FEFF}<a><b>x</b></a>", ["enc/bom-xml 1:1"], "x"),
    ("<?xml version='1.0' encoding='utf-16'?><a><b>é</b></a>", ["enc/not-as-declared 1:31"], "é"),
    ("<?xml version='1.0' encoding='nix-1'?><a><b>é</b></a>", ["enc/unknown 1:31"], "é"),
    (
      "<?xml version='1.0' encoding='us-ascii'?><a><b>é</b></a>",
      ["enc/invalid-bytes 1:48", "enc/invalid-bytes 1:49", "enc/not-utf8 1:31"], "Ã©"
    ),
    (
      "<a><b>x\u{85}\u{FFFD}Ã©</b></a>", ["enc/c1-control 1:8", "enc/replacement-char 1:9", "enc/mojibake 1:10"],
      "x\u{85}\u{FFFD}Ã©"
    ),
    ("<a><?xml-stylesheet href='a' type='text/css'?><b>x</b></a>", ["xml/pi-stylesheet-position 1:4"], "x"),
    ("<a><b>x<i y='1' y='2'/></b></a>", ["xml/not-wellformed 1:17"], "x"),
    ("<a><b>x<i y='a<b'/></b></a>", ["xml/not-wellformed 1:11"], "x"),
    (
      "<!DOCTYPE a [<!ENTITY me 'M&#38;E'><!ENTITY us \"&me; &amp; co\">]><a><b>&us;, &me;</b></a>",
      ["xml/doctype 1:1"], "M&E & co, M&E"
    ),
    ("<?xml version='1.1'?><a><b>é</b></a>", ["xml/version 1:20"], "é"),
  ]

  @Test(arguments: faults)
  func aFaultHasItsPlaceAndTheTextIsRead(document: String, findings: [String], text: String) throws {
    let result = try XMLUnits(document)
    #expect(result.findings == findings)
    #expect(result.units.map(\.text) == [text])
  }

  @Test func whatUnicodeKeepsForProgramsIsAdvisedAgainst() throws {
    let result = try XMLUnits(
      Array("<a><b>x".utf8) + [0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBF] + Array("</b></a>".utf8))
    #expect(result.findings == ["enc/noncharacter 1:8", "enc/noncharacter 1:9"])
  }

  @Test func anAttributeIsReadAsItWasMeant() throws {
    let result = try XMLUnits("<a><b x='?a=1&b=2&eacute;&amp;&#65;' y='&nbsp;' y='2'/>&z;</a>")
    #expect(
      result.findings == [
        "xml/bare-ampersand 1:14", "xml/entity-undefined 1:18", "xml/entity-undefined 1:41",
        "xml/not-wellformed 1:49", "xml/entity-undefined 1:56",
      ])
    #expect(result.units.first?["x"] == "?a=1&b=2é&A")
    #expect(result.units.first?["y"] == "\u{A0}")
  }

  @Test func anUndeclaredPrefixIsReadAsWhatItUsuallyMeans() throws {
    let result = try XMLUnits("<a>\n <dc:creator>A</dc:creator>\n <b media:c=''/></a>")
    #expect(result.findings == ["ns/prefix-undeclared 2:2", "ns/prefix-undeclared 3:5"])
    #expect(result.units.first?.name.namespace == "http://purl.org/dc/elements/1.1/")
  }

  @Test func aForgottenEndTagDoesNotSwallowWhatFollows() throws {
    let result = try XMLUnits("<r><item><t>1</item><item><t>2</t></item><item></x><t>3</t></item></r>")
    #expect(result.units.map(\.text.trimmedWhitespace) == ["1", "2", "3"])
    #expect(result.findings == ["xml/not-wellformed 1:48", "xml/not-wellformed 1:10"])
  }

  @Test func textBesideUnitsIsReported() throws {
    let result = try XMLUnits("<r>\n <a/> é stray <b/> more</r>")
    #expect(result.findings == ["text/unexpected 2:7"])
  }

  @Test func strayEndTagsDoNotEndTheFeed() throws {
    let stray = "<entry></p><c></p>&amp;</c></p></entry>"
    let result = try XMLUnits("<feed>" + stray + "<!--</p>-->" + stray + "<?x </p>?>" + stray + "</feed>")
    #expect(result.units.map { $0.text.trimmedWhitespace } == ["&", "&", "&"])
    #expect(result.findings.count == 9)
  }

  @Test(arguments: ["\r\n", "\r"])
  func everyLineEndIsOne(end: String) throws {
    let result = try XMLUnits("<a>\(end)<b>x\(end)y<![CDATA[\(end)z]]>&#13;</b>\(end)<c/></a>")
    #expect(result.units.first?.text == "x\ny\nz\r")
    #expect(result.units.last.map { result.place($0.offset) } == "5:1")
  }

  @Test func aTruncatedDocumentKeepsItsWholeUnits() throws {
    let document = Array("<r><item a='ü'>1</item><!-- c --><item>2<![CDATA[<>]]></item><item>3&amp;</item></r>\n".utf8)
    let whole = document.count - 1
    for count in 0..<whole {
      guard let result = try? XMLUnits(Array(document[..<count])) else {
        #expect(count < 11)
        continue
      }
      #expect(result.report.hasErrors, "\(count) bytes")
      let ends = String(decoding: document[..<count], as: UTF8.self).split(separator: "</item>").count - 1
      #expect(result.units.count <= ends + 1 && result.units.count >= ends)
    }
    #expect(try XMLUnits(document).report.isEmpty)
  }

  @Test func whatIsNotUTF8IsReadAsWindows1252() throws {
    let bytes: [UInt8] =
      Array("<a>\n <b>x".utf8) + [0xE9, 0x20, 0x80] + Array("é".utf8) + [0xED, 0xA0, 0x80] + Array("</b></a>".utf8)
    let result = try XMLUnits(bytes)
    #expect(result.units.first?.text == "xé €é\u{FFFD}")
    #expect(result.findings == ["enc/invalid-bytes 2:6", "enc/invalid-bytes 2:8", "enc/invalid-bytes 2:10"])
  }

  @Test(arguments: ["iso-8859-1", "KOI8-R", "Shift_JIS"])
  func otherEncodingsAreReadWithTheirPlaces(label: String) throws {
    let text: [String: [UInt8]] = ["iso-8859-1": [0xE9], "KOI8-R": [0xC1], "Shift_JIS": [0x82, 0xA0]]
    let bytes = Array("<?xml version='1.0' encoding='\(label)'?>\n<a><b>".utf8) + (text[label] ?? [])
    let result = try XMLUnits(bytes + Array("</b><c/></a>".utf8))
    let meant = ["iso-8859-1": "é", "KOI8-R": "а", "Shift_JIS": "あ"]
    #expect(result.units.first?.text == meant[label])
    #expect(result.units.last.map { result.place($0.offset) } == "2:12")
    #expect(result.findings == [(label == "iso-8859-1" ? "enc/not-utf8" : "enc/obscure") + " 1:31"])
  }

  @Test func whatIsNotInTheDeclaredEncodingIsPassedOver() throws {
    let head = Array("<?xml version='1.0' encoding='EUC-JP'?><a><b>x".utf8)
    let result = try XMLUnits(head + [0xFF, 0x79, 0xA4, 0xA2] + Array("</b></a>".utf8))
    #expect(result.units.first?.text == "x\u{FFFD}yあ")
    #expect(result.findings == ["enc/invalid-bytes 1:47", "enc/obscure 1:31"])
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsReadWithItsPlaces(isLittle: Bool, isMarked: Bool) throws {
    let text = (isMarked ? "\u{FEFF}" : "") + "<?xml version='1.0' encoding='UTF-16'?>\n<a><b>é😀</b><c/></a>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    let result = try XMLUnits(bytes)
    #expect(result.units.first?.text == "é😀")
    #expect(result.units.last.map { result.place($0.offset) } == "2:13")
    #expect(result.findings == ["enc/not-utf8 1:1"])
  }
}
