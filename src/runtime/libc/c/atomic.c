/*
 * Atomic operations on objects of any size, which compilers leave to the library (GCC, "libatomic"; LLVM, "Atomic
 * Instructions and Concurrency Guide"). One lock guards them all. Sizes with instructions of their own use those, so that
 * both ways of accessing an object agree. Clang knows the names as its own builtins: hence the assembler names.
 */
#include <sched.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang diagnostic ignored "-Watomic-alignment"

static char lock;

static void enter(void) {
	while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) sched_yield();
}
static void leave(void) { __atomic_clear(&lock, __ATOMIC_RELEASE); }

static bool whole(size_t size, const volatile void *p) {
	return (size == 1 || size == 2 || size == 4 || size == 8 || size == 16) && ((uintptr_t)p & (size - 1)) == 0;
}

typedef unsigned __int128 u128;

bool atomic_is_lock_free(size_t size, const volatile void *p) __asm__("__atomic_is_lock_free");
bool atomic_is_lock_free(size_t size, const volatile void *p) { return whole(size, p); }

void load(size_t size, const volatile void *from, void *to, int order) __asm__("__atomic_load");
void load(size_t size, const volatile void *from, void *to, int order) {
#define CASE(N, T)                                                        \
	case N:                                                           \
		*(T *)to = __atomic_load_n((const volatile T *)from, __ATOMIC_SEQ_CST); \
		return;
	if (whole(size, from) && whole(size, to)) switch (size) {
			CASE(1, uint8_t)
			CASE(2, uint16_t)
			CASE(4, uint32_t)
			CASE(8, uint64_t)
			CASE(16, u128)
		}
#undef CASE
	enter();
	memcpy(to, (const void *)from, size);
	leave();
}

void store(size_t size, volatile void *to, void *from, int order) __asm__("__atomic_store");
void store(size_t size, volatile void *to, void *from, int order) {
#define CASE(N, T)                                                             \
	case N:                                                                \
		__atomic_store_n((volatile T *)to, *(T *)from, __ATOMIC_SEQ_CST); \
		return;
	if (whole(size, from) && whole(size, to)) switch (size) {
			CASE(1, uint8_t)
			CASE(2, uint16_t)
			CASE(4, uint32_t)
			CASE(8, uint64_t)
			CASE(16, u128)
		}
#undef CASE
	enter();
	memcpy((void *)to, from, size);
	leave();
}

void exchange(size_t size, volatile void *object, void *value, void *old, int order) __asm__("__atomic_exchange");
void exchange(size_t size, volatile void *object, void *value, void *old, int order) {
#define CASE(N, T)                                                                                         \
	case N:                                                                                            \
		*(T *)old = __atomic_exchange_n((volatile T *)object, *(T *)value, __ATOMIC_SEQ_CST); \
		return;
	if (whole(size, object) && whole(size, value) && whole(size, old)) switch (size) {
			CASE(1, uint8_t)
			CASE(2, uint16_t)
			CASE(4, uint32_t)
			CASE(8, uint64_t)
			CASE(16, u128)
		}
#undef CASE
	enter();
	memcpy(old, (const void *)object, size);
	memcpy((void *)object, value, size);
	leave();
}

bool compare_exchange(size_t size, volatile void *object, void *expected, void *desired, int success, int failure)
	__asm__("__atomic_compare_exchange");
bool compare_exchange(size_t size, volatile void *object, void *expected, void *desired, int success, int failure) {
#define CASE(N, T)                                                                                               \
	case N:                                                                                                  \
		return __atomic_compare_exchange_n((volatile T *)object, (T *)expected, *(T *)desired, 0, \
						   __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
	if (whole(size, object) && whole(size, expected) && whole(size, desired)) switch (size) {
			CASE(1, uint8_t)
			CASE(2, uint16_t)
			CASE(4, uint32_t)
			CASE(8, uint64_t)
			CASE(16, u128)
		}
#undef CASE
	enter();
	bool same = memcmp((const void *)object, expected, size) == 0;
	if (same)
		memcpy((void *)object, desired, size);
	else
		memcpy(expected, (const void *)object, size);
	leave();
	return same;
}

/* As calls: compilers make them for objects that they cannot access by an instruction. */
#define SIZED(N, T)                                                                                                   \
	T load_##N(const volatile T *p, int order) __asm__("__atomic_load_" #N);                                      \
	T load_##N(const volatile T *p, int order) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }                   \
	void store_##N(volatile T *p, T v, int order) __asm__("__atomic_store_" #N);                                  \
	void store_##N(volatile T *p, T v, int order) { __atomic_store_n(p, v, __ATOMIC_SEQ_CST); }                   \
	T exchange_##N(volatile T *p, T v, int order) __asm__("__atomic_exchange_" #N);                               \
	T exchange_##N(volatile T *p, T v, int order) { return __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST); }         \
	bool compare_exchange_##N(volatile T *p, T *e, T d, int s, int f) __asm__("__atomic_compare_exchange_" #N);   \
	bool compare_exchange_##N(volatile T *p, T *e, T d, int s, int f) {                                           \
		return __atomic_compare_exchange_n(p, e, d, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                   \
	}                                                                                                             \
	FETCH(N, T, add)                                                                                              \
	FETCH(N, T, sub)                                                                                              \
	FETCH(N, T, and)                                                                                              \
	FETCH(N, T, or)                                                                                               \
	FETCH(N, T, xor)                                                                                              \
	FETCH(N, T, nand)
#define FETCH(N, T, OP)                                                                     \
	T fetch_##OP##_##N(volatile T *p, T v, int order) __asm__("__atomic_fetch_" #OP "_" #N); \
	T fetch_##OP##_##N(volatile T *p, T v, int order) { return __atomic_fetch_##OP(p, v, __ATOMIC_SEQ_CST); }
SIZED(1, uint8_t)
SIZED(2, uint16_t)
SIZED(4, uint32_t)
SIZED(8, uint64_t)
SIZED(16, u128)

/* <stdatomic.h>'s functions that compilers have as macros: for their addresses and calls in parentheses. */
typedef struct {
	_Bool value;
} flag;
void fence(int order) __asm__("atomic_thread_fence");
void fence(int order) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
void signal_fence(int order) __asm__("atomic_signal_fence");
void signal_fence(int order) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }
_Bool test_and_set(volatile flag *f) __asm__("atomic_flag_test_and_set");
_Bool test_and_set(volatile flag *f) { return __atomic_test_and_set(&f->value, __ATOMIC_SEQ_CST); }
_Bool test_and_set_explicit(volatile flag *f, int order) __asm__("atomic_flag_test_and_set_explicit");
_Bool test_and_set_explicit(volatile flag *f, int order) { return __atomic_test_and_set(&f->value, __ATOMIC_SEQ_CST); }
void clear(volatile flag *f) __asm__("atomic_flag_clear");
void clear(volatile flag *f) { __atomic_clear(&f->value, __ATOMIC_SEQ_CST); }
void clear_explicit(volatile flag *f, int order) __asm__("atomic_flag_clear_explicit");
void clear_explicit(volatile flag *f, int order) { __atomic_clear(&f->value, __ATOMIC_SEQ_CST); }
