/* <obstack.h> (GNU): stacks of objects that grow, in chunks that the program's obstack_chunk_alloc gives. */
#ifndef __MEMSCAPE_OBSTACK_H
#define __MEMSCAPE_OBSTACK_H
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#ifdef __cplusplus
extern "C" {
#endif

struct _obstack_chunk {
	char *limit;
	struct _obstack_chunk *prev;
	char contents[4];
};

struct obstack {
	size_t chunk_size;
	struct _obstack_chunk *chunk;
	char *object_base;
	char *next_free;
	char *chunk_limit;
	uintptr_t alignment_mask;
	void *(*chunkfun)(void *, size_t);
	void (*freefun)(void *, void *);
	void *extra_arg;
	unsigned use_extra_arg : 1, maybe_empty_object : 1;
};

void _obstack_newchunk(struct obstack *, size_t);
void _obstack_free(struct obstack *, void *);
int _obstack_begin(struct obstack *, size_t, size_t, void *(*)(size_t), void (*)(void *));
int _obstack_begin_1(struct obstack *, size_t, size_t, void *(*)(void *, size_t), void (*)(void *, void *), void *);
size_t _obstack_memory_used(struct obstack *);
int obstack_printf(struct obstack *, const char *, ...) __attribute__((__format__(__printf__, 2, 3)));
int obstack_vprintf(struct obstack *, const char *, __builtin_va_list) __attribute__((__format__(__printf__, 2, 0)));
extern void (*obstack_alloc_failed_handler)(void);
extern int obstack_exit_failure;

#define obstack_init(h) \
	_obstack_begin((h), 0, 0, (void *(*)(size_t))obstack_chunk_alloc, (void (*)(void *))obstack_chunk_free)
#define obstack_begin(h, size) \
	_obstack_begin((h), (size), 0, (void *(*)(size_t))obstack_chunk_alloc, (void (*)(void *))obstack_chunk_free)
#define obstack_specify_allocation(h, size, align, alloc, release) \
	_obstack_begin((h), (size), (align), (void *(*)(size_t))(alloc), (void (*)(void *))(release))
#define obstack_specify_allocation_with_arg(h, size, align, alloc, release, arg) \
	_obstack_begin_1((h), (size), (align), (void *(*)(void *, size_t))(alloc), (void (*)(void *, void *))(release), (arg))
#define obstack_chunkfun(h, f) ((void)((h)->chunkfun = (void *(*)(void *, size_t))(f)))
#define obstack_freefun(h, f) ((void)((h)->freefun = (void (*)(void *, void *))(f)))
#define obstack_chunk_size(h) ((h)->chunk_size)
#define obstack_alignment_mask(h) ((h)->alignment_mask)
#define obstack_memory_used(h) _obstack_memory_used(h)

#define obstack_base(h) ((void *)(h)->object_base)
#define obstack_next_free(h) ((void *)(h)->next_free)
#define obstack_object_size(h) ((size_t)((h)->next_free - (h)->object_base))
#define obstack_room(h) ((size_t)((h)->chunk_limit - (h)->next_free))
#define obstack_empty_p(h) \
	((h)->chunk->prev == 0 && (h)->next_free == __obstack_first((h)->chunk, (h)->alignment_mask))

static inline char *__obstack_first(struct _obstack_chunk *c, uintptr_t mask) {
	return c->contents + (-(uintptr_t)c->contents & mask);
}
static inline void obstack_make_room(struct obstack *h, size_t n) {
	if (obstack_room(h) < n) _obstack_newchunk(h, n);
}
static inline void obstack_blank_fast(struct obstack *h, ptrdiff_t n) { h->next_free += n; }
static inline void obstack_blank(struct obstack *h, ptrdiff_t n) {
	if (n > 0) obstack_make_room(h, (size_t)n);
	h->next_free += n;
}
static inline void obstack_grow(struct obstack *h, const void *data, size_t n) {
	obstack_make_room(h, n);
	memcpy(h->next_free, data, n);
	h->next_free += n;
}
static inline void __obstack_1grow_fast(struct obstack *h, char c) { *h->next_free++ = c; }
static inline void __obstack_1grow(struct obstack *h, char c) {
	obstack_make_room(h, 1);
	*h->next_free++ = c;
}
static inline void obstack_grow0(struct obstack *h, const void *data, size_t n) {
	obstack_make_room(h, n + 1);
	memcpy(h->next_free, data, n);
	h->next_free += n;
	*h->next_free++ = 0;
}
static inline void __obstack_ptr_grow(struct obstack *h, const void *p) { obstack_grow(h, &p, sizeof p); }
static inline void __obstack_int_grow(struct obstack *h, int i) { obstack_grow(h, &i, sizeof i); }
static inline void *obstack_finish(struct obstack *h) {
	char *result = h->object_base;
	if (h->next_free == result) h->maybe_empty_object = 1;
	h->next_free += -(uintptr_t)h->next_free & h->alignment_mask;
	if (h->next_free > h->chunk_limit) h->next_free = h->chunk_limit;
	h->object_base = h->next_free;
	return result;
}
static inline void *obstack_alloc(struct obstack *h, size_t n) {
	obstack_blank(h, (ptrdiff_t)n);
	return obstack_finish(h);
}
static inline void *obstack_copy(struct obstack *h, const void *data, size_t n) {
	obstack_grow(h, data, n);
	return obstack_finish(h);
}
static inline void *obstack_copy0(struct obstack *h, const void *data, size_t n) {
	obstack_grow0(h, data, n);
	return obstack_finish(h);
}
#define obstack_1grow(h, c) __obstack_1grow((h), (char)(c))
#define obstack_1grow_fast(h, c) __obstack_1grow_fast((h), (char)(c))
#define obstack_ptr_grow(h, p) __obstack_ptr_grow((h), (p))
#define obstack_ptr_grow_fast(h, p) __obstack_ptr_grow((h), (p))
#define obstack_int_grow(h, i) __obstack_int_grow((h), (i))
#define obstack_int_grow_fast(h, i) __obstack_int_grow((h), (i))
#define obstack_free(h, object) _obstack_free((h), (object))

#ifdef __cplusplus
}
#endif
#endif
