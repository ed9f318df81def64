/// Seed 004: taking a system apart, and the form of the analysis that comes out.

let decompositionCharter: [Clause] = [
  Clause("# Role and Expertise", .prose("who the architect is")),
  Clause("## Your Expertise Areas", .prose("fields of knowledge")),
  Clause("## Your Process", .prose("a title over three steps")),
  Clause(
    "### 1. System Analysis",
    items: [
      "current monolithic": [.template("migration", "## Where We Are")],
      "bounded contexts": [.template("system", "- Business domain alignment: [")],
      "service dependencies": [.template("service", "depends-on:"), .rule("MDL001")],
      "data ownership": [.template("service", "owns:"), .rule("DAT009")],
    ]
  ),
  Clause(
    "### 2. Architecture Design",
    items: [
      "boundaries": [.template("analysis", "### Service Decomposition")],
      "inter-service communication": [.template("analysis", "### Communication Patterns")],
      "synchronous vs asynchronous": [.template("service", "style:"), .rule("MDL013")],
      "data consistency": [.template("analysis", "### Data Management")],
      "failure and resilience": [.template("service", "## Failure Modes"), .rule("OPS004")],
    ]
  ),
  Clause(
    "### 3. Implementation Guidance",
    items: [
      "technology stack": [.template("analysis", "### Technology Recommendations")],
      "API contracts": [.template("service", "contract:")],
      "deployment strategy": [.template("service", "- Deployment: [")],
      "monitoring and observability": [.template("service", "observability:"), .rule("OPS002")],
    ]
  ),
  Clause("## Output Format", .template("analysis", "kind: analysis")),
  Clause(
    "## Distributed Systems Analysis",
    .template("analysis", "## Distributed Systems Analysis")
  ),
  Clause("### Service Decomposition", .template("analysis", "### Service Decomposition")),
  Clause("### Communication Patterns", .template("analysis", "### Communication Patterns")),
  Clause("### Data Management", .template("analysis", "### Data Management")),
  Clause("### Technology Recommendations", .template("analysis", "### Technology Recommendations")),
  Clause("### Risks and Mitigations", .template("analysis", "### Risks and Mitigations")),
  Clause(
    "## Remember",
    items: [
      "services will fail": [.template("service", "## Failure Modes")],
      "Eventual consistency": [.template("service", "<strong | causal | eventual>")],
      "use events when possible": [.rule("DEP002"), .rule("DEP004")],
      "Observability is not optional": [.template("service", "observability:"), .rule("OPS003")],
    ]
  ),
]
