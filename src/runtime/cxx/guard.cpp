// Guards of local statics (Itanium C++ ABI 3.3.3) and destructors of thread_local objects.
//
// The guard's first byte is the compiler's (nonzero: initialised); the second says that somebody is at it, the third
// that others wait for him.
#include "cxxabi.h"
#include "machine.h"
#include <limits.h>
#include <stdint.h>

namespace {
constexpr int futex_wait = 0, futex_wake = 1;
constexpr int done = 1, pending = 1 << 8, waiting = 1 << 16;
// Guards of threads' own objects are the compiler's business alone; these are shared, so their first four bytes are an atomic.
int* word(uint64_t* guard) { return reinterpret_cast<int*>(guard); }

void release(uint64_t* guard, int value) {
  const int before = __atomic_exchange_n(word(guard), value, __ATOMIC_ACQ_REL);
  if (before & waiting)
    __memscape_futex(word(guard), futex_wake, INT_MAX, nullptr);
}
} // namespace

namespace __cxxabiv1 {
extern "C" {

int __cxa_guard_acquire(uint64_t* guard) {
  int* w = word(guard);
  for (;;) {
    int seen = 0;
    if (__atomic_compare_exchange_n(w, &seen, pending, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
      return 1;
    if (seen & done)
      return 0;
    if (!(seen & waiting) &&
        !__atomic_compare_exchange_n(w, &seen, seen | waiting, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
      continue;
    __memscape_futex(w, futex_wait, pending | waiting, nullptr);
  }
}
void __cxa_guard_release(uint64_t* guard) { release(guard, done); }
void __cxa_guard_abort(uint64_t* guard) { release(guard, 0); }

// C's part of the library keeps the list and runs it when the thread or the process ends.
int __cxa_thread_atexit_impl(void (*)(void*), void*, void*);
int __cxa_thread_atexit(void (*destructor)(void*), void* object, void* library) noexcept {
  return __cxa_thread_atexit_impl(destructor, object, library);
}

}
} // namespace __cxxabiv1
