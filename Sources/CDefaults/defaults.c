// The files of templates/, compiled in so that one binary is all that a repository needs.
#include "defaults.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define ENTRY(name, bytes) {name, bytes, sizeof bytes}

static const unsigned char adr_cosmos_md[] = {
#embed "../../templates/documents/adr-cosmos.md"
};
static const unsigned char adr_log4brains_md[] = {
#embed "../../templates/documents/adr-log4brains.md"
};
static const unsigned char adr_madr_2_md[] = {
#embed "../../templates/documents/adr-madr-2.md"
};
static const unsigned char adr_madr_3_md[] = {
#embed "../../templates/documents/adr-madr-3.md"
};
static const unsigned char adr_madr_4_md[] = {
#embed "../../templates/documents/adr-madr-4.md"
};
static const unsigned char adr_nygard_md[] = {
#embed "../../templates/documents/adr-nygard.md"
};
static const unsigned char adr_md[] = {
#embed "../../templates/documents/adr.md"
};
static const unsigned char analysis_md[] = {
#embed "../../templates/documents/analysis.md"
};
static const unsigned char capacity_md[] = {
#embed "../../templates/documents/capacity.md"
};
static const unsigned char data_flow_md[] = {
#embed "../../templates/documents/data-flow.md"
};
static const unsigned char evaluation_md[] = {
#embed "../../templates/documents/evaluation.md"
};
static const unsigned char external_md[] = {
#embed "../../templates/documents/external.md"
};
static const unsigned char failover_md[] = {
#embed "../../templates/documents/failover.md"
};
static const unsigned char migration_md[] = {
#embed "../../templates/documents/migration.md"
};
static const unsigned char page_md[] = {
#embed "../../templates/documents/page.md"
};
static const unsigned char pattern_md[] = {
#embed "../../templates/documents/pattern.md"
};
static const unsigned char person_md[] = {
#embed "../../templates/documents/person.md"
};
static const unsigned char risk_md[] = {
#embed "../../templates/documents/risk.md"
};
static const unsigned char runbook_md[] = {
#embed "../../templates/documents/runbook.md"
};
static const unsigned char service_md[] = {
#embed "../../templates/documents/service.md"
};
static const unsigned char system_md[] = {
#embed "../../templates/documents/system.md"
};
static const unsigned char threat_model_md[] = {
#embed "../../templates/documents/threat-model.md"
};
static const unsigned char workflow_md[] = {
#embed "../../templates/documents/workflow.md"
};

static const unsigned char missing_html[] = {
#embed "../../templates/site/404.html"
};
static const unsigned char backlinks_html[] = {
#embed "../../templates/site/backlinks.html"
};
static const unsigned char contents_html[] = {
#embed "../../templates/site/contents.html"
};
static const unsigned char entry_html[] = {
#embed "../../templates/site/entry.html"
};
static const unsigned char facts_html[] = {
#embed "../../templates/site/facts.html"
};
static const unsigned char footer_html[] = {
#embed "../../templates/site/footer.html"
};
static const unsigned char header_html[] = {
#embed "../../templates/site/header.html"
};
static const unsigned char layout_html[] = {
#embed "../../templates/site/layout.html"
};
static const unsigned char lintel_css[] = {
#embed "../../templates/site/lintel.css"
};
static const unsigned char listing_html[] = {
#embed "../../templates/site/listing.html"
};
static const unsigned char navigation_html[] = {
#embed "../../templates/site/navigation.html"
};
static const unsigned char neighbours_html[] = {
#embed "../../templates/site/neighbours.html"
};
static const unsigned char page_html[] = {
#embed "../../templates/site/page.html"
};
static const unsigned char trail_html[] = {
#embed "../../templates/site/trail.html"
};

static const struct lintel_default documents[] = {
    ENTRY("adr-cosmos.md", adr_cosmos_md),
    ENTRY("adr-log4brains.md", adr_log4brains_md),
    ENTRY("adr-madr-2.md", adr_madr_2_md),
    ENTRY("adr-madr-3.md", adr_madr_3_md),
    ENTRY("adr-madr-4.md", adr_madr_4_md),
    ENTRY("adr-nygard.md", adr_nygard_md),
    ENTRY("adr.md", adr_md),
    ENTRY("analysis.md", analysis_md),
    ENTRY("capacity.md", capacity_md),
    ENTRY("data-flow.md", data_flow_md),
    ENTRY("evaluation.md", evaluation_md),
    ENTRY("external.md", external_md),
    ENTRY("failover.md", failover_md),
    ENTRY("migration.md", migration_md),
    ENTRY("page.md", page_md),
    ENTRY("pattern.md", pattern_md),
    ENTRY("person.md", person_md),
    ENTRY("risk.md", risk_md),
    ENTRY("runbook.md", runbook_md),
    ENTRY("service.md", service_md),
    ENTRY("system.md", system_md),
    ENTRY("threat-model.md", threat_model_md),
    ENTRY("workflow.md", workflow_md),
};

static const struct lintel_default site[] = {
    ENTRY("404.html", missing_html),
    ENTRY("backlinks.html", backlinks_html),
    ENTRY("contents.html", contents_html),
    ENTRY("entry.html", entry_html),
    ENTRY("facts.html", facts_html),
    ENTRY("footer.html", footer_html),
    ENTRY("header.html", header_html),
    ENTRY("layout.html", layout_html),
    ENTRY("lintel.css", lintel_css),
    ENTRY("listing.html", listing_html),
    ENTRY("navigation.html", navigation_html),
    ENTRY("neighbours.html", neighbours_html),
    ENTRY("page.html", page_html),
    ENTRY("trail.html", trail_html),
};

struct lintel_default_list lintel_document_defaults(void) {
  return (struct lintel_default_list){documents, sizeof documents / sizeof documents[0]};
}

struct lintel_default_list lintel_site_defaults(void) {
  return (struct lintel_default_list){site, sizeof site / sizeof site[0]};
}
