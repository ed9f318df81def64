/// The formats that are XML.

import Base
import Testing

@testable import CLI

@Suite struct XMLFormatTests {
  @Test func checkstyleListsTheFilesAndTheirErrors() {
    #expect(
      ReportFormat.checkstyle.text(Scene.report) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a.md">
            <error line="2" column="5" severity="warning" message="A heading is skipped" \
        source="lintel.DOC018"/>
          </file>
          <file name="b.md">
            <error line="1" column="1" severity="info" message="Nobody can look" \
        source="lintel.DOC007"/>
          </file>
          <file name="c &amp; d.md">
            <error line="2" column="4" severity="error" \
        message="link to &quot;gone.md&quot; leads nowhere" source="lintel.DOC006"/>
          </file>
          <file name="e.md">
            <error line="1" column="1" severity="error" message="No title" source="lintel.DOC001"/>
          </file>
        </checkstyle>

        """
    )
  }

  @Test func junitHasAFailedTestForEachFinding() {
    let finding = Scene.findings[0]
    #expect(
      ReportFormat.junit.text(Scene.report(of: [finding])) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="lintel" tests="1" failures="1" errors="0">
          <testsuite name="c &amp; d.md" package="lintel" tests="1" failures="1" errors="0">
            <testcase name="lintel.DOC006" classname="c &amp; d" line="2" column="4">
              <properties>
                <property name="severity" value="error"/>
              </properties>
              <failure message="link to &quot;gone.md&quot; leads nowhere">line 2, col 4, \
        link to &quot;gone.md&quot; leads nowhere
        help: Did you mean &quot;home.md&quot;?</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test func noFindingsAreATestThatPasses() {
    let text = ReportFormat.junit.text(Scene.report(of: []))
    #expect(text.contains(#"tests="1" failures="0""#))
    #expect(text.contains(#"<testcase name="No errors found""#))
  }

  @Test func whatXMLCannotHoldIsSpelledOut() {
    #expect(
      xml("a\0\u{1B}\n\u{FFFE}\u{1FFFF}<'\">&]]>")
        == #"a\u{0}\u{1B}\u{A}��&lt;&#39;&quot;&gt;&amp;]]&gt;"#
    )
  }
}
