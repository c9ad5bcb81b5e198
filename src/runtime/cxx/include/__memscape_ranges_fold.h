// The folds of C++23 that libc++ does not have yet: std::ranges::fold_left_first, fold_left_first_with_iter, fold_right
// and fold_right_last [alg.fold].
#ifndef __MEMSCAPE_RANGES_FOLD_H
#define __MEMSCAPE_RANGES_FOLD_H

#include <__algorithm/ranges_fold.h>
#include <__config>
#include <__functional/invoke.h>
#include <__functional/reference_wrapper.h>
#include <__iterator/concepts.h>
#include <__iterator/iterator_traits.h>
#include <__iterator/next.h>
#include <__iterator/prev.h>
#include <__ranges/access.h>
#include <__ranges/concepts.h>
#include <__ranges/dangling.h>
#include <__type_traits/decay.h>
#include <__type_traits/invoke.h>
#include <__utility/in_place.h>
#include <__utility/move.h>
#include <optional>

#pragma GCC system_header

_LIBCPP_PUSH_MACROS
#include <__undef_macros>

_LIBCPP_BEGIN_NAMESPACE_STD

namespace ranges {

// [alg.fold]: the function with its arguments the other way round.
template <class _Fp>
struct __memscape_flipped {
  _Fp __f_;
  template <class _Tp, class _Up>
    requires invocable<_Fp&, _Up, _Tp>
  invoke_result_t<_Fp&, _Up, _Tp> operator()(_Tp&&, _Up&&);
};
template <class _Fp, class _Tp, class _Ip>
concept __memscape_right_foldable = __indirectly_binary_left_foldable<__memscape_flipped<_Fp>, _Tp, _Ip>;

template <class _Ip, class _Tp>
using fold_left_first_with_iter_result = in_value_result<_Ip, _Tp>;

struct __memscape_fold_left_first_with_iter {
  template <input_iterator _Ip,
            sentinel_for<_Ip> _Sp,
            __indirectly_binary_left_foldable<iter_value_t<_Ip>, _Ip> _Fp>
    requires constructible_from<iter_value_t<_Ip>, iter_reference_t<_Ip>>
  [[nodiscard]] static constexpr auto operator()(_Ip __first, _Sp __last, _Fp __f) {
    using _Up = decltype(ranges::fold_left(std::move(__first), __last, iter_value_t<_Ip>(*__first), __f));
    using _Result = fold_left_first_with_iter_result<_Ip, optional<_Up>>;
    if (__first == __last)
      return _Result{std::move(__first), optional<_Up>()};
    optional<_Up> __value(in_place, *__first);
    for (++__first; __first != __last; ++__first)
      *__value = std::invoke(__f, std::move(*__value), *__first);
    return _Result{std::move(__first), std::move(__value)};
  }
  template <input_range _Range, __indirectly_binary_left_foldable<range_value_t<_Range>, iterator_t<_Range>> _Fp>
    requires constructible_from<range_value_t<_Range>, range_reference_t<_Range>>
  [[nodiscard]] static constexpr auto operator()(_Range&& __r, _Fp __f) {
    auto __result = operator()(ranges::begin(__r), ranges::end(__r), std::ref(__f));
    return fold_left_first_with_iter_result<borrowed_iterator_t<_Range>, decltype(__result.value)>{
        std::move(__result.in), std::move(__result.value)};
  }
};

struct __memscape_fold_left_first {
  template <input_iterator _Ip,
            sentinel_for<_Ip> _Sp,
            __indirectly_binary_left_foldable<iter_value_t<_Ip>, _Ip> _Fp>
    requires constructible_from<iter_value_t<_Ip>, iter_reference_t<_Ip>>
  [[nodiscard]] static constexpr auto operator()(_Ip __first, _Sp __last, _Fp __f) {
    return __memscape_fold_left_first_with_iter()(std::move(__first), std::move(__last), std::ref(__f)).value;
  }
  template <input_range _Range, __indirectly_binary_left_foldable<range_value_t<_Range>, iterator_t<_Range>> _Fp>
    requires constructible_from<range_value_t<_Range>, range_reference_t<_Range>>
  [[nodiscard]] static constexpr auto operator()(_Range&& __r, _Fp __f) {
    return __memscape_fold_left_first_with_iter()(ranges::begin(__r), ranges::end(__r), std::ref(__f)).value;
  }
};

struct __memscape_fold_right {
  template <bidirectional_iterator _Ip,
            sentinel_for<_Ip> _Sp,
            class _Tp = iter_value_t<_Ip>,
            __memscape_right_foldable<_Tp, _Ip> _Fp>
  [[nodiscard]] static constexpr auto operator()(_Ip __first, _Sp __last, _Tp __init, _Fp __f) {
    using _Up = decay_t<invoke_result_t<_Fp&, iter_reference_t<_Ip>, _Tp>>;
    if (__first == __last)
      return _Up(std::move(__init));
    _Ip __at = ranges::next(__first, __last);
    _Up __value(std::invoke(__f, *--__at, std::move(__init)));
    while (__first != __at)
      __value = std::invoke(__f, *--__at, std::move(__value));
    return __value;
  }
  template <bidirectional_range _Range,
            class _Tp = range_value_t<_Range>,
            __memscape_right_foldable<_Tp, iterator_t<_Range>> _Fp>
  [[nodiscard]] static constexpr auto operator()(_Range&& __r, _Tp __init, _Fp __f) {
    return __memscape_fold_right()(ranges::begin(__r), ranges::end(__r), std::move(__init), std::ref(__f));
  }
};

struct __memscape_fold_right_last {
  template <bidirectional_iterator _Ip,
            sentinel_for<_Ip> _Sp,
            __memscape_right_foldable<iter_value_t<_Ip>, _Ip> _Fp>
    requires constructible_from<iter_value_t<_Ip>, iter_reference_t<_Ip>>
  [[nodiscard]] static constexpr auto operator()(_Ip __first, _Sp __last, _Fp __f) {
    using _Up = decltype(__memscape_fold_right()(__first, __last, iter_value_t<_Ip>(*__first), __f));
    if (__first == __last)
      return optional<_Up>();
    _Ip __tail = ranges::prev(ranges::next(__first, std::move(__last)));
    return optional<_Up>(
        in_place,
        __memscape_fold_right()(std::move(__first), __tail, iter_value_t<_Ip>(*__tail), std::ref(__f)));
  }
  template <bidirectional_range _Range, __memscape_right_foldable<range_value_t<_Range>, iterator_t<_Range>> _Fp>
    requires constructible_from<range_value_t<_Range>, range_reference_t<_Range>>
  [[nodiscard]] static constexpr auto operator()(_Range&& __r, _Fp __f) {
    return __memscape_fold_right_last()(ranges::begin(__r), ranges::end(__r), std::ref(__f));
  }
};

inline namespace __cpo {
inline constexpr __memscape_fold_left_first_with_iter fold_left_first_with_iter{};
inline constexpr __memscape_fold_left_first fold_left_first{};
inline constexpr __memscape_fold_right fold_right{};
inline constexpr __memscape_fold_right_last fold_right_last{};
} // namespace __cpo

} // namespace ranges

_LIBCPP_END_NAMESPACE_STD

_LIBCPP_POP_MACROS

#endif
