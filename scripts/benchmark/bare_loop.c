/// The least that a site generator can do: read each page, turn it into HTML, write a file.
///
///     bare_loop folders|flat CONTENT OUTPUT
///
/// One thread, no template, no front matter. `folders` writes x/index.html for x.md, `flat` x.html.
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "bare_loop: %s: %s\n", what, strerror(errno));
  exit(2);
}

static void make_folder(const char *path) {
  if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
}

static char *read_page(const char *path, size_t size) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  char *text = malloc(size + 1);
  if (file < 0 || text == NULL || read(file, text, size) != (ssize_t)size) fail(path);
  close(file);
  return text;
}

static void write_page(const char *path, const char *html) {
  size_t size = strlen(html);
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0 || write(file, html, size) != (ssize_t)size || close(file) != 0) fail(path);
}

/// Builds one page; `stem` is the path of the output without `.md`.
static void build_page(const FTSENT *entry, char *stem, bool folders) {
  size_t size = (size_t)entry->fts_statp->st_size;
  char *text = read_page(entry->fts_accpath, size);
  char *html = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT);
  if (folders && strcmp(entry->fts_name, "index.md") != 0) {
    make_folder(stem);
    strcat(stem, "/index");
  }
  write_page(strcat(stem, ".html"), html);
  free(html);
  free(text);
}

int main(int count, char *arguments[]) {
  if (count != 4) {
    fputs("usage: bare_loop folders|flat CONTENT OUTPUT\n", stderr);
    return 2;
  }
  bool folders = strcmp(arguments[1], "folders") == 0;
  char *roots[] = {arguments[2], NULL};
  size_t prefix = strlen(arguments[2]);
  FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (walk == NULL) fail(arguments[2]);
  for (FTSENT *entry; (entry = fts_read(walk)) != NULL;) {
    char output[4096];
    int length = snprintf(output, sizeof output - 16, "%s%s", arguments[3], entry->fts_path + prefix);
    if (entry->fts_info == FTS_D) make_folder(output);
    if (entry->fts_info != FTS_F || length < 3 || strcmp(output + length - 3, ".md") != 0) continue;
    output[length - 3] = '\0';
    build_page(entry, output, folders);
  }
  return 0;
}
