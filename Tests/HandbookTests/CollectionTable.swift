/// The collections of decisions beside the checkout, and what a person reads in them.

/// What a person would call a decision record, how many state a fact, and how many give it.
///
/// Where the two differ the record has a finding that quotes what stands there. Collections without
/// records have none in Markdown: decisions in AsciiDoc, and design notes that decide nothing.
let collections: [Collection] = [
  Collection(
    "AdoptOpenJDK+openjdk-api-v3",
    ["docs/adr/0*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "Azure+azure-sdk-for-rust",
    ["sdk/**/adr/0*.md"],
    stated: [20, 20, 20, 20, 20],
    read: [20, 20, 20, 20, 20]
  ),
  Collection(
    "DFE-Digital+early-careers-framework",
    ["documentation/adr/0*.md"],
    stated: [3, 3, 3, 3, 3],
    read: [3, 3, 3, 3, 3]
  ),
  Collection(
    "JabRef+jabref",
    ["docs/decisions/0*.md"],
    stated: [70, 70, 70, 6, 3],
    read: [70, 70, 70, 6, 3]
  ),
  Collection(
    "OffchainLabs+nitro",
    ["docs/decisions/0*.md"],
    stated: [4, 4, 4, 1, 1],
    read: [4, 4, 4, 1, 1]
  ),
  Collection(
    "Open-CMSIS-Pack+Open-CMSIS-Pack-Spec",
    ["doc/adr/0*.md"],
    stated: [5, 5, 5, 5, 5],
    read: [5, 5, 5, 5, 5]
  ),
  Collection(
    "actions+toolkit",
    ["docs/adrs/0*.md"],
    stated: [1, 1, 1, 1, 1],
    read: [1, 1, 1, 1, 1]
  ),
  Collection(
    "adr+adr-manager",
    ["docs/adr/0*.md"],
    stated: [5, 5, 5, 4, 0],
    read: [5, 5, 5, 4, 0]
  ),
  Collection(
    "adr+madr",
    ["docs/decisions/0*.md"],
    stated: [19, 19, 19, 1, 0],
    read: [19, 19, 19, 1, 0]
  ),
  Collection(
    "alphagov+content-publisher",
    ["docs/adr/0*.md"],
    stated: [16, 16, 16, 16, 16],
    read: [16, 16, 16, 16, 16]
  ),
  Collection(
    "alphagov+govuk-aws",
    ["docs/architecture/decisions/0*.md"],
    stated: [38, 38, 38, 38, 38],
    read: [38, 38, 38, 38, 38]
  ),
  Collection(
    "ansforge+ans-architecture-adr",
    ["docs/decisions/0001*.md", "docs/decisions/0002*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "arachne-framework+architecture",
    ["adr-*.md"],
    stated: [17, 17, 17, 17, 0],
    read: [17, 17, 17, 17, 0]
  ),
  Collection(
    "cardano-scaling+hydra",
    ["docs/adr/2*.md"],
    stated: [34, 34, 34, 34, 34],
    read: [34, 34, 34, 34, 34]
  ),
  Collection(
    "cisagov+getgov",
    ["docs/architecture/decisions/0*.md"],
    stated: [16, 16, 16, 16, 16],
    read: [16, 16, 16, 16, 16]
  ),
  Collection(
    "cometbft+cometbft",
    ["docs/references/architecture/**/adr-[0-9]*.md"],
    stated: [93, 93, 93, 85, 71],
    read: [93, 93, 93, 85, 71]
  ),
  Collection(
    "cosmos+ibc-go",
    ["docs/architecture/adr-*.md"],
    stated: [15, 15, 15, 15, 15],
    read: [15, 15, 15, 15, 15]
  ),
  Collection(
    "docToolchain+Bausteinsicht",
    ["src/docs/arc42/ADRs/*.md"],
    stated: [0, 0, 0, 0, 0],
    read: [0, 0, 0, 0, 0]
  ),
  Collection(
    "joelparkerhenderson+architecture-decision-record",
    ["locales/en/examples/*/index.md"],
    stated: [40, 2, 40, 16, 4],
    read: [40, 2, 40, 16, 4]
  ),
  Collection(
    "joshrotenberg+adrs",
    ["doc/adr/0*.md"],
    stated: [9, 9, 9, 9, 9],
    read: [9, 9, 9, 9, 9]
  ),
  Collection(
    "microsoft+code-with-engineering-playbook",
    ["docs/design/design-reviews/decision-log/doc/adr/0*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "microsoft+semantic-kernel",
    ["docs/decisions/0*.md"],
    stated: [77, 77, 77, 74, 74],
    read: [77, 77, 77, 73, 73],
    complaints: 2
  ),
  Collection(
    "ministryofjustice+modernisation-platform",
    ["architecture-decision-record/0*.md"],
    stated: [45, 45, 45, 45, 45],
    read: [45, 45, 45, 45, 45]
  ),
  Collection(
    "mozilla+application-services",
    ["docs/adr/0*.md"],
    stated: [10, 10, 10, 9, 9],
    read: [10, 10, 10, 9, 8],
    complaints: 1
  ),
  Collection(
    "npryce+adr-tools",
    ["doc/adr/0*.md"],
    stated: [9, 9, 9, 9, 9],
    read: [9, 9, 9, 9, 9]
  ),
  Collection(
    "phodal+ledge",
    ["docs/adr/0*.md"],
    stated: [3, 3, 3, 3, 3],
    read: [3, 3, 3, 3, 3]
  ),
  Collection(
    "radius-project+design-notes",
    ["adr/*.md"],
    stated: [0, 0, 0, 0, 0],
    read: [0, 0, 0, 0, 0]
  ),
  Collection(
    "structurizr+java",
    ["structurizr-import/src/test/resources/decisions/**/[0-9]*.md"],
    stated: [32, 28, 32, 14, 14],
    read: [32, 28, 32, 14, 14]
  ),
  Collection(
    "thomvaill+log4brains",
    ["docs/adr/2*.md", "packages/**/adr/2*.md"],
    stated: [33, 0, 33, 24, 33],
    read: [33, 0, 33, 24, 33]
  ),
  Collection(
    "wagov-dtt+architecture-decision-records",
    ["*/0*.md"],
    stated: [20, 20, 20, 20, 20],
    read: [20, 20, 20, 20, 20]
  ),
]
