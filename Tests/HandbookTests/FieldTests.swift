/// What the front matter of a document lacks, and which of its values are none.

import Base
import Handbook
import Testing

@Suite("Fields")
struct FieldTests {
  @Test("values of fields are checked at any depth")
  func fields() async {
    let template = noteTemplate(
      "# [Title]\n",
      fields: """
        tier?: <0 | 1>
        calls?: [{target: <element>, timeout: <duration>?, retry?: {attempts: <count>?}}]
        tags?: [<text>]
        since: <date>?
        at: <location>?
        up: <bool>?

        """
    )
    await check(
      "---\ntier: 1\ncalls: [{target: stock/reserve, timeout: 0}]\ntags: one, two\nsince: '2026-09-30'\nat: aws/eu-west-1\nup: true\n---\n# A\n",
      against: template
    )
    await check(
      "---\ntier: 2\ncalls: [{target: Stock Service, timout: 5s}, {timeout: 5, retry: {attempts: 1_000}}]\ntags: {a: b}\nsince: 2026-09-30T10:00:00Z\nat: europe\nup: 'true'\n---\n# A\n",
      against: template,
      findings: [
        "LNT003 ‹2› `tier` takes `0` or `1`, not `2`",
        "LNT003 ‹Stock Service› `target` takes an element such as `orders`, not `Stock Service` Did you mean `stock-service`?",
        "LNT002 ‹timout› `timout` is no field of `calls` Did you mean `timeout`?",
        "LNT004 ‹5› `timeout` has no unit Say what it counts: `5ms`, `5s`, `5m`, `5h` or `5d`.",
        "LNT003 ‹1_000› `attempts` takes a whole number, not `1_000`",
        "DOC002 ‹timeout› `calls` has no `target` Add `target: <element>`.",
        "LNT003 ‹{a: b}› `tags` takes a list, not a mapping",
        "LNT003 ‹2026-09-30T10:00:00Z› `since` takes a date such as `2026-09-30`, not `2026-09-30T10:00:00Z` Only the day counts: `2026-09-30`.",
        "LNT003 ‹europe› `at` takes a location such as `aws/eu-west-1`, not `europe`",
        "LNT003 ‹'true'› `up` takes `true` or `false`, not `true`",
      ]
    )
  }

  @Test("what stands for a value that is to come is no value")
  func unfilled() async {
    let template = noteTemplate(
      "# [Title]\n",
      fields: "date: <date>\nby?: [<text>]\nwhy: <text>?\n"
    )
    await check(
      "---\ndate: <date>\nby: {list everyone}\nwhy: TODO\n---\n# A\n",
      against: template,
      findings: [
        "LNT013 ‹<date>› `<date>` stands where a value should",
        "LNT013 ‹{list everyone}› `{list everyone}` has the braces of a placeholder",
        "LNT013 ‹TODO› `TODO` stands where a value should",
      ]
    )
  }

  @Test("keys of other tools are left alone, and on pages all but slips are")
  func keys() async throws {
    let kinds = Kinds(try builtInTemplates())
    let page = "---\nnav_order: 3\nauthor: somebody\ndescripton: A page\n---\n# A\n"
    let found = await findingsOf(page, at: "guides/a.md", kinds)
    #expect(
      found.map { coded($0, page) } == [
        "LNT002 ‹descripton› `descripton` is no field of `page` Did you mean `description`?"
      ]
    )
    await check(
      "---\nx-mine: 1\nlayout: default\nmine: 1\n---\n# A\n",
      against: noteTemplate("# [Title]\n"),
      findings: [
        "LNT002 ‹mine› `mine` is no field of `note`"
      ]
    )
  }
}
