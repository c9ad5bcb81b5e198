// Which part of a vector's or string's memory holds elements: the machine marks the rest (AddressSanitizer's
// __sanitizer_annotate_contiguous_container). Memory of other allocators than std::allocator is theirs to judge.
#ifndef __MEMSCAPE_CONTAINER_H
#define __MEMSCAPE_CONTAINER_H

#include <__config>
#include <__memory/allocator.h>

#pragma GCC system_header

// Pointers of other allocators need not be pointers.
#if __cplusplus >= 201103L
#define _MEMSCAPE_IF_CONSTEXPR if constexpr
#else
#define _MEMSCAPE_IF_CONSTEXPR if
#endif

extern "C" void
__memscape_container(const void *__first, const void *__last, const void *__old_end, const void *__new_end) _NOEXCEPT;

// Reads what an iterator goes by, so that one that is no longer valid is found.
template <class _Tp>
inline _LIBCPP_HIDE_FROM_ABI void __memscape_valid(_Tp* const& __p) _NOEXCEPT {
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
  (void)*static_cast<_Tp const volatile*>(__p);
#else
  (void)__p;
#endif
}
template <class _Tp>
inline _LIBCPP_HIDE_FROM_ABI void __memscape_valid(const _Tp&) _NOEXCEPT {}

_LIBCPP_BEGIN_NAMESPACE_STD
template <class _Allocator>
struct __memscape_is_plain_allocator {
  static const bool value = false;
};
template <class _Tp>
struct __memscape_is_plain_allocator<allocator<_Tp> > {
  static const bool value = true;
};
_LIBCPP_END_NAMESPACE_STD

#endif
