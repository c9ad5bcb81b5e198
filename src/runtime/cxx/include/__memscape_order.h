// What a comparator of the program's answers, seen in passing: no call is made that would not be made anyway. One that calls
// an element less than its equal in every byte is no strict weak ordering.
#ifndef __MEMSCAPE_ORDER_H
#define __MEMSCAPE_ORDER_H

#include <__config>
#include <__cstddef/size_t.h>
#include <__iterator/iterator_traits.h>
#include <__memory/addressof.h>
#include <__type_traits/desugars_to.h>
#include <__type_traits/integral_constant.h>
#include <__type_traits/is_constant_evaluated.h>
#include <__type_traits/is_floating_point.h>
#include <__type_traits/is_same.h>
#include <__type_traits/is_scalar.h>
#include <__type_traits/remove_cvref.h>

#pragma GCC system_header

extern "C" void __memscape_less(const void *__x, const void *__y, std::size_t __size) _NOEXCEPT;
extern "C" void __memscape_unordered(const void *__x, std::size_t __size) _NOEXCEPT;

_LIBCPP_BEGIN_NAMESPACE_STD

// The comparator has called __x less than __y. Bytes are looked at by the machine, for not all of them need be set.
template <class _Tp>
inline __attribute__((__always_inline__, __nodebug__)) void __memscape_is_less(const _Tp &__x, const _Tp &__y, true_type) _NOEXCEPT {
  if (__x == __y)
    ::__memscape_less(std::addressof(__x), std::addressof(__y), sizeof(_Tp));
}
template <class _Tp>
inline __attribute__((__always_inline__, __nodebug__)) void __memscape_is_less(const _Tp &__x, const _Tp &__y, false_type) _NOEXCEPT {
  ::__memscape_less(std::addressof(__x), std::addressof(__y), sizeof(_Tp));
}
template <class _Tp>
inline __attribute__((__always_inline__, __nodebug__)) void __memscape_told_less(const _Tp &__x, const _Tp &__y) _NOEXCEPT {
  std::__memscape_is_less(__x, __y, integral_constant<bool, is_scalar<_Tp>::value>());
}
template <class _Tp, class _Up>
inline __attribute__((__always_inline__, __nodebug__)) void __memscape_told_less(const _Tp &, const _Up &) _NOEXCEPT {}

template <class _Comp>
struct __memscape_ordering {
  _Comp &__comp_;
  // A long sort is told by its first answers.
  size_t __left_;

  template <class _Tp, class _Up>
  _LIBCPP_HIDE_FROM_ABI _LIBCPP_CONSTEXPR_SINCE_CXX14 bool operator()(_Tp &&__x, _Up &&__y) {
    bool __r = static_cast<bool>(__comp_(static_cast<_Tp &&>(__x), static_cast<_Up &&>(__y)));
    // What was handed over as an rvalue may have been moved from.
    if (__r && __left_ != 0 && __is_lvalue_reference(_Tp) && __is_lvalue_reference(_Up)) {
      --__left_;
      std::__memscape_told_less(__x, __y);
    }
    return __r;
  }
};

template <class _Tp, class _Comp>
struct __memscape_is_plain_order
    : integral_constant<bool,
                        __desugars_to_v<__less_tag, _Comp, _Tp, _Tp> || __desugars_to_v<__greater_tag, _Comp, _Tp, _Tp> ||
                            __desugars_to_v<__totally_ordered_less_tag, _Comp, _Tp, _Tp> > {};

template <class _Tp, class _Comp, bool _Plain = __memscape_is_plain_order<_Tp, _Comp>::value>
struct __memscape_order_of {
  static _LIBCPP_HIDE_FROM_ABI _LIBCPP_CONSTEXPR_SINCE_CXX14 __memscape_ordering<_Comp> __get(_Comp &__comp) {
    __memscape_ordering<_Comp> __o = {__comp, std::__libcpp_is_constant_evaluated() ? 0u : 2000u};
    return __o;
  }
};
template <class _Tp, class _Comp>
struct __memscape_order_of<_Tp, _Comp, true> {
  static _LIBCPP_HIDE_FROM_ABI _LIBCPP_CONSTEXPR_SINCE_CXX14 _Comp &__get(_Comp &__comp) { return __comp; }
};

// Not-a-number has no place in an order.
template <class _Iter>
inline _LIBCPP_HIDE_FROM_ABI void __memscape_check_numbers(_Iter __first, _Iter __last, true_type) {
  for (; __first != __last; ++__first)
    if (*__first != *__first) {
      ::__memscape_unordered(std::addressof(*__first), sizeof(*__first));
      return;
    }
}
template <class _Iter>
inline _LIBCPP_HIDE_FROM_ABI void __memscape_check_numbers(_Iter, _Iter, false_type) {}
template <class _Comp, class _Iter>
inline _LIBCPP_HIDE_FROM_ABI _LIBCPP_CONSTEXPR_SINCE_CXX14 void __memscape_check_ordered(_Iter __first, _Iter __last) {
  typedef typename iterator_traits<_Iter>::value_type _Tp;
  if (!std::__libcpp_is_constant_evaluated())
    std::__memscape_check_numbers(
        __first,
        __last,
        integral_constant<bool, is_floating_point<_Tp>::value && __memscape_is_plain_order<_Tp, _Comp>::value>());
}

_LIBCPP_END_NAMESPACE_STD

#endif
