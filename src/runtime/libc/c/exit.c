/*
 * Normal termination (C17 7.22.4, Itanium C++ ABI 3.3.6): functions registered by atexit, on_exit and __cxa_atexit run in
 * reverse order, those registered meanwhile first; then streams are flushed.
 */
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

void __memscape_flush_all(void);
void __memscape_exit(int);

enum kind { FREE, PLAIN, WITH_STATUS, WITH_ARGUMENT };
struct entry {
	enum kind kind;
	union {
		void (*plain)(void);
		void (*with_status)(int, void *);
		void (*with_argument)(void *);
	} run;
	void *argument;
	void *library;
};
/* As in glibc, the first 32 need no memory from the heap. */
enum { ENTRIES = 32 };
struct block {
	struct block *next;
	size_t used;
	struct entry entries[ENTRIES];
};
static struct block first_exit_block, *exit_list = &first_exit_block;
static struct block first_quick_block, *quick_list = &first_quick_block;
static unsigned long registrations;

static struct entry *new_entry(struct block **list) {
	struct block *b = *list;
	if (b->used == ENTRIES) {
		b = calloc(1, sizeof *b);
		if (!b) return NULL;
		b->next = *list;
		*list = b;
	}
	registrations++;
	return &b->entries[b->used++];
}

int __cxa_atexit(void (*f)(void *), void *argument, void *library) {
	struct entry *e = new_entry(&exit_list);
	if (!e) return -1;
	e->kind = WITH_ARGUMENT;
	e->run.with_argument = f;
	e->argument = argument;
	e->library = library;
	return 0;
}

int atexit(void (*f)(void)) {
	struct entry *e = new_entry(&exit_list);
	if (!e) return -1;
	e->kind = PLAIN;
	e->run.plain = f;
	return 0;
}

int on_exit(void (*f)(int, void *), void *argument) {
	struct entry *e = new_entry(&exit_list);
	if (!e) return -1;
	e->kind = WITH_STATUS;
	e->run.with_status = f;
	e->argument = argument;
	return 0;
}

int at_quick_exit(void (*f)(void)) {
	struct entry *e = new_entry(&quick_list);
	if (!e) return -1;
	e->kind = PLAIN;
	e->run.plain = f;
	return 0;
}

static void run_entry(struct entry e, int status) {
	switch (e.kind) {
	case PLAIN: e.run.plain(); break;
	case WITH_STATUS: e.run.with_status(status, e.argument); break;
	case WITH_ARGUMENT: e.run.with_argument(e.argument); break;
	case FREE: break;
	}
}

static void run_list(struct block **list, int status) {
	while (*list) {
		struct block *b = *list;
		if (b->used == 0) {
			if (!b->next) break;
			*list = b->next;
			free(b);
			continue;
		}
		struct entry e = b->entries[--b->used];
		b->entries[b->used].kind = FREE;
		run_entry(e, status);
	}
}

/* Runs and forgets what a library (or, for NULL, anybody) registered. */
void __cxa_finalize(void *library) {
again:
	for (struct block *b = exit_list; b; b = b->next)
		for (size_t i = b->used; i-- > 0;) {
			struct entry e = b->entries[i];
			if (e.kind != WITH_ARGUMENT || (library && e.library != library)) continue;
			b->entries[i].kind = FREE;
			unsigned long before = registrations;
			run_entry(e, 0);
			if (registrations != before) goto again;
		}
}

/* Destructors of thread_local objects (Itanium C++ ABI, thread_local destructors), newest first. */
struct thread_destructor {
	void (*run)(void *);
	void *object;
	struct thread_destructor *next;
};
static _Thread_local struct thread_destructor *thread_destructors;

int __cxa_thread_atexit_impl(void (*f)(void *), void *object, void *library) {
	(void)library;
	struct thread_destructor *d = calloc(1, sizeof *d);
	if (!d) return -1;
	d->run = f;
	d->object = object;
	d->next = thread_destructors;
	thread_destructors = d;
	return 0;
}

void __call_tls_dtors(void) {
	while (thread_destructors) {
		struct thread_destructor *d = thread_destructors;
		thread_destructors = d->next;
		d->run(d->object);
		free(d);
	}
}

_Noreturn void exit(int status) {
	__memscape_exit(status);
	__call_tls_dtors();
	run_list(&exit_list, status);
	__memscape_flush_all();
	_exit(status);
}

_Noreturn void quick_exit(int status) {
	run_list(&quick_list, status);
	_exit(status);
}
