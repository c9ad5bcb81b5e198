// The replaceable allocation and deallocation functions (C++23 [new.delete]).
//
// A program may replace any of them; those that it does not replace call those that the standard says they call. Where
// nothing is replaced, the heap is asked directly and told which form it was, so that a mismatched pair can be found and
// a stack trace has no functions in between that nobody wrote.
//
// To see whether a function was replaced, each basic one has a twin of ours: `operator new` is a weak alias of
// `__memscape_new`, so their addresses differ exactly when the program brings its own.
#include "machine.h"
#include <new>

namespace {

constexpr int Single = 1, Array = 2;
constexpr uint64_t default_alignment = __STDCPP_DEFAULT_NEW_ALIGNMENT__;
constexpr uint64_t unknown_size = static_cast<uint64_t>(-1);

inline void* allocate(size_t size, uint64_t alignment, int family) {
  // What Clang passes when the size of an array cannot be computed (C++23 [expr.new], erroneous sizes).
  if (family == Array && size == static_cast<size_t>(-1))
    throw std::bad_array_new_length();
  for (;;) {
    if (void* p = __memscape_allocate(size, alignment, family))
      return p;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr)
      throw std::bad_alloc();
    handler();
  }
}

inline uint64_t number(std::align_val_t a) { return static_cast<uint64_t>(a); }

using New = void* (*)(size_t);
using Delete = void (*)(void*) noexcept;
using AlignedNew = void* (*)(size_t, std::align_val_t);
using AlignedDelete = void (*)(void*, std::align_val_t) noexcept;

// At run time: the compiler knows that an alias has its target's address, but not that the linker may change that.
template <class F>
inline bool differ(F public_function, F ours) {
  volatile F f = public_function;
  return f != ours;
}

} // namespace

#define REPLACEABLE __attribute__((weak))
#define ALIAS(name) __attribute__((weak, alias(#name)))

extern "C" {
void* __memscape_new(size_t);
void* __memscape_new_aligned(size_t, std::align_val_t);
void* __memscape_new_array(size_t);
void* __memscape_new_array_aligned(size_t, std::align_val_t);
void __memscape_delete(void*) noexcept;
void __memscape_delete_aligned(void*, std::align_val_t) noexcept;
void __memscape_delete_array(void*) noexcept;
void __memscape_delete_array_aligned(void*, std::align_val_t) noexcept;
}

static bool replaced_new() { return differ<New>(::operator new, __memscape_new); }
static bool replaced_new_aligned() { return differ<AlignedNew>(::operator new, __memscape_new_aligned); }
static bool replaced_delete() { return differ<Delete>(::operator delete, __memscape_delete); }
static bool replaced_delete_aligned() { return differ<AlignedDelete>(::operator delete, __memscape_delete_aligned); }
static bool replaced_delete_array() { return differ<Delete>(::operator delete[], __memscape_delete_array); }
static bool replaced_delete_array_aligned() {
  return differ<AlignedDelete>(::operator delete[], __memscape_delete_array_aligned);
}

extern "C" {
void* __memscape_new(size_t size) { return allocate(size, default_alignment, Single); }
void* __memscape_new_aligned(size_t size, std::align_val_t a) { return allocate(size, number(a), Single); }
void* __memscape_new_array(size_t size) {
  return replaced_new() ? ::operator new(size) : allocate(size, default_alignment, Array);
}
void* __memscape_new_array_aligned(size_t size, std::align_val_t a) {
  return replaced_new_aligned() ? ::operator new(size, a) : allocate(size, number(a), Array);
}
void __memscape_delete(void* p) noexcept { __memscape_deallocate(p, unknown_size, 0, Single); }
void __memscape_delete_aligned(void* p, std::align_val_t a) noexcept {
  __memscape_deallocate(p, unknown_size, number(a), Single);
}
void __memscape_delete_array(void* p) noexcept {
  if (replaced_delete())
    ::operator delete(p);
  else
    __memscape_deallocate(p, unknown_size, 0, Array);
}
void __memscape_delete_array_aligned(void* p, std::align_val_t a) noexcept {
  if (replaced_delete_aligned())
    ::operator delete(p, a);
  else
    __memscape_deallocate(p, unknown_size, number(a), Array);
}
}

ALIAS(__memscape_new) void* operator new(size_t);
ALIAS(__memscape_new_aligned) void* operator new(size_t, std::align_val_t);
ALIAS(__memscape_new_array) void* operator new[](size_t);
ALIAS(__memscape_new_array_aligned) void* operator new[](size_t, std::align_val_t);
ALIAS(__memscape_delete) void operator delete(void*) noexcept;
ALIAS(__memscape_delete_aligned) void operator delete(void*, std::align_val_t) noexcept;
ALIAS(__memscape_delete_array) void operator delete[](void*) noexcept;
ALIAS(__memscape_delete_array_aligned) void operator delete[](void*, std::align_val_t) noexcept;

// Without exceptions: null where the throwing form throws.
#define NOTHROW(...)                                                                                                   \
  try {                                                                                                                \
    return __VA_ARGS__;                                                                                                \
  } catch (...) {                                                                                                      \
    return nullptr;                                                                                                    \
  }
REPLACEABLE void* operator new(size_t size, const std::nothrow_t&) noexcept { NOTHROW(::operator new(size)) }
REPLACEABLE void* operator new(size_t size, std::align_val_t a, const std::nothrow_t&) noexcept {
  NOTHROW(::operator new(size, a))
}
REPLACEABLE void* operator new[](size_t size, const std::nothrow_t&) noexcept { NOTHROW(::operator new[](size)) }
REPLACEABLE void* operator new[](size_t size, std::align_val_t a, const std::nothrow_t&) noexcept {
  NOTHROW(::operator new[](size, a))
}
REPLACEABLE void operator delete(void* p, const std::nothrow_t&) noexcept { ::operator delete(p); }
REPLACEABLE void operator delete(void* p, std::align_val_t a, const std::nothrow_t&) noexcept {
  ::operator delete(p, a);
}
REPLACEABLE void operator delete[](void* p, const std::nothrow_t&) noexcept { ::operator delete[](p); }
REPLACEABLE void operator delete[](void* p, std::align_val_t a, const std::nothrow_t&) noexcept {
  ::operator delete[](p, a);
}

// With the size that the caller knows.
REPLACEABLE void operator delete(void* p, size_t size) noexcept {
  if (replaced_delete())
    ::operator delete(p);
  else
    __memscape_deallocate(p, size, 0, Single);
}
REPLACEABLE void operator delete(void* p, size_t size, std::align_val_t a) noexcept {
  if (replaced_delete_aligned())
    ::operator delete(p, a);
  else
    __memscape_deallocate(p, size, number(a), Single);
}
REPLACEABLE void operator delete[](void* p, size_t size) noexcept {
  if (replaced_delete_array() || replaced_delete())
    ::operator delete[](p);
  else
    __memscape_deallocate(p, size, 0, Array);
}
REPLACEABLE void operator delete[](void* p, size_t size, std::align_val_t a) noexcept {
  if (replaced_delete_array_aligned() || replaced_delete_aligned())
    ::operator delete[](p, a);
  else
    __memscape_deallocate(p, size, number(a), Array);
}
