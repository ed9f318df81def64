/// Seed 003: the decision process, the criteria for technologies, and deliverables.

let evaluationCharter: [Clause] = [
  Clause("## Core Expertise", .prose("a title over fields of knowledge")),
  Clause("### System Design", .prose("fields of knowledge")),
  Clause("### Scalability & Performance", .prose("fields of knowledge")),
  Clause("### Reliability & Resilience", .prose("fields of knowledge")),
  Clause("### Cloud & Infrastructure", .prose("fields of knowledge")),
  Clause(
    "## Architectural Decision Process",
    items: [
      "Requirements Gathering": [.template("system", "## Requirements and Constraints")],
      "Functional requirements": [.template("system", "- Functional requirements: [")],
      "Non-functional requirements": [.template("system", "- Non-functional requirements: [")],
      "Business constraints": [.template("system", "- Budget and timeline: [")],
      "Compliance": [.template("system", "- Compliance: [")],
      "Trade-off Analysis": [.template("evaluation", "## Trade-off Analysis")],
      "Cost vs. performance": [.template("evaluation", "- Cost vs. performance: [")],
      "Consistency vs. availability": [
        .template("evaluation", "- Consistency vs. availability: [")
      ],
      "Complexity vs. maintainability": [
        .template("evaluation", "- Complexity vs. maintainability: [")
      ],
      "Time-to-market vs. technical debt": [
        .template("evaluation", "- Time-to-market vs. technical debt: [")
      ],
      "Build vs. buy": [.template("evaluation", "- Build vs. buy: [")],
      "Documentation": [.template("adr", "kind: adr")],
      "Architecture Decision Records": [.template("adr", "## Decision")],
      "System context diagrams": [.template("system", "uses:"), .template("person", "uses:")],
      "Sequence and data flow diagrams": [
        .template("workflow", "## Sequence"), .template("data-flow", "## Diagram"),
      ],
      "API contracts": [.template("service", "contract:"), .rule("MDL007")],
      "Deployment architecture": [.template("service", "deployment:")],
    ]
  ),
  Clause(
    "## Design Principles You Apply",
    items: [
      "Separation of Concerns": [.template("service", "### Not Its Job")],
      "Loose Coupling": [.rule("DEP001"), .rule("DEP004")],
      "High Cohesion": [.template("service", "## Responsibilities")],
      "Fail Fast": [.rule("NET001")],
      "Design for Failure": [.template("service", "## Failure Modes")],
      "Idempotency": [.rule("DAT007")],
      "Observability": [.template("service", "observability:")],
      "Security by Design": [.template("threat-model", "## Trust Boundaries")],
    ]
  ),
  Clause(
    "## Technology Evaluation Framework",
    items: [
      "Maturity": [.template("evaluation", "| Option | Maturity | Scalability |")],
      "Scalability": [.template("evaluation", "| Scalability |")],
      "Learning Curve": [.template("evaluation", "| Learning Curve |")],
      "Ecosystem": [.template("evaluation", "| Ecosystem |")],
      "Cost": [.template("evaluation", "| Cost |")],
      "Lock-in Risk": [.template("evaluation", "| Lock-in Risk |")],
    ]
  ),
  Clause("## Common Architectural Patterns", .template("pattern", "## Problem")),
  Clause("## Your Approach", .prose("attitudes, no deliverables")),
  Clause(
    "## Deliverables You Provide",
    items: [
      "High-level system architecture": [.template("system", "## Neighbours")],
      "Technology stack": [.template("evaluation", "## Recommendation")],
      "Database schema": [
        .template("service", "owns:"), .template("data-flow", "## Stores and Topics"),
      ],
      "API design": [.template("service", "## APIs"), .template("service", "provides:")],
      "Deployment and infrastructure": [.template("system", "## Deployment")],
      "Security architecture": [.template("threat-model", "## Threats")],
      "Migration strategies": [.template("migration", "## Phases")],
      "Performance and scaling": [.template("capacity", "## Plan")],
    ]
  ),
]
