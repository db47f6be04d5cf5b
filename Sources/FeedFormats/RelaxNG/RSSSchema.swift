extension RelaxNG.Schema {
  /// A grammar of ours for RSS 2.0, which has no official one: the RSS Advisory Board's text of version 2.0.11, to the
  /// letter where it says "must".
  static let rss = RelaxNG.Schema(
    code: "rss/schema", title: "RSS 2.0",
    text: #"""
      <grammar xmlns="http://relaxng.org/ns/structure/1.0"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start>
          <element name="rss">
            <attribute name="version"><value type="string">2.0</value></attribute>
            <ref name="common"/>
            <interleave><ref name="channel"/><ref name="extensions"/></interleave>
          </element>
        </start>

        <define name="channel">
          <element name="channel">
            <ref name="common"/>
            <interleave>
              <element name="title"><ref name="text"/></element>
              <element name="link"><ref name="address"/></element>
              <element name="description"><ref name="text"/></element>
              <optional><element name="language"><ref name="text"/></element></optional>
              <optional><element name="copyright"><ref name="text"/></element></optional>
              <optional><element name="managingEditor"><ref name="text"/></element></optional>
              <optional><element name="webMaster"><ref name="text"/></element></optional>
              <optional><element name="pubDate"><ref name="date"/></element></optional>
              <optional><element name="lastBuildDate"><ref name="date"/></element></optional>
              <zeroOrMore><ref name="category"/></zeroOrMore>
              <optional><element name="generator"><ref name="text"/></element></optional>
              <optional><element name="docs"><ref name="address"/></element></optional>
              <optional><ref name="cloud"/></optional>
              <optional><element name="ttl"><ref name="common"/><data type="positiveInteger"/></element></optional>
              <optional><ref name="image"/></optional>
              <optional><element name="rating"><ref name="text"/></element></optional>
              <optional><ref name="textInput"/></optional>
              <optional><ref name="skipHours"/></optional>
              <optional><ref name="skipDays"/></optional>
              <zeroOrMore><ref name="item"/></zeroOrMore>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="item">
          <element name="item">
            <ref name="common"/>
            <interleave>
              <!-- One of them must be there; as a choice libxml2 takes extensions around it for faults. -->
              <optional><element name="title"><ref name="text"/></element></optional>
              <optional><element name="description"><ref name="text"/></element></optional>
              <optional><element name="link"><ref name="address"/></element></optional>
              <optional><element name="author"><ref name="text"/></element></optional>
              <zeroOrMore><ref name="category"/></zeroOrMore>
              <optional><element name="comments"><ref name="address"/></element></optional>
              <zeroOrMore>
                <element name="enclosure">
                  <ref name="common"/>
                  <attribute name="url"/>
                  <attribute name="length"><data type="nonNegativeInteger"/></attribute>
                  <attribute name="type">
                    <data type="string"><param name="pattern">[^/\s]+/[^/\s]+(;.*)?</param></data>
                  </attribute>
                  <empty/>
                </element>
              </zeroOrMore>
              <optional>
                <element name="guid">
                  <ref name="common"/>
                  <optional>
                    <attribute name="isPermaLink"><choice><value>true</value><value>false</value></choice></attribute>
                  </optional>
                  <ref name="word"/>
                </element>
              </optional>
              <optional><element name="pubDate"><ref name="date"/></element></optional>
              <optional>
                <element name="source"><ref name="common"/><attribute name="url"/><text/></element>
              </optional>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="category">
          <element name="category">
            <ref name="common"/>
            <optional><attribute name="domain"/></optional>
            <text/>
          </element>
        </define>

        <define name="cloud">
          <element name="cloud">
            <ref name="common"/>
            <attribute name="domain"/>
            <attribute name="port"><data type="positiveInteger"/></attribute>
            <attribute name="path"/>
            <attribute name="registerProcedure"/>
            <attribute name="protocol"/>
            <ref name="extensions"/>
          </element>
        </define>

        <define name="image">
          <element name="image">
            <ref name="common"/>
            <interleave>
              <element name="url"><ref name="address"/></element>
              <element name="title"><ref name="text"/></element>
              <element name="link"><ref name="address"/></element>
              <optional>
                <element name="width">
                  <ref name="common"/><data type="positiveInteger"><param name="maxInclusive">144</param></data>
                </element>
              </optional>
              <optional>
                <element name="height">
                  <ref name="common"/><data type="positiveInteger"><param name="maxInclusive">400</param></data>
                </element>
              </optional>
              <optional><element name="description"><ref name="text"/></element></optional>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="textInput">
          <element name="textInput">
            <ref name="common"/>
            <interleave>
              <element name="title"><ref name="text"/></element>
              <element name="description"><ref name="text"/></element>
              <element name="name">
                <ref name="common"/>
                <data type="token"><param name="pattern">[A-Za-z][A-Za-z0-9:._\-]*</param></data>
              </element>
              <element name="link"><ref name="address"/></element>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="skipHours">
          <element name="skipHours">
            <ref name="common"/>
            <interleave>
              <oneOrMore>
                <element name="hour">
                  <ref name="common"/>
                  <!-- 24 was midnight in early texts, and is only advised against. -->
                  <data type="nonNegativeInteger"><param name="maxInclusive">24</param></data>
                </element>
              </oneOrMore>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="skipDays">
          <element name="skipDays">
            <ref name="common"/>
            <interleave>
              <oneOrMore>
                <element name="day">
                  <ref name="common"/>
                  <choice>
                    <value>Monday</value><value>Tuesday</value><value>Wednesday</value><value>Thursday</value>
                    <value>Friday</value><value>Saturday</value><value>Sunday</value>
                  </choice>
                </element>
              </oneOrMore>
              <ref name="extensions"/>
            </interleave>
          </element>
        </define>

        <define name="text"><ref name="common"/><text/></define>
        <define name="word">
          <data type="token"><param name="minLength">1</param></data>
        </define>
        <define name="address">
          <ref name="common"/>
          <!-- One word: a pattern would be compiled anew for each value. Each list ends in <empty/>, which refuses what is
               left over; else libxml2 2.9 quotes it in its complaint after it has let go of it. -->
          <list><data type="string"/><empty/></list>
        </define>
        <define name="date">
          <ref name="common"/>
          <!-- Within a list the first choice that fits is taken, the longest first: patterns are compiled anew for each
               value, and most dates are judged without. -->
          <list>
            <choice>
              <group>
                <ref name="part"/><ref name="part"/><ref name="part"/><ref name="part"/>
                <zeroOrMore><ref name="part"/></zeroOrMore>
              </group>
              <group><ref name="part"/><ref name="part"/><ref name="time"/></group>
              <group><ref name="part"/><ref name="time"/><ref name="part"/></group>
              <group><ref name="dateAndTime"/><ref name="part"/><ref name="part"/></group>
              <group><data type="string"><param name="pattern">.*\d.*</param></data><ref name="time"/></group>
              <group><ref name="dateAndTime"/><ref name="part"/></group>
              <ref name="dateAndTime"/>
            </choice>
            <empty/>
          </list>
        </define>
        <define name="part"><data type="string"/></define>
        <define name="time"><data type="string"><param name="pattern">.*\d\d:\d\d.*</param></data></define>
        <define name="dateAndTime">
          <data type="string"><param name="pattern">.*\d.*[A-Za-z].*\d\d:\d\d.*</param></data>
        </define>

        <define name="common">
          <zeroOrMore>
            <attribute><anyName><except><nsName ns=""/></except></anyName></attribute>
          </zeroOrMore>
        </define>

        <define name="extensions"><zeroOrMore><ref name="foreign"/></zeroOrMore></define>

        <define name="foreign">
          <element>
            <anyName><except><nsName ns=""/></except></anyName>
            <ref name="anything"/>
          </element>
        </define>

        <define name="anything">
          <zeroOrMore>
            <choice>
              <attribute><anyName/></attribute>
              <text/>
              <element><anyName/><ref name="anything"/></element>
            </choice>
          </zeroOrMore>
        </define>
      </grammar>
      """#)
}
