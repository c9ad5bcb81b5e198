/* The parts of <obstack.h> that are functions (GNU C Library manual, 3.2.6). */
#include <obstack.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_ALIGNMENT 16
/* What malloc needs of a page besides. */
#define DEFAULT_SIZE (4096 - 32)

int obstack_exit_failure = EXIT_FAILURE;

static void fail(void) {
	fputs("memory exhausted\n", stderr);
	exit(obstack_exit_failure);
}
void (*obstack_alloc_failed_handler)(void) = fail;

static void *take(struct obstack *h, size_t n) {
	void *p = h->use_extra_arg ? h->chunkfun(h->extra_arg, n) : ((void *(*)(size_t))(void *)h->chunkfun)(n);
	if (!p) obstack_alloc_failed_handler();
	return p;
}
static void give(struct obstack *h, void *p) {
	if (h->use_extra_arg) h->freefun(h->extra_arg, p);
	else ((void (*)(void *))(void *)h->freefun)(p);
}

static struct _obstack_chunk *chunk(struct obstack *h, size_t size) {
	struct _obstack_chunk *c = take(h, size);
	c->limit = (char *)c + size;
	c->prev = h->chunk;
	h->chunk = c;
	h->chunk_limit = c->limit;
	return c;
}

static int begin(struct obstack *h, size_t size, size_t alignment) {
	h->chunk_size = size ? size : DEFAULT_SIZE;
	h->alignment_mask = (alignment ? alignment : DEFAULT_ALIGNMENT) - 1;
	h->chunk = NULL;
	struct _obstack_chunk *c = chunk(h, h->chunk_size);
	h->object_base = h->next_free = __obstack_first(c, h->alignment_mask);
	h->maybe_empty_object = 0;
	return 1;
}
int _obstack_begin(struct obstack *h, size_t size, size_t alignment, void *(*take)(size_t), void (*give)(void *)) {
	h->chunkfun = (void *(*)(void *, size_t))(void *)take;
	h->freefun = (void (*)(void *, void *))(void *)give;
	h->extra_arg = NULL;
	h->use_extra_arg = 0;
	return begin(h, size, alignment);
}
int _obstack_begin_1(struct obstack *h, size_t size, size_t alignment, void *(*take)(void *, size_t),
	void (*give)(void *, void *), void *argument) {
	h->chunkfun = take;
	h->freefun = give;
	h->extra_arg = argument;
	h->use_extra_arg = 1;
	return begin(h, size, alignment);
}

/* The growing object moves into a chunk of its own size and some more; its old chunk goes if nothing else lies there. */
void _obstack_newchunk(struct obstack *h, size_t more) {
	struct _obstack_chunk *old = h->chunk;
	size_t size = obstack_object_size(h);
	size_t wanted = size + more + h->alignment_mask + offsetof(struct _obstack_chunk, contents) + (size >> 3) + 100;
	struct _obstack_chunk *c = chunk(h, wanted < h->chunk_size ? h->chunk_size : wanted);
	char *base = __obstack_first(c, h->alignment_mask);
	memcpy(base, h->object_base, size);
	if (!h->maybe_empty_object && h->object_base == __obstack_first(old, h->alignment_mask)) {
		c->prev = old->prev;
		give(h, old);
	}
	h->object_base = base;
	h->next_free = base + size;
	h->maybe_empty_object = 0;
}

void _obstack_free(struct obstack *h, void *object) {
	struct _obstack_chunk *c = h->chunk;
	while (c && !((char *)object > (char *)c && (char *)object <= c->limit)) {
		struct _obstack_chunk *prev = c->prev;
		give(h, c);
		c = prev;
		h->maybe_empty_object = 1;
	}
	h->chunk = c;
	if (c) {
		h->object_base = h->next_free = object;
		h->chunk_limit = c->limit;
	} else if (object) abort();
}

size_t _obstack_memory_used(struct obstack *h) {
	size_t n = 0;
	for (struct _obstack_chunk *c = h->chunk; c; c = c->prev) n += (size_t)(c->limit - (char *)c);
	return n;
}

int obstack_vprintf(struct obstack *h, const char *format, va_list list) {
	va_list again;
	va_copy(again, list);
	int n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0) return n;
	obstack_make_room(h, (size_t)n + 1);
	vsnprintf(h->next_free, (size_t)n + 1, format, list);
	h->next_free += n;
	return n;
}
int obstack_printf(struct obstack *h, const char *format, ...) {
	va_list list;
	va_start(list, format);
	int n = obstack_vprintf(h, format, list);
	va_end(list);
	return n;
}
