// std::atomic's wait and notify (the library side of <__atomic/atomic_sync.h>) over the kernel's futex.
#include "machine.h"
#include <__atomic/atomic_sync.h>
#include <__atomic/atomic_sync_timed.h>
#include <atomic>
#include <climits>
#include <cstring>
#include <functional>
#include <time.h>

_LIBCPP_BEGIN_NAMESPACE_STD

namespace {

void futex_wait(const void* address, int expected, const timespec* timeout) {
  __memscape_futex(static_cast<const int*>(address), 0, expected, timeout);
}
void futex_wake(const void* address, int count) {
  __memscape_futex(static_cast<const int*>(address), 1, count, nullptr);
}
timespec nanoseconds(uint64_t ns) { return {static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)}; }

// Objects that are not of the futex's size wait on a counter that notifying them raises; many share one.
constexpr size_t table_size = 256;
struct alignas(64) Slot {
  int counter;
};
Slot table[table_size];

int* counter_of(const void* address) { return &table[hash<const void*>()(address) & (table_size - 1)].counter; }

void notify_table(const void* address) {
  int* counter = counter_of(address);
  __atomic_fetch_add(counter, 1, __ATOMIC_RELEASE);
  // All: others may share the slot.
  futex_wake(counter, INT_MAX);
}

} // namespace

_LIBCPP_EXPORTED_FROM_ABI __cxx_contention_t __atomic_monitor_global(void const* address) noexcept {
  return __atomic_load_n(counter_of(address), __ATOMIC_ACQUIRE);
}
_LIBCPP_EXPORTED_FROM_ABI void __atomic_wait_global_table(void const* address, __cxx_contention_t seen) noexcept {
  futex_wait(counter_of(address), seen, nullptr);
}
_LIBCPP_EXPORTED_FROM_ABI void
__atomic_wait_global_table_with_timeout(void const* address, __cxx_contention_t seen, uint64_t ns) noexcept {
  timespec t = nanoseconds(ns);
  futex_wait(counter_of(address), seen, &t);
}
_LIBCPP_EXPORTED_FROM_ABI void __atomic_notify_one_global_table(void const* address) noexcept { notify_table(address); }
_LIBCPP_EXPORTED_FROM_ABI void __atomic_notify_all_global_table(void const* address) noexcept { notify_table(address); }

template <size_t Size>
_LIBCPP_EXPORTED_FROM_ABI void __atomic_wait_native(void const* address, void const* old) noexcept {
  static_assert(Size == sizeof(int));
  int expected;
  std::memcpy(&expected, old, Size);
  futex_wait(address, expected, nullptr);
}
template <size_t Size>
_LIBCPP_EXPORTED_FROM_ABI void
__atomic_wait_native_with_timeout(void const* address, void const* old, uint64_t ns) noexcept {
  static_assert(Size == sizeof(int));
  int expected;
  std::memcpy(&expected, old, Size);
  timespec t = nanoseconds(ns);
  futex_wait(address, expected, &t);
}
template <size_t Size>
_LIBCPP_EXPORTED_FROM_ABI void __atomic_notify_one_native(const void* address) noexcept {
  futex_wake(address, 1);
}
template <size_t Size>
_LIBCPP_EXPORTED_FROM_ABI void __atomic_notify_all_native(const void* address) noexcept {
  futex_wake(address, INT_MAX);
}

template void __atomic_wait_native<4>(void const*, void const*) noexcept;
template void __atomic_wait_native_with_timeout<4>(void const*, void const*, uint64_t) noexcept;
template void __atomic_notify_one_native<4>(const void*) noexcept;
template void __atomic_notify_all_native<4>(const void*) noexcept;

_LIBCPP_END_NAMESPACE_STD
