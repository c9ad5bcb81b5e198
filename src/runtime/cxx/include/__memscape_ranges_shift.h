// std::ranges::shift_left and shift_right of C++23 [alg.shift], which libc++ does not have yet.
#ifndef __MEMSCAPE_RANGES_SHIFT_H
#define __MEMSCAPE_RANGES_SHIFT_H

#include <__algorithm/ranges_move.h>
#include <__algorithm/ranges_move_backward.h>
#include <__config>
#include <__iterator/advance.h>
#include <__iterator/concepts.h>
#include <__iterator/next.h>
#include <__iterator/permutable.h>
#include <__ranges/access.h>
#include <__ranges/concepts.h>
#include <__ranges/dangling.h>
#include <__ranges/subrange.h>
#include <__utility/move.h>

#pragma GCC system_header

_LIBCPP_PUSH_MACROS
#include <__undef_macros>

_LIBCPP_BEGIN_NAMESPACE_STD

namespace ranges {

struct __memscape_shift_left {
  template <permutable _It, sentinel_for<_It> _Sent>
  static constexpr subrange<_It> operator()(_It __first, _Sent __last, iter_difference_t<_It> __n) {
    _It __from = __first;
    if (__n <= 0)
      return {__first, ranges::next(__first, __last)};
    if (ranges::advance(__from, __n, __last) != 0 || __from == __last)
      return {__first, __first};
    _It __end = ranges::move(std::move(__from), __last, __first).out;
    return {std::move(__first), std::move(__end)};
  }
  template <forward_range _Range>
    requires permutable<iterator_t<_Range>>
  static constexpr borrowed_subrange_t<_Range> operator()(_Range&& __r, range_difference_t<_Range> __n) {
    return __memscape_shift_left()(ranges::begin(__r), ranges::end(__r), __n);
  }
};
struct __memscape_shift_right {
  template <permutable _It, sentinel_for<_It> _Sent>
    requires bidirectional_iterator<_It>
  static constexpr subrange<_It> operator()(_It __first, _Sent __last, iter_difference_t<_It> __n) {
    _It __end = ranges::next(__first, __last);
    if (__n <= 0)
      return {std::move(__first), std::move(__end)};
    _It __to = __end;
    if (ranges::advance(__to, -__n, __first) != 0 || __to == __first)
      return {__end, __end};
    _It __begin = ranges::move_backward(std::move(__first), std::move(__to), __end).out;
    return {std::move(__begin), std::move(__end)};
  }
  template <bidirectional_range _Range>
    requires permutable<iterator_t<_Range>>
  static constexpr borrowed_subrange_t<_Range> operator()(_Range&& __r, range_difference_t<_Range> __n) {
    return __memscape_shift_right()(ranges::begin(__r), ranges::end(__r), __n);
  }
};
inline namespace __cpo {
inline constexpr __memscape_shift_left shift_left{};
inline constexpr __memscape_shift_right shift_right{};
} // namespace __cpo

} // namespace ranges

_LIBCPP_END_NAMESPACE_STD

_LIBCPP_POP_MACROS

#endif
