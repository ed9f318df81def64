#ifndef LINTEL_ARENA_H
#define LINTEL_ARENA_H

#include <cmark.h>

/// Memory for the trees of one document: taken in sequence, given back all at once.
///
/// libcmark allocates every node and every piece of text by itself, and frees them one by one; for
/// many small documents that is a good part of the time. Every thread has an arena of its own, so a
/// tree must be freed on the thread that parsed it.

/// Marks that a tree of this thread lives in the arena.
void lintel_arena_begin(void);

/// Marks that it is gone; with the last one all memory is given back.
void lintel_arena_end(void);

/// Whether a tree of this thread lives in the arena.
int lintel_arena_is_in_use(void);

/// The arena as libcmark takes an allocator.
cmark_mem *lintel_arena(void);

#endif
