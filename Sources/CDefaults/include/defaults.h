#ifndef LINTEL_DEFAULTS_H
#define LINTEL_DEFAULTS_H

#include <stddef.h>

/// A file compiled into the binary: its name and its bytes.
struct lintel_default {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many files of `templates/site` there are.
size_t lintel_site_default_count(void);

/// One of them; the index must be below the count.
const struct lintel_default *lintel_site_default(size_t index);

#endif
