// The files of templates/, compiled in so that one binary is all that a repository needs.
#include "defaults.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

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

static const struct lintel_default site[] = {
    {"404.html", missing_html, sizeof missing_html},
    {"backlinks.html", backlinks_html, sizeof backlinks_html},
    {"contents.html", contents_html, sizeof contents_html},
    {"entry.html", entry_html, sizeof entry_html},
    {"facts.html", facts_html, sizeof facts_html},
    {"footer.html", footer_html, sizeof footer_html},
    {"header.html", header_html, sizeof header_html},
    {"layout.html", layout_html, sizeof layout_html},
    {"lintel.css", lintel_css, sizeof lintel_css},
    {"listing.html", listing_html, sizeof listing_html},
    {"navigation.html", navigation_html, sizeof navigation_html},
    {"neighbours.html", neighbours_html, sizeof neighbours_html},
    {"page.html", page_html, sizeof page_html},
    {"trail.html", trail_html, sizeof trail_html},
};

size_t lintel_site_default_count(void) { return sizeof site / sizeof site[0]; }

const struct lintel_default *lintel_site_default(size_t index) { return &site[index]; }
