// What std::get gives out of a variant is an object of its own for the machine, which ends when the variant is given another
// alternative: pointers and references to it are stale then, although the storage lives on.
#ifndef __MEMSCAPE_ALTERNATIVE_H
#define __MEMSCAPE_ALTERNATIVE_H

#include <__config>
#include <__cstddef/size_t.h>
#include <__type_traits/is_constant_evaluated.h>

#pragma GCC system_header

// In older standards <variant> is empty.
#if _LIBCPP_STD_VER >= 17
extern "C" void *__memscape_member(const void *__pointer, const void *__base, std::size_t __offset, std::size_t __size) noexcept;
extern "C" void __memscape_alternative_ended(const void *__storage, std::size_t __from, std::size_t __to) noexcept;

_LIBCPP_BEGIN_NAMESPACE_STD
template <class _Tp>
_LIBCPP_HIDE_FROM_ABI constexpr _Tp *__memscape_alternative(_Tp *__p) noexcept {
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
  if (!std::__libcpp_is_constant_evaluated())
    return (_Tp *)::__memscape_member((const void *)__p, (const void *)__p, 0, sizeof(_Tp));
#endif
  return __p;
}

inline _LIBCPP_HIDE_FROM_ABI __attribute__((__always_inline__, __nodebug__)) constexpr void
__memscape_alternative_changed(const void *__storage, size_t __from, size_t __to) noexcept {
#if _LIBCPP_HARDENING_MODE != _LIBCPP_HARDENING_MODE_NONE
  if (__from != __to && !std::__libcpp_is_constant_evaluated())
    ::__memscape_alternative_ended(__storage, __from, __to);
#else
  (void)__storage, (void)__from, (void)__to;
#endif
}
_LIBCPP_END_NAMESPACE_STD
#endif

#endif
