// A bump allocator per thread, in blocks; the first block is kept for the next document.
#include "arena.h"

#include <stdlib.h>
#include <string.h>

enum { alignment = 16, block_size = 1 << 20 };

struct block {
  struct block *previous;
  size_t capacity;
  size_t used;
  _Alignas(alignment) unsigned char bytes[];
};

// What stands before every piece, so that realloc knows how much to copy.
struct header {
  _Alignas(alignment) size_t size;
};

static _Thread_local struct block *current;
static _Thread_local int trees;

static struct block *new_block(size_t least) {
  size_t capacity = least > block_size ? least : block_size;
  struct block *block = malloc(sizeof *block + capacity);
  if (!block) abort();
  block->previous = current;
  block->capacity = capacity;
  block->used = 0;
  return block;
}

static void *take(size_t size) {
  size_t rounded = (size + alignment - 1) & ~(size_t)(alignment - 1);
  size_t needed = sizeof(struct header) + rounded;
  if (rounded < size || needed < rounded) abort();
  if (!current || current->capacity - current->used < needed) current = new_block(needed);
  struct header *header = (struct header *)(current->bytes + current->used);
  header->size = rounded;
  current->used += needed;
  return header + 1;
}

// A piece that nothing has been taken behind grows where it is.
static int grow_last(struct header *header, size_t size) {
  unsigned char *end = (unsigned char *)(header + 1) + header->size;
  size_t rounded = (size + alignment - 1) & ~(size_t)(alignment - 1);
  if (end != current->bytes + current->used || rounded < size) return 0;
  size_t more = rounded - header->size;
  if (current->capacity - current->used < more) return 0;
  header->size = rounded;
  current->used += more;
  return 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > (size_t)-1 / size) abort();
  void *piece = take(count * size);
  return memset(piece, 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  struct header *header = (struct header *)old - 1;
  if (size <= header->size || grow_last(header, size)) return old;
  void *piece = take(size);
  return memcpy(piece, old, header->size);
}

static void arena_free(void *piece) { (void)piece; }

void lintel_arena_begin(void) { trees += 1; }

void lintel_arena_end(void) {
  trees -= 1;
  if (trees > 0 || !current) return;
  while (current->previous) {
    struct block *previous = current->previous;
    free(current);
    current = previous;
  }
  current->used = 0;
}

int lintel_arena_is_in_use(void) { return trees > 0; }

cmark_mem *lintel_arena(void) {
  static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};
  return &arena;
}
