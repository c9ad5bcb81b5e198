// std::atomic of std::shared_ptr and std::weak_ptr, C++20 [util.smartptr.atomic], which libc++ does not have yet.
// A lock guards the pointer; a count of its changes is what wait sleeps on.
#ifndef __MEMSCAPE_ATOMIC_SHARED_H
#define __MEMSCAPE_ATOMIC_SHARED_H

#include <__atomic/atomic.h>
#include <__config>
#include <__memory/shared_ptr.h>
#include <__utility/move.h>
#include <__utility/swap.h>

#pragma GCC system_header

_LIBCPP_PUSH_MACROS
#include <__undef_macros>

_LIBCPP_BEGIN_NAMESPACE_STD

template <class _Pointer>
class __memscape_atomic_pointer {
  mutable _Pointer __p_;
  mutable atomic<int> __locked_{0};
  atomic<unsigned> __changes_{0};

  class __guard {
    atomic<int>& __word_;

  public:
    explicit __guard(atomic<int>& __word) noexcept : __word_(__word) {
      for (int __free = 0; !__word_.compare_exchange_strong(__free, 1, memory_order_acquire); __free = 0)
        __word_.wait(1, memory_order_relaxed);
    }
    __guard(const __guard&) = delete;
    ~__guard() {
      __word_.store(0, memory_order_release);
      __word_.notify_one();
    }
  };

protected:
  // The same object, and shared with the same owners.
  static bool __same(const _Pointer& __x, const _Pointer& __y) noexcept {
    return !__x.owner_before(__y) && !__y.owner_before(__x) && __address(__x) == __address(__y);
  }
  template <class _Tp>
  static const void* __address(const shared_ptr<_Tp>& __x) noexcept {
    return __x.get();
  }
  template <class _Tp>
  static const void* __address(const weak_ptr<_Tp>&) noexcept {
    return nullptr;
  }

public:
  using value_type                          = _Pointer;
  static constexpr bool is_always_lock_free = false;

  constexpr __memscape_atomic_pointer() noexcept = default;
  __memscape_atomic_pointer(_Pointer __p) noexcept : __p_(std::move(__p)) {}
  __memscape_atomic_pointer(const __memscape_atomic_pointer&)            = delete;
  __memscape_atomic_pointer& operator=(const __memscape_atomic_pointer&) = delete;

  bool is_lock_free() const noexcept { return false; }

  _Pointer load(memory_order = memory_order_seq_cst) const noexcept {
    __guard __g(__locked_);
    return __p_;
  }
  operator _Pointer() const noexcept { return load(); }

  _Pointer exchange(_Pointer __desired, memory_order = memory_order_seq_cst) noexcept {
    __guard __g(__locked_);
    __p_.swap(__desired);
    __changes_.fetch_add(1, memory_order_release);
    return __desired;
  }
  // The old pointer goes when the lock is gone: its destructor may come back here.
  void store(_Pointer __desired, memory_order = memory_order_seq_cst) noexcept {
    _Pointer __old = exchange(std::move(__desired));
  }
  void operator=(_Pointer __desired) noexcept { store(std::move(__desired)); }

  bool compare_exchange_strong(_Pointer& __expected, _Pointer __desired, memory_order = memory_order_seq_cst) noexcept {
    _Pointer __old;
    __guard __g(__locked_);
    if (__same(__p_, __expected)) {
      __p_.swap(__desired);
      __changes_.fetch_add(1, memory_order_release);
      return true;
    }
    __old = std::move(__expected);
    __expected = __p_;
    return false;
  }
  bool compare_exchange_weak(_Pointer& __expected, _Pointer __desired, memory_order __o = memory_order_seq_cst) noexcept {
    return compare_exchange_strong(__expected, std::move(__desired), __o);
  }
  bool compare_exchange_strong(_Pointer& __expected, _Pointer __desired, memory_order, memory_order) noexcept {
    return compare_exchange_strong(__expected, std::move(__desired));
  }
  bool compare_exchange_weak(_Pointer& __expected, _Pointer __desired, memory_order, memory_order) noexcept {
    return compare_exchange_strong(__expected, std::move(__desired));
  }

  void wait(_Pointer __old, memory_order = memory_order_seq_cst) const noexcept {
    for (;;) {
      const unsigned __seen = __changes_.load(memory_order_acquire);
      if (!__same(load(), __old))
        return;
      __changes_.wait(__seen, memory_order_acquire);
    }
  }
  void notify_one() noexcept { __changes_.notify_one(); }
  void notify_all() noexcept { __changes_.notify_all(); }
};

template <class _Tp>
struct atomic<shared_ptr<_Tp>> : __memscape_atomic_pointer<shared_ptr<_Tp>> {
  using _Base = __memscape_atomic_pointer<shared_ptr<_Tp>>;
  using _Base::_Base;
  constexpr atomic() noexcept = default;
  constexpr atomic(nullptr_t) noexcept : atomic() {}
  using _Base::operator=;
  void operator=(nullptr_t) noexcept { this->store(nullptr); }
};

template <class _Tp>
struct atomic<weak_ptr<_Tp>> : __memscape_atomic_pointer<weak_ptr<_Tp>> {
  using _Base = __memscape_atomic_pointer<weak_ptr<_Tp>>;
  using _Base::_Base;
  constexpr atomic() noexcept = default;
  using _Base::operator=;
};

_LIBCPP_END_NAMESPACE_STD

_LIBCPP_POP_MACROS

#endif
