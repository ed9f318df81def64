/// What JSON Schema says of the model's JSON, made from the vocabulary itself.

package import Base

extension Architecture {
  package static let schema: JSON = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://lintel.example/lintel/model-1.schema.json",
    "title": "An architecture model of Lintel, version 1",
    "description": .string(
      "What the front matter of a handbook says, in the same words. What is unknown is left out; "
        + "the word none, or an empty list, says that there is none."
    ),
    "type": "object",
    "required": ["version", "elements", "documents", "relations", "locations", "teams"],
    "properties": [
      "version": ["const": 1],
      "elements": [
        "description": "Persons, systems, services and external systems, with what they own.",
        "type": "array",
        "items": object(["person", "system", "external", "service"], Statement().schemaProperties),
      ],
      "documents": [
        "description": "What says something about elements without being one.",
        "type": "array",
        "items": [
          "oneOf": [
            object(["workflow"], WorkflowFacts().schemaProperties),
            object(["data-flow"], DataFlowFacts().schemaProperties),
            object(["runbook", "failover", "capacity"], PlanFacts().schemaProperties),
          ]
        ],
      ],
      "relations": ["type": "array", "items": relation],
      "locations": ["type": "array", "items": ["type": "string"]],
      "teams": [
        "type": "array",
        "items": [
          "type": "object",
          "required": ["id", "owns"],
          "properties": [
            "id": ["type": "string"], "owns": ["type": "array", "items": ["type": "string"]],
          ],
          "additionalProperties": false,
        ],
      ],
    ],
    "additionalProperties": false,
  ]
}

private func object(_ kinds: [JSON], _ facts: [JSON.Member]) -> JSON {
  let head: [JSON.Member] = [
    JSON.Member("kind", ["enum": .array(kinds)]), JSON.Member("id", ["type": "string"]),
    JSON.Member("title", ["type": "string"]), JSON.Member("path", ["type": "string"]),
  ]
  return [
    "type": "object",
    "required": ["kind", "id", "title", "path"],
    "properties": .object(head + facts),
    "additionalProperties": false,
  ]
}

private let relation: JSON = [
  "description": "A line between two elements, with what follows from both ends.",
  "type": "object",
  "required": ["kind", "source", "target"],
  "properties": [
    "kind": ["enum": .array(Relation.Kind.allCases.map { .string($0.rawValue) })],
    "source": ["type": "string"],
    "target": ["description": "As it is written.", "type": "string"],
    "element": [
      "description": "The element that it leads to, when there is one.", "type": "string",
    ],
    "style": Style.schema,
    "criticality": Criticality.schema,
  ],
  "additionalProperties": false,
]
