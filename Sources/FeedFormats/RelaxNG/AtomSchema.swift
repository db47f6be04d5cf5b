extension RelaxNG.Schema {
  /// RFC 4287's grammar of Atom (its appendix B), with stricter dates, ids and media types, with SVG and MathML allowed
  /// in XHTML as its prose allows them, and silent where the rules only advise: on other vocabularies in XHTML and on
  /// types that are empty.
  static let atom = RelaxNG.Schema(
    code: "atom/schema", title: "Atom 1.0",
    text: #"""
      <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start><choice><ref name="feed"/><ref name="entry"/></choice></start>

        <define name="feed">
          <element name="feed">
            <ref name="common"/>
            <interleave>
              <ref name="people"/>
              <ref name="about"/>
              <ref name="id"/>
              <ref name="title"/>
              <ref name="updated"/>
              <ref name="extensions"/>
            </interleave>
            <zeroOrMore><ref name="entry"/></zeroOrMore>
          </element>
        </define>

        <define name="entry">
          <element name="entry">
            <ref name="common"/>
            <interleave>
              <ref name="people"/>
              <zeroOrMore><ref name="category"/></zeroOrMore>
              <zeroOrMore><ref name="link"/></zeroOrMore>
              <optional><ref name="content"/></optional>
              <optional><element name="published"><ref name="date"/></element></optional>
              <optional><element name="rights"><ref name="text"/></element></optional>
              <optional><ref name="source"/></optional>
              <optional><element name="summary"><ref name="text"/></element></optional>
              <ref name="id"/>
              <ref name="title"/>
              <ref name="updated"/>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="source">
          <element name="source">
            <ref name="common"/>
            <interleave>
              <ref name="people"/>
              <ref name="about"/>
              <optional><ref name="id"/></optional>
              <optional><ref name="title"/></optional>
              <optional><ref name="updated"/></optional>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="people">
          <interleave>
            <zeroOrMore><element name="author"><ref name="person"/></element></zeroOrMore>
            <zeroOrMore><element name="contributor"><ref name="person"/></element></zeroOrMore>
          </interleave>
        </define>

        <define name="about">
          <interleave>
            <zeroOrMore><ref name="category"/></zeroOrMore>
            <zeroOrMore><ref name="link"/></zeroOrMore>
            <optional>
              <element name="generator">
                <ref name="common"/>
                <optional><attribute name="uri"/></optional>
                <optional><attribute name="version"/></optional>
                <text/>
              </element>
            </optional>
            <optional><element name="icon"><ref name="address"/></element></optional>
            <optional><element name="logo"><ref name="address"/></element></optional>
            <optional><element name="rights"><ref name="text"/></element></optional>
            <optional><element name="subtitle"><ref name="text"/></element></optional>
          </interleave>
        </define>

        <define name="id"><element name="id"><ref name="address"/></element></define>
        <define name="title"><element name="title"><ref name="text"/></element></define>
        <define name="updated"><element name="updated"><ref name="date"/></element></define>

        <define name="address">
          <ref name="common"/>
          <!-- One word: a pattern would be compiled anew for each value. Each list ends in <empty/>, which refuses what is
               left over; else libxml2 2.9 quotes it in its complaint after it has let go of it. -->
          <list><data type="string"/><empty/></list>
        </define>

        <define name="date">
          <ref name="common"/>
          <!-- Of choices within a list the first that fits is taken; elsewhere all are tried. A pattern is compiled anew
               for each value, so dates as most are, "2025-01-31T10:00:00Z", are judged without. -->
          <list>
            <choice>
              <data type="dateTime">
                <param name="minInclusive">0001-01-01T00:00:00Z</param>
                <param name="maxInclusive">9999-12-31T23:59:59Z</param>
                <except>
                  <choice>
                    <data type="string"><param name="maxLength">19</param></data>
                    <data type="string"><param name="minLength">21</param></data>
                  </choice>
                </except>
              </data>
              <data type="string">
                <param name="pattern">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+\-]\d\d:\d\d)</param>
              </data>
            </choice>
            <empty/>
          </list>
        </define>

        <define name="text">
          <ref name="common"/>
          <choice>
            <group>
              <optional><attribute name="type"><choice><value>text</value><value>html</value><value></value></choice></attribute></optional>
              <text/>
            </group>
            <ref name="xhtml"/>
          </choice>
        </define>

        <define name="xhtml">
          <attribute name="type"><value>xhtml</value></attribute>
          <element name="div" ns="http://www.w3.org/1999/xhtml"><ref name="pageContent"/></element>
        </define>

        <define name="pageContent">
          <zeroOrMore>
            <choice>
              <attribute><anyName/></attribute>
              <text/>
              <element>
                <anyName><except><nsName ns=""/><nsName/></except></anyName>
                <ref name="pageContent"/>
              </element>
            </choice>
          </zeroOrMore>
        </define>

        <define name="person">
          <ref name="common"/>
          <interleave>
            <element name="name"><ref name="common"/><text/></element>
            <!-- An empty reference is one, though it leads nowhere. -->
            <optional>
              <element name="uri">
                <ref name="common"/>
                <list><optional><data type="string"/></optional><empty/></list>
              </element>
            </optional>
            <optional>
              <element name="email">
                <ref name="common"/>
                <data type="string"><param name="pattern">\s*[^\s@]+@[^\s@]+\s*</param></data>
              </element>
            </optional>
            <ref name="extensions"/>
          </interleave>
        </define>

        <define name="category">
          <element name="category">
            <ref name="common"/>
            <attribute name="term"/>
            <optional><attribute name="scheme"/></optional>
            <optional><attribute name="label"/></optional>
            <ref name="undefinedContent"/>
          </element>
        </define>

        <define name="link">
          <element name="link">
            <ref name="common"/>
            <attribute name="href"/>
            <optional>
              <attribute name="rel"><data type="string"><param name="minLength">1</param></data></attribute>
            </optional>
            <optional><attribute name="type"><ref name="mediaType"/></attribute></optional>
            <optional><attribute name="hreflang"><ref name="language"/></attribute></optional>
            <optional><attribute name="title"/></optional>
            <optional><attribute name="length"/></optional>
            <ref name="undefinedContent"/>
          </element>
        </define>

        <define name="content">
          <element name="content">
            <ref name="common"/>
            <choice>
              <group>
                <optional>
                  <attribute name="type"><choice><value>text</value><value>html</value><value></value></choice></attribute>
                </optional>
                <text/>
              </group>
              <ref name="xhtml"/>
              <group>
                <attribute name="type"><ref name="mediaType"/></attribute>
                <zeroOrMore><choice><text/><ref name="any"/></choice></zeroOrMore>
              </group>
              <group>
                <attribute name="src"/>
                <optional><attribute name="type"><ref name="mediaType"/></attribute></optional>
                <empty/>
              </group>
            </choice>
          </element>
        </define>

        <define name="mediaType">
          <choice>
            <value type="string">text/html</value>
            <value type="string">application/atom+xml</value>
            <value type="string">audio/mpeg</value>
            <!-- What is no single name, and else what the pattern takes: names are told without it. -->
            <data type="string">
              <except>
                <choice>
                  <data type="NMTOKEN"/>
                  <data type="string">
                    <except><data type="string"><param name="pattern">[^/\s]+/[^/\s].*</param></data></except>
                  </data>
                </choice>
              </except>
            </data>
          </choice>
        </define>
        <define name="language">
          <data type="string"><param name="pattern">[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*</param></data>
        </define>

        <define name="common">
          <optional><attribute name="xml:base"/></optional>
          <optional>
            <attribute name="xml:lang"><choice><ref name="language"/><value></value></choice></attribute>
          </optional>
          <zeroOrMore>
            <attribute>
              <anyName><except><name>xml:base</name><name>xml:lang</name><nsName ns=""/></except></anyName>
            </attribute>
          </zeroOrMore>
        </define>

        <define name="undefinedContent">
          <zeroOrMore><choice><text/><ref name="foreign"/></choice></zeroOrMore>
        </define>

        <define name="extensions"><zeroOrMore><ref name="foreign"/></zeroOrMore></define>

        <define name="foreign">
          <element>
            <anyName><except><nsName/></except></anyName>
            <ref name="anything"/>
          </element>
        </define>

        <define name="anything">
          <zeroOrMore>
            <choice>
              <attribute><anyName/></attribute>
              <text/>
              <ref name="any"/>
            </choice>
          </zeroOrMore>
        </define>

        <define name="any"><element><anyName/><ref name="anything"/></element></define>
      </grammar>
      """#)
}
