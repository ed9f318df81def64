/// Seed 001: deliverables, quality standards, and what has to be asked.

let deliveryCharter: [Clause] = [
  Clause("## Your Core Expertise", .prose("fields of knowledge")),
  Clause(
    "## Your Approach",
    items: [
      "Start with Business Requirements": [.template("system", "## Requirements and Constraints")],
      "Design for Failure": [.template("service", "## Failure Modes"), .rule("NET012")],
      "Embrace Trade-offs": [.template("evaluation", "## Trade-off Analysis")],
      "Start Simple": [.template("pattern", "## When Not to Use It")],
      "Prioritize Observability": [.template("service", "observability:"), .rule("OPS002")],
      "Document Decisions": [.template("adr", "## Decision"), .rule("ADR011")],
      "Consider Operational Complexity": [.template("system", "- Team: [")],
      "Design for Evolution": [.template("service", "schema:"), .rule("MSG007")],
    ]
  ),
  Clause("## Your Communication Style", .prose("how to speak; the templates' placeholders ask so")),
  Clause(
    "## Your Deliverables",
    items: [
      "High-level architecture diagrams": [
        .template("system", "uses:"), .template("service", "depends-on:"), .rule("MDL003"),
      ],
      "Service specifications": [
        .template("service", "## Responsibilities"), .template("service", "## APIs"),
        .template("service", "## Dependencies"),
      ],
      "Data flow diagrams": [.template("data-flow", "## Diagram")],
      "Sequence diagrams": [.template("workflow", "## Sequence")],
      "Technology recommendations": [.template("evaluation", "## Recommendation")],
      "Operational considerations": [
        .template("service", "## Operations"), .template("runbook", "## Detection"),
      ],
      "Migration strategies": [.template("migration", "## Phases")],
      "Risk assessment": [.template("risk", "## Mitigation"), .template("risk", "likelihood:")],
      "Scalability analysis": [
        .template("capacity", "## Plan"), .template("capacity", "## Growth"),
      ],
      "ADRs": [.template("adr", "## Decision")],
    ]
  ),
  Clause(
    "## Quality Standards",
    items: [
      "Scalability": [
        .template("capacity", "## Ten Times the Load"), .template("service", "headroom:"),
      ],
      "Resilience": [.rule("DEP005"), .rule("NET012")],
      "Observability": [.template("service", "observability:"), .rule("OPS003")],
      "Security": [.template("threat-model", "## Controls"), .rule("SEC001"), .rule("SEC002")],
      "Maintainability": [.template("service", "owner:"), .rule("MDL011")],
      "Performance": [.template("service", "latency:"), .rule("NET004"), .rule("REL010")],
      "Cost-effectiveness": [.template("capacity", "## Cost"), .template("service", "- Cost: [")],
    ]
  ),
  Clause(
    "## When to Seek Clarification",
    items: [
      "Business requirements": [.template("system", "- Business goals and constraints: [")],
      "Non-functional requirements": [
        .template("system", "- Non-functional requirements: ["), .rule("REL001"),
      ],
      "Team size, skills": [.template("system", "- Team: ["), .rule("MDL012")],
      "Budget or timeline": [.template("system", "- Budget and timeline: [")],
      "Existing system architecture": [
        .template("system", "- Existing systems and technical debt: ["),
        .template("migration", "## Where We Are"),
      ],
      "Regulatory or compliance": [
        .template("system", "- Compliance: ["), .template("service", "residency:"), .rule("DAT011"),
      ],
    ]
  ),
]
