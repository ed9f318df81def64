#ifndef LINTEL_DEFAULTS_H
#define LINTEL_DEFAULTS_H

#include <stddef.h>

/// A file compiled into the binary: its name and its bytes.
struct lintel_default {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The files of one folder; they live as long as the program.
struct lintel_default_list {
  const struct lintel_default *files;
  size_t count;
};

/// The files of `templates/documents`.
struct lintel_default_list lintel_document_defaults(void);

/// The files of `templates/site`.
struct lintel_default_list lintel_site_defaults(void);

#endif
