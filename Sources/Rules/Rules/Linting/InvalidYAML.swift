/// YAML that cannot be read, or that is more than plain data.

import Base
import YAML

extension Rule {
  static let invalidYAML = Rule(
    .invalidYAML,
    .error,
    in: .minimal,
    summary: "Front matter or a YAML file cannot be read.",
    why: """
      What stands behind a mistake of syntax is lost, and with it whatever the document says of itself
      there: its kind, its status, its owner.

      Lintel reads plain data only. Anchors, aliases, tags and directives are refused, since one small
      file of them can unfold into gigabytes, and since no reader of a diff sees what they stand for.
      """,
    remedy: """
      The finding points at the place where reading ended, and says what is expected there. Text that
      holds `: ` or ` #`, or begins with a sign such as `*`, `&`, `@` or `[`, belongs in quotes.
      """,
    good: [
      "---\ntitle: \"Orders: the service\"\n---\n\n# Orders\n",
      "***\n\nA thematic break on the first line is written with stars.\n",
    ],
    bad: [
      "---\ntitle: Orders⟦:⟧ the service\n---\n\n# Orders\n",
      "---\nowners: ⟦[⟧checkout, payments\n---\n\n# Orders\n",
      "---\nbase: ⟦&base⟧ standard\n---\n\n# Orders\n",
      "⟦---⟧\ntitle: Orders\n\n# Orders\n",
    ],
    check: .reading
  )
}
