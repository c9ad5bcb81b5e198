// Views of C++23 that libc++ does not have yet: enumerate, chunk, slide, stride, cartesian_product, as_const
// ([range.enumerate] to [range.cartesian], [range.as.const]).
#ifndef __MEMSCAPE_VIEWS_H
#define __MEMSCAPE_VIEWS_H

#include <__config>
#include <__functional/bind_back.h>
#include <__iterator/advance.h>
#include <__iterator/concepts.h>
#include <__iterator/counted_iterator.h>
#include <__iterator/default_sentinel.h>
#include <__iterator/distance.h>
#include <__iterator/iter_move.h>
#include <__iterator/iter_swap.h>
#include <__iterator/iterator_traits.h>
#include <__iterator/next.h>
#include <__iterator/prev.h>
#include <__memory/addressof.h>
#include <__ranges/access.h>
#include <__ranges/all.h>
#include <__ranges/concepts.h>
#include <__ranges/counted.h>
#include <__ranges/empty_view.h>
#include <__ranges/non_propagating_cache.h>
#include <__ranges/range_adaptor.h>
#include <__ranges/ref_view.h>
#include <__ranges/size.h>
#include <__ranges/subrange.h>
#include <__ranges/take_view.h>
#include <__ranges/transform_view.h>
#include <__ranges/view_interface.h>
#include <__type_traits/maybe_const.h>
#include <__utility/forward.h>
#include <__utility/move.h>
#include <compare>
#include <tuple>

#pragma GCC system_header

_LIBCPP_PUSH_MACROS
#include <__undef_macros>

_LIBCPP_BEGIN_NAMESPACE_STD

namespace ranges {

template <class _Int>
constexpr _Int __memscape_div_ceil(_Int __a, _Int __b) {
  const _Int __r = __a / __b;
  return __a % __b ? __r + 1 : __r;
}

template <class _Range>
using __memscape_iterator_concept =
    _If<random_access_range<_Range>,
        random_access_iterator_tag,
        _If<bidirectional_range<_Range>,
            bidirectional_iterator_tag,
            _If<forward_range<_Range>, forward_iterator_tag, input_iterator_tag>>>;

// [range.enumerate]

template <class _Range>
concept __memscape_movable_references =
    input_range<_Range> && move_constructible<range_reference_t<_Range>> &&
    move_constructible<range_rvalue_reference_t<_Range>>;

template <view _View>
  requires __memscape_movable_references<_View>
class enumerate_view : public view_interface<enumerate_view<_View>> {
  _LIBCPP_NO_UNIQUE_ADDRESS _View __base_ = _View();

  template <bool _Const>
  class __sentinel;

  template <bool _Const>
  class __iterator {
    friend enumerate_view;
    template <bool>
    friend class __iterator;
    template <bool>
    friend class __sentinel;
    using _Base      = __maybe_const<_Const, _View>;
    using _Reference = tuple<range_difference_t<_Base>, range_reference_t<_Base>>;

    iterator_t<_Base> __current_ = iterator_t<_Base>();
    range_difference_t<_Base> __pos_ = 0;

    constexpr __iterator(iterator_t<_Base> __current, range_difference_t<_Base> __pos)
        : __current_(std::move(__current)), __pos_(__pos) {}

  public:
    using iterator_category = input_iterator_tag;
    using iterator_concept  = __memscape_iterator_concept<_Base>;
    using difference_type   = range_difference_t<_Base>;
    using value_type        = tuple<difference_type, range_value_t<_Base>>;

    __iterator()
      requires default_initializable<iterator_t<_Base>>
    = default;
    constexpr __iterator(__iterator<!_Const> __i)
      requires _Const && convertible_to<iterator_t<_View>, iterator_t<_Base>>
        : __current_(std::move(__i.__current_)), __pos_(__i.__pos_) {}

    constexpr const iterator_t<_Base>& base() const& noexcept { return __current_; }
    constexpr iterator_t<_Base> base() && { return std::move(__current_); }
    constexpr difference_type index() const noexcept { return __pos_; }
    constexpr auto operator*() const { return _Reference(__pos_, *__current_); }

    constexpr __iterator& operator++() {
      ++__current_;
      ++__pos_;
      return *this;
    }
    constexpr void operator++(int) { ++*this; }
    constexpr __iterator operator++(int)
      requires forward_range<_Base>
    {
      auto __old = *this;
      ++*this;
      return __old;
    }
    constexpr __iterator& operator--()
      requires bidirectional_range<_Base>
    {
      --__current_;
      --__pos_;
      return *this;
    }
    constexpr __iterator operator--(int)
      requires bidirectional_range<_Base>
    {
      auto __old = *this;
      --*this;
      return __old;
    }
    constexpr __iterator& operator+=(difference_type __n)
      requires random_access_range<_Base>
    {
      __current_ += __n;
      __pos_ += __n;
      return *this;
    }
    constexpr __iterator& operator-=(difference_type __n)
      requires random_access_range<_Base>
    {
      __current_ -= __n;
      __pos_ -= __n;
      return *this;
    }
    constexpr auto operator[](difference_type __n) const
      requires random_access_range<_Base>
    {
      return _Reference(__pos_ + __n, __current_[__n]);
    }
    friend constexpr bool operator==(const __iterator& __x, const __iterator& __y) noexcept {
      return __x.__pos_ == __y.__pos_;
    }
    friend constexpr strong_ordering operator<=>(const __iterator& __x, const __iterator& __y) noexcept {
      return __x.__pos_ <=> __y.__pos_;
    }
    friend constexpr __iterator operator+(const __iterator& __x, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __x;
      return __r += __n;
    }
    friend constexpr __iterator operator+(difference_type __n, const __iterator& __x)
      requires random_access_range<_Base>
    {
      return __x + __n;
    }
    friend constexpr __iterator operator-(const __iterator& __x, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __x;
      return __r -= __n;
    }
    friend constexpr difference_type operator-(const __iterator& __x, const __iterator& __y) noexcept {
      return __x.__pos_ - __y.__pos_;
    }
    friend constexpr auto iter_move(const __iterator& __i) {
      return tuple<difference_type, range_rvalue_reference_t<_Base>>(__i.__pos_, ranges::iter_move(__i.__current_));
    }
  };

  template <bool _Const>
  class __sentinel {
    friend enumerate_view;
    template <bool>
    friend class __sentinel;
    using _Base = __maybe_const<_Const, _View>;
    sentinel_t<_Base> __end_ = sentinel_t<_Base>();
    constexpr explicit __sentinel(sentinel_t<_Base> __end) : __end_(std::move(__end)) {}
    template <bool _OtherConst>
    constexpr bool __reached(const __iterator<_OtherConst>& __x) const {
      return __x.__current_ == __end_;
    }
    template <bool _OtherConst>
    constexpr auto __difference(const __iterator<_OtherConst>& __x) const {
      return __x.__current_ - __end_;
    }

  public:
    __sentinel() = default;
    constexpr __sentinel(__sentinel<!_Const> __other)
      requires _Const && convertible_to<sentinel_t<_View>, sentinel_t<_Base>>
        : __end_(std::move(__other.__end_)) {}
    constexpr sentinel_t<_Base> base() const { return __end_; }
    template <bool _OtherConst>
      requires sentinel_for<sentinel_t<_Base>, iterator_t<__maybe_const<_OtherConst, _View>>>
    friend constexpr bool operator==(const __iterator<_OtherConst>& __x, const __sentinel& __y) {
      return __y.__reached(__x);
    }
    template <bool _OtherConst>
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<__maybe_const<_OtherConst, _View>>>
    friend constexpr range_difference_t<__maybe_const<_OtherConst, _View>>
    operator-(const __iterator<_OtherConst>& __x, const __sentinel& __y) {
      return __y.__difference(__x);
    }
    template <bool _OtherConst>
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<__maybe_const<_OtherConst, _View>>>
    friend constexpr range_difference_t<__maybe_const<_OtherConst, _View>>
    operator-(const __sentinel& __y, const __iterator<_OtherConst>& __x) {
      return -__y.__difference(__x);
    }
  };

public:
  enumerate_view()
    requires default_initializable<_View>
  = default;
  constexpr explicit enumerate_view(_View __base) : __base_(std::move(__base)) {}

  constexpr auto begin()
    requires(!__simple_view<_View>)
  {
    return __iterator<false>(ranges::begin(__base_), 0);
  }
  constexpr auto begin() const
    requires __memscape_movable_references<const _View>
  {
    return __iterator<true>(ranges::begin(__base_), 0);
  }
  constexpr auto end()
    requires(!__simple_view<_View>)
  {
    if constexpr (forward_range<_View> && common_range<_View> && sized_range<_View>)
      return __iterator<false>(ranges::end(__base_), ranges::distance(__base_));
    else
      return __sentinel<false>(ranges::end(__base_));
  }
  constexpr auto end() const
    requires __memscape_movable_references<const _View>
  {
    if constexpr (forward_range<const _View> && common_range<const _View> && sized_range<const _View>)
      return __iterator<true>(ranges::end(__base_), ranges::distance(__base_));
    else
      return __sentinel<true>(ranges::end(__base_));
  }
  constexpr auto size()
    requires sized_range<_View>
  {
    return ranges::size(__base_);
  }
  constexpr auto size() const
    requires sized_range<const _View>
  {
    return ranges::size(__base_);
  }
  constexpr _View base() const&
    requires copy_constructible<_View>
  {
    return __base_;
  }
  constexpr _View base() && { return std::move(__base_); }
};

template <class _Range>
enumerate_view(_Range&&) -> enumerate_view<views::all_t<_Range>>;
template <class _View>
inline constexpr bool enable_borrowed_range<enumerate_view<_View>> = enable_borrowed_range<_View>;

// [range.chunk] for forward ranges, [range.stride]: both go on by many elements and keep how many were missing at the end.

template <view _View>
  requires forward_range<_View>
class chunk_view : public view_interface<chunk_view<_View>> {
  _View __base_;
  range_difference_t<_View> __n_;

  template <bool _Const>
  class __iterator {
    friend chunk_view;
    template <bool>
    friend class __iterator;
    using _Parent = __maybe_const<_Const, chunk_view>;
    using _Base   = __maybe_const<_Const, _View>;

    iterator_t<_Base> __current_ = iterator_t<_Base>();
    sentinel_t<_Base> __end_     = sentinel_t<_Base>();
    range_difference_t<_Base> __n_ = 0, __missing_ = 0;

    constexpr __iterator(_Parent* __parent, iterator_t<_Base> __current, range_difference_t<_Base> __missing = 0)
        : __current_(std::move(__current)), __end_(ranges::end(__parent->__base_)), __n_(__parent->__n_),
          __missing_(__missing) {}

  public:
    using iterator_category = input_iterator_tag;
    using iterator_concept  = __memscape_iterator_concept<_Base>;
    using value_type        = decltype(views::take(subrange(__current_, __end_), __n_));
    using difference_type   = range_difference_t<_Base>;

    __iterator() = default;
    constexpr __iterator(__iterator<!_Const> __i)
      requires _Const && convertible_to<iterator_t<_View>, iterator_t<_Base>> &&
                   convertible_to<sentinel_t<_View>, sentinel_t<_Base>>
        : __current_(std::move(__i.__current_)), __end_(std::move(__i.__end_)), __n_(__i.__n_),
          __missing_(__i.__missing_) {}

    constexpr iterator_t<_Base> base() const { return __current_; }
    constexpr value_type operator*() const { return views::take(subrange(__current_, __end_), __n_); }
    constexpr __iterator& operator++() {
      __missing_ = ranges::advance(__current_, __n_, __end_);
      return *this;
    }
    constexpr __iterator operator++(int) {
      auto __old = *this;
      ++*this;
      return __old;
    }
    constexpr __iterator& operator--()
      requires bidirectional_range<_Base>
    {
      ranges::advance(__current_, __missing_ - __n_);
      __missing_ = 0;
      return *this;
    }
    constexpr __iterator operator--(int)
      requires bidirectional_range<_Base>
    {
      auto __old = *this;
      --*this;
      return __old;
    }
    constexpr __iterator& operator+=(difference_type __x)
      requires random_access_range<_Base>
    {
      if (__x > 0) {
        ranges::advance(__current_, __n_ * (__x - 1));
        __missing_ = ranges::advance(__current_, __n_, __end_);
      } else if (__x < 0) {
        ranges::advance(__current_, __n_ * __x + __missing_);
        __missing_ = 0;
      }
      return *this;
    }
    constexpr __iterator& operator-=(difference_type __x)
      requires random_access_range<_Base>
    {
      return *this += -__x;
    }
    constexpr value_type operator[](difference_type __n) const
      requires random_access_range<_Base>
    {
      return *(*this + __n);
    }
    friend constexpr bool operator==(const __iterator& __x, const __iterator& __y) {
      return __x.__current_ == __y.__current_;
    }
    friend constexpr bool operator==(const __iterator& __x, default_sentinel_t) {
      return __x.__current_ == __x.__end_;
    }
    friend constexpr bool operator<(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __x.__current_ < __y.__current_;
    }
    friend constexpr bool operator>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __y < __x;
    }
    friend constexpr bool operator<=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__y < __x);
    }
    friend constexpr bool operator>=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__x < __y);
    }
    friend constexpr auto operator<=>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base> && three_way_comparable<iterator_t<_Base>>
    {
      return __x.__current_ <=> __y.__current_;
    }
    friend constexpr __iterator operator+(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r += __n;
    }
    friend constexpr __iterator operator+(difference_type __n, const __iterator& __i)
      requires random_access_range<_Base>
    {
      return __i + __n;
    }
    friend constexpr __iterator operator-(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r -= __n;
    }
    friend constexpr difference_type operator-(const __iterator& __x, const __iterator& __y)
      requires sized_sentinel_for<iterator_t<_Base>, iterator_t<_Base>>
    {
      return (__x.__current_ - __y.__current_ + __x.__missing_ - __y.__missing_) / __x.__n_;
    }
    friend constexpr difference_type operator-(default_sentinel_t, const __iterator& __x)
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<_Base>>
    {
      return ranges::__memscape_div_ceil<difference_type>(__x.__end_ - __x.__current_, __x.__n_);
    }
    friend constexpr difference_type operator-(const __iterator& __x, default_sentinel_t __y)
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<_Base>>
    {
      return -(__y - __x);
    }
  };

  template <bool _Const, class _Self>
  static constexpr auto __end(_Self* __self) {
    using _Base = __maybe_const<_Const, _View>;
    if constexpr (common_range<_Base> && sized_range<_Base>) {
      const auto __missing = (__self->__n_ - ranges::distance(__self->__base_) % __self->__n_) % __self->__n_;
      return __iterator<_Const>(__self, ranges::end(__self->__base_), __missing);
    } else if constexpr (common_range<_Base> && !bidirectional_range<_Base>)
      return __iterator<_Const>(__self, ranges::end(__self->__base_));
    else
      return default_sentinel;
  }

public:
  constexpr explicit chunk_view(_View __base, range_difference_t<_View> __n) : __base_(std::move(__base)), __n_(__n) {
    _LIBCPP_ASSERT_VALID_INPUT_RANGE(__n > 0, "views::chunk needs a positive size");
  }
  constexpr _View base() const&
    requires copy_constructible<_View>
  {
    return __base_;
  }
  constexpr _View base() && { return std::move(__base_); }
  constexpr auto begin()
    requires(!__simple_view<_View>)
  {
    return __iterator<false>(this, ranges::begin(__base_));
  }
  constexpr auto begin() const
    requires forward_range<const _View>
  {
    return __iterator<true>(this, ranges::begin(__base_));
  }
  constexpr auto end()
    requires(!__simple_view<_View>)
  {
    return __end<false>(this);
  }
  constexpr auto end() const
    requires forward_range<const _View>
  {
    return __end<true>(this);
  }
  constexpr auto size()
    requires sized_range<_View>
  {
    return std::__to_unsigned_like(ranges::__memscape_div_ceil(ranges::distance(__base_), __n_));
  }
  constexpr auto size() const
    requires sized_range<const _View>
  {
    return std::__to_unsigned_like(
        ranges::__memscape_div_ceil(ranges::distance(__base_), range_difference_t<const _View>(__n_)));
  }
};

template <class _Range>
chunk_view(_Range&&, range_difference_t<_Range>) -> chunk_view<views::all_t<_Range>>;
template <class _View>
inline constexpr bool enable_borrowed_range<chunk_view<_View>> = forward_range<_View> && enable_borrowed_range<_View>;

template <input_range _View>
  requires view<_View>
class stride_view : public view_interface<stride_view<_View>> {
  _View __base_;
  range_difference_t<_View> __stride_;

  template <class _Base>
  struct __category {};
  template <forward_range _Base>
  struct __category<_Base> {
    using _Cat = typename iterator_traits<iterator_t<_Base>>::iterator_category;
    using iterator_category =
        _If<derived_from<_Cat, random_access_iterator_tag>, random_access_iterator_tag, _Cat>;
  };

  template <bool _Const>
  class __iterator : public __category<__maybe_const<_Const, _View>> {
    friend stride_view;
    template <bool>
    friend class __iterator;
    using _Parent = __maybe_const<_Const, stride_view>;
    using _Base   = __maybe_const<_Const, _View>;

    iterator_t<_Base> __current_ = iterator_t<_Base>();
    sentinel_t<_Base> __end_     = sentinel_t<_Base>();
    range_difference_t<_Base> __stride_ = 0, __missing_ = 0;

    constexpr __iterator(_Parent* __parent, iterator_t<_Base> __current, range_difference_t<_Base> __missing = 0)
        : __current_(std::move(__current)), __end_(ranges::end(__parent->__base_)), __stride_(__parent->__stride_),
          __missing_(__missing) {}

  public:
    using difference_type  = range_difference_t<_Base>;
    using value_type       = range_value_t<_Base>;
    using iterator_concept = __memscape_iterator_concept<_Base>;

    __iterator()
      requires default_initializable<iterator_t<_Base>>
    = default;
    constexpr __iterator(__iterator<!_Const> __i)
      requires _Const && convertible_to<iterator_t<_View>, iterator_t<_Base>> &&
                   convertible_to<sentinel_t<_View>, sentinel_t<_Base>>
        : __current_(std::move(__i.__current_)), __end_(std::move(__i.__end_)), __stride_(__i.__stride_),
          __missing_(__i.__missing_) {}

    constexpr iterator_t<_Base> base() && { return std::move(__current_); }
    constexpr const iterator_t<_Base>& base() const& noexcept { return __current_; }
    constexpr decltype(auto) operator*() const { return *__current_; }
    constexpr __iterator& operator++() {
      __missing_ = ranges::advance(__current_, __stride_, __end_);
      return *this;
    }
    constexpr void operator++(int) { ++*this; }
    constexpr __iterator operator++(int)
      requires forward_range<_Base>
    {
      auto __old = *this;
      ++*this;
      return __old;
    }
    constexpr __iterator& operator--()
      requires bidirectional_range<_Base>
    {
      ranges::advance(__current_, __missing_ - __stride_);
      __missing_ = 0;
      return *this;
    }
    constexpr __iterator operator--(int)
      requires bidirectional_range<_Base>
    {
      auto __old = *this;
      --*this;
      return __old;
    }
    constexpr __iterator& operator+=(difference_type __n)
      requires random_access_range<_Base>
    {
      if (__n > 0) {
        ranges::advance(__current_, __stride_ * (__n - 1));
        __missing_ = ranges::advance(__current_, __stride_, __end_);
      } else if (__n < 0) {
        ranges::advance(__current_, __stride_ * __n + __missing_);
        __missing_ = 0;
      }
      return *this;
    }
    constexpr __iterator& operator-=(difference_type __n)
      requires random_access_range<_Base>
    {
      return *this += -__n;
    }
    constexpr decltype(auto) operator[](difference_type __n) const
      requires random_access_range<_Base>
    {
      return *(*this + __n);
    }
    friend constexpr bool operator==(const __iterator& __x, default_sentinel_t) {
      return __x.__current_ == __x.__end_;
    }
    friend constexpr bool operator==(const __iterator& __x, const __iterator& __y)
      requires equality_comparable<iterator_t<_Base>>
    {
      return __x.__current_ == __y.__current_;
    }
    friend constexpr bool operator<(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __x.__current_ < __y.__current_;
    }
    friend constexpr bool operator>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __y < __x;
    }
    friend constexpr bool operator<=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__y < __x);
    }
    friend constexpr bool operator>=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__x < __y);
    }
    friend constexpr auto operator<=>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base> && three_way_comparable<iterator_t<_Base>>
    {
      return __x.__current_ <=> __y.__current_;
    }
    friend constexpr __iterator operator+(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r += __n;
    }
    friend constexpr __iterator operator+(difference_type __n, const __iterator& __i)
      requires random_access_range<_Base>
    {
      return __i + __n;
    }
    friend constexpr __iterator operator-(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r -= __n;
    }
    friend constexpr difference_type operator-(const __iterator& __x, const __iterator& __y)
      requires sized_sentinel_for<iterator_t<_Base>, iterator_t<_Base>>
    {
      const difference_type __n = __x.__current_ - __y.__current_;
      if constexpr (forward_range<_Base>)
        return (__n + __x.__missing_ - __y.__missing_) / __x.__stride_;
      else
        return __n < 0 ? -ranges::__memscape_div_ceil<difference_type>(-__n, __x.__stride_)
                       : ranges::__memscape_div_ceil<difference_type>(__n, __x.__stride_);
    }
    friend constexpr difference_type operator-(default_sentinel_t, const __iterator& __x)
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<_Base>>
    {
      return ranges::__memscape_div_ceil<difference_type>(__x.__end_ - __x.__current_, __x.__stride_);
    }
    friend constexpr difference_type operator-(const __iterator& __x, default_sentinel_t __y)
      requires sized_sentinel_for<sentinel_t<_Base>, iterator_t<_Base>>
    {
      return -(__y - __x);
    }
    friend constexpr range_rvalue_reference_t<_Base> iter_move(const __iterator& __i) {
      return ranges::iter_move(__i.__current_);
    }
    friend constexpr void iter_swap(const __iterator& __x, const __iterator& __y)
      requires indirectly_swappable<iterator_t<_Base>>
    {
      ranges::iter_swap(__x.__current_, __y.__current_);
    }
  };

  template <bool _Const, class _Self>
  static constexpr auto __end(_Self* __self) {
    using _Base = __maybe_const<_Const, _View>;
    if constexpr (common_range<_Base> && sized_range<_Base> && forward_range<_Base>) {
      const auto __missing =
          (__self->__stride_ - ranges::distance(__self->__base_) % __self->__stride_) % __self->__stride_;
      return __iterator<_Const>(__self, ranges::end(__self->__base_), __missing);
    } else if constexpr (common_range<_Base> && !bidirectional_range<_Base>)
      return __iterator<_Const>(__self, ranges::end(__self->__base_));
    else
      return default_sentinel;
  }

public:
  constexpr explicit stride_view(_View __base, range_difference_t<_View> __stride)
      : __base_(std::move(__base)), __stride_(__stride) {
    _LIBCPP_ASSERT_VALID_INPUT_RANGE(__stride > 0, "views::stride needs a positive stride");
  }
  constexpr _View base() const&
    requires copy_constructible<_View>
  {
    return __base_;
  }
  constexpr _View base() && { return std::move(__base_); }
  constexpr range_difference_t<_View> stride() const noexcept { return __stride_; }
  constexpr auto begin()
    requires(!__simple_view<_View>)
  {
    return __iterator<false>(this, ranges::begin(__base_));
  }
  constexpr auto begin() const
    requires range<const _View>
  {
    return __iterator<true>(this, ranges::begin(__base_));
  }
  constexpr auto end()
    requires(!__simple_view<_View>)
  {
    return __end<false>(this);
  }
  constexpr auto end() const
    requires range<const _View>
  {
    return __end<true>(this);
  }
  constexpr auto size()
    requires sized_range<_View>
  {
    return std::__to_unsigned_like(ranges::__memscape_div_ceil(ranges::distance(__base_), __stride_));
  }
  constexpr auto size() const
    requires sized_range<const _View>
  {
    return std::__to_unsigned_like(
        ranges::__memscape_div_ceil(ranges::distance(__base_), range_difference_t<const _View>(__stride_)));
  }
};

template <class _Range>
stride_view(_Range&&, range_difference_t<_Range>) -> stride_view<views::all_t<_Range>>;
template <class _View>
inline constexpr bool enable_borrowed_range<stride_view<_View>> = enable_borrowed_range<_View>;

// [range.slide]: where the last window begins is counted, or found from the end and kept, or (for what only goes forward)
// found out by an iterator that has the window's last element at hand.

template <class _View>
concept __memscape_slide_counts = random_access_range<_View> && sized_range<_View>;
template <class _View>
concept __memscape_slide_caches_last =
    !__memscape_slide_counts<_View> && bidirectional_range<_View> && common_range<_View>;
template <class _View>
concept __memscape_slide_caches_first = !__memscape_slide_counts<_View> && !__memscape_slide_caches_last<_View>;

template <forward_range _View>
  requires view<_View>
class slide_view : public view_interface<slide_view<_View>> {
  _View __base_;
  range_difference_t<_View> __n_;
  using _Cache = _If<__memscape_slide_counts<_View>, tuple<>, __non_propagating_cache<iterator_t<_View>>>;
  _LIBCPP_NO_UNIQUE_ADDRESS _Cache __cache_;

  class __sentinel;

  template <bool _Const>
  class __iterator {
    friend slide_view;
    friend __sentinel;
    template <bool>
    friend class __iterator;
    using _Base = __maybe_const<_Const, _View>;
    static constexpr bool __has_last = __memscape_slide_caches_first<_Base>;

    iterator_t<_Base> __current_ = iterator_t<_Base>();
    _LIBCPP_NO_UNIQUE_ADDRESS _If<__has_last, iterator_t<_Base>, tuple<>> __last_ = {};
    range_difference_t<_Base> __n_ = 0;

    constexpr __iterator(iterator_t<_Base> __current, range_difference_t<_Base> __n)
      requires(!__has_last)
        : __current_(__current), __n_(__n) {}
    constexpr __iterator(iterator_t<_Base> __current, iterator_t<_Base> __last, range_difference_t<_Base> __n)
      requires __has_last
        : __current_(__current), __last_(__last), __n_(__n) {}

  public:
    using iterator_category = input_iterator_tag;
    using iterator_concept  = __memscape_iterator_concept<_Base>;
    using value_type        = decltype(views::counted(__current_, __n_));
    using difference_type   = range_difference_t<_Base>;

    __iterator() = default;
    constexpr __iterator(__iterator<!_Const> __i)
      requires _Const && convertible_to<iterator_t<_View>, iterator_t<_Base>>
        : __current_(std::move(__i.__current_)), __n_(__i.__n_) {}

    constexpr auto operator*() const { return views::counted(__current_, __n_); }
    constexpr __iterator& operator++() {
      ++__current_;
      if constexpr (__has_last)
        ++__last_;
      return *this;
    }
    constexpr __iterator operator++(int) {
      auto __old = *this;
      ++*this;
      return __old;
    }
    constexpr __iterator& operator--()
      requires bidirectional_range<_Base>
    {
      --__current_;
      if constexpr (__has_last)
        --__last_;
      return *this;
    }
    constexpr __iterator operator--(int)
      requires bidirectional_range<_Base>
    {
      auto __old = *this;
      --*this;
      return __old;
    }
    constexpr __iterator& operator+=(difference_type __x)
      requires random_access_range<_Base>
    {
      __current_ += __x;
      if constexpr (__has_last)
        __last_ += __x;
      return *this;
    }
    constexpr __iterator& operator-=(difference_type __x)
      requires random_access_range<_Base>
    {
      return *this += -__x;
    }
    constexpr auto operator[](difference_type __n) const
      requires random_access_range<_Base>
    {
      return views::counted(__current_ + __n, __n_);
    }
    friend constexpr bool operator==(const __iterator& __x, const __iterator& __y) {
      if constexpr (__has_last)
        return __x.__last_ == __y.__last_;
      else
        return __x.__current_ == __y.__current_;
    }
    friend constexpr bool operator<(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __x.__current_ < __y.__current_;
    }
    friend constexpr bool operator>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return __y < __x;
    }
    friend constexpr bool operator<=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__y < __x);
    }
    friend constexpr bool operator>=(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base>
    {
      return !(__x < __y);
    }
    friend constexpr auto operator<=>(const __iterator& __x, const __iterator& __y)
      requires random_access_range<_Base> && three_way_comparable<iterator_t<_Base>>
    {
      return __x.__current_ <=> __y.__current_;
    }
    friend constexpr __iterator operator+(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r += __n;
    }
    friend constexpr __iterator operator+(difference_type __n, const __iterator& __i)
      requires random_access_range<_Base>
    {
      return __i + __n;
    }
    friend constexpr __iterator operator-(const __iterator& __i, difference_type __n)
      requires random_access_range<_Base>
    {
      auto __r = __i;
      return __r -= __n;
    }
    friend constexpr difference_type operator-(const __iterator& __x, const __iterator& __y)
      requires sized_sentinel_for<iterator_t<_Base>, iterator_t<_Base>>
    {
      if constexpr (__has_last)
        return __x.__last_ - __y.__last_;
      else
        return __x.__current_ - __y.__current_;
    }
  };

  class __sentinel {
    friend slide_view;
    sentinel_t<_View> __end_ = sentinel_t<_View>();
    constexpr explicit __sentinel(sentinel_t<_View> __end) : __end_(__end) {}
    constexpr bool __reached(const __iterator<false>& __x) const { return __x.__last_ == __end_; }
    constexpr auto __difference(const __iterator<false>& __x) const { return __x.__last_ - __end_; }

  public:
    __sentinel() = default;
    friend constexpr bool operator==(const __iterator<false>& __x, const __sentinel& __y) { return __y.__reached(__x); }
    friend constexpr range_difference_t<_View> operator-(const __iterator<false>& __x, const __sentinel& __y)
      requires sized_sentinel_for<sentinel_t<_View>, iterator_t<_View>>
    {
      return __y.__difference(__x);
    }
    friend constexpr range_difference_t<_View> operator-(const __sentinel& __y, const __iterator<false>& __x)
      requires sized_sentinel_for<sentinel_t<_View>, iterator_t<_View>>
    {
      return -__y.__difference(__x);
    }
  };

  template <class _Base, class _Self>
  static constexpr auto __count(_Self* __self) {
    const auto __size = ranges::distance(__self->__base_) - __self->__n_ + 1;
    return __size < 0 ? range_difference_t<_Base>(0) : range_difference_t<_Base>(__size);
  }

public:
  constexpr explicit slide_view(_View __base, range_difference_t<_View> __n) : __base_(std::move(__base)), __n_(__n) {
    _LIBCPP_ASSERT_VALID_INPUT_RANGE(__n > 0, "views::slide needs a positive size");
  }
  constexpr _View base() const&
    requires copy_constructible<_View>
  {
    return __base_;
  }
  constexpr _View base() && { return std::move(__base_); }
  constexpr auto begin()
    requires(!(__simple_view<_View> && __memscape_slide_counts<const _View>))
  {
    if constexpr (__memscape_slide_caches_first<_View>) {
      if (!__cache_.__has_value())
        __cache_.__emplace(ranges::next(ranges::begin(__base_), __n_ - 1, ranges::end(__base_)));
      return __iterator<false>(ranges::begin(__base_), *__cache_, __n_);
    } else
      return __iterator<false>(ranges::begin(__base_), __n_);
  }
  constexpr auto begin() const
    requires __memscape_slide_counts<const _View>
  {
    return __iterator<true>(ranges::begin(__base_), __n_);
  }
  constexpr auto end()
    requires(!(__simple_view<_View> && __memscape_slide_counts<const _View>))
  {
    if constexpr (__memscape_slide_counts<_View>)
      return __iterator<false>(ranges::begin(__base_) + __count<_View>(this), __n_);
    else if constexpr (__memscape_slide_caches_last<_View>) {
      if (!__cache_.__has_value())
        __cache_.__emplace(ranges::prev(ranges::end(__base_), __n_ - 1, ranges::begin(__base_)));
      return __iterator<false>(*__cache_, __n_);
    } else if constexpr (common_range<_View>)
      return __iterator<false>(ranges::end(__base_), ranges::end(__base_), __n_);
    else
      return __sentinel(ranges::end(__base_));
  }
  constexpr auto end() const
    requires __memscape_slide_counts<const _View>
  {
    return begin() + __count<const _View>(this);
  }
  constexpr auto size()
    requires sized_range<_View>
  {
    return std::__to_unsigned_like(__count<_View>(this));
  }
  constexpr auto size() const
    requires sized_range<const _View>
  {
    return std::__to_unsigned_like(__count<const _View>(this));
  }
};

template <class _Range>
slide_view(_Range&&, range_difference_t<_Range>) -> slide_view<views::all_t<_Range>>;
template <class _View>
inline constexpr bool enable_borrowed_range<slide_view<_View>> = enable_borrowed_range<_View>;

// [range.cartesian]

template <bool _Const, class... _Views>
concept __memscape_all_forward = (forward_range<__maybe_const<_Const, _Views>> && ...);
template <bool _Const, class _First, class... _Views>
concept __memscape_product_random =
    (random_access_range<__maybe_const<_Const, _First>> && ... &&
     (random_access_range<__maybe_const<_Const, _Views>> && sized_range<__maybe_const<_Const, _Views>>));
template <class _Range>
concept __memscape_product_common_arg = common_range<_Range> || (sized_range<_Range> && random_access_range<_Range>);
template <bool _Const, class _First, class... _Views>
concept __memscape_product_bidirectional =
    (bidirectional_range<__maybe_const<_Const, _First>> && ... &&
     (bidirectional_range<__maybe_const<_Const, _Views>> &&
      __memscape_product_common_arg<__maybe_const<_Const, _Views>>));
template <class _First, class...>
concept __memscape_product_common = __memscape_product_common_arg<_First>;
template <class... _Views>
concept __memscape_product_sized = (sized_range<_Views> && ...);

template <class _Range>
constexpr auto __memscape_common_end(_Range& __r) {
  if constexpr (common_range<_Range>)
    return ranges::end(__r);
  else
    return ranges::begin(__r) + ranges::distance(__r);
}

template <input_range _First, forward_range... _Views>
  requires(view<_First> && ... && view<_Views>)
class cartesian_product_view : public view_interface<cartesian_product_view<_First, _Views...>> {
  tuple<_First, _Views...> __bases_;

  template <bool _Const>
  class __iterator {
    friend cartesian_product_view;
    template <bool>
    friend class __iterator;
    using _Parent    = __maybe_const<_Const, cartesian_product_view>;
    using _FirstBase = __maybe_const<_Const, _First>;
    static constexpr size_t __last_index = sizeof...(_Views);

    _Parent* __parent_ = nullptr;
    tuple<iterator_t<_FirstBase>, iterator_t<__maybe_const<_Const, _Views>>...> __current_;

    constexpr __iterator(_Parent& __parent, decltype(__current_) __current)
        : __parent_(std::addressof(__parent)), __current_(std::move(__current)) {}

    template <size_t _Np = __last_index>
    constexpr void __next() {
      auto& __it = std::get<_Np>(__current_);
      ++__it;
      if constexpr (_Np > 0) {
        auto& __v = std::get<_Np>(__parent_->__bases_);
        if (__it == ranges::end(__v)) {
          __it = ranges::begin(__v);
          __next<_Np - 1>();
        }
      }
    }
    template <size_t _Np = __last_index>
    constexpr void __prev() {
      auto& __it = std::get<_Np>(__current_);
      if constexpr (_Np > 0) {
        auto& __v = std::get<_Np>(__parent_->__bases_);
        if (__it == ranges::begin(__v)) {
          __it = ranges::__memscape_common_end(__v);
          __prev<_Np - 1>();
        }
      }
      --__it;
    }
    template <size_t _Np = __last_index>
    constexpr auto __distance_from(const auto& __t) const {
      const auto __d = static_cast<difference_type>(std::get<_Np>(__current_) - std::get<_Np>(__t));
      if constexpr (_Np == 0)
        return __d;
      else
        return static_cast<difference_type>(
            __distance_from<_Np - 1>(__t) * ranges::distance(std::get<_Np>(__parent_->__bases_)) + __d);
    }
    template <size_t _Np = __last_index>
    constexpr void __advance(ptrdiff_t __x) {
      auto& __it = std::get<_Np>(__current_);
      if constexpr (_Np == 0)
        __it += __x;
      else {
        auto& __v          = std::get<_Np>(__parent_->__bases_);
        const ptrdiff_t __size = ranges::distance(__v);
        const ptrdiff_t __sum  = (__it - ranges::begin(__v)) + __x;
        ptrdiff_t __div = __sum / __size, __mod = __sum % __size;
        if (__mod < 0) {
          __mod += __size;
          --__div;
        }
        __advance<_Np - 1>(__div);
        __it = ranges::begin(__v) + __mod;
      }
    }

  public:
    using iterator_category = input_iterator_tag;
    using iterator_concept =
        _If<__memscape_product_random<_Const, _First, _Views...>,
            random_access_iterator_tag,
            _If<__memscape_product_bidirectional<_Const, _First, _Views...>,
                bidirectional_iterator_tag,
                _If<forward_range<_FirstBase>, forward_iterator_tag, input_iterator_tag>>>;
    using value_type      = tuple<range_value_t<_FirstBase>, range_value_t<__maybe_const<_Const, _Views>>...>;
    using reference       = tuple<range_reference_t<_FirstBase>, range_reference_t<__maybe_const<_Const, _Views>>...>;
    using difference_type = ptrdiff_t;

    __iterator() = default;
    constexpr __iterator(__iterator<!_Const> __i)
      requires _Const
        : __parent_(std::addressof(*__i.__parent_)), __current_(std::move(__i.__current_)) {}

    constexpr reference operator*() const {
      return std::apply([](auto&... __is) { return reference(*__is...); }, __current_);
    }
    constexpr __iterator& operator++() {
      __next();
      return *this;
    }
    constexpr void operator++(int) { ++*this; }
    constexpr __iterator operator++(int)
      requires forward_range<_FirstBase>
    {
      auto __old = *this;
      ++*this;
      return __old;
    }
    constexpr __iterator& operator--()
      requires __memscape_product_bidirectional<_Const, _First, _Views...>
    {
      __prev();
      return *this;
    }
    constexpr __iterator operator--(int)
      requires __memscape_product_bidirectional<_Const, _First, _Views...>
    {
      auto __old = *this;
      --*this;
      return __old;
    }
    constexpr __iterator& operator+=(difference_type __x)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      __advance(__x);
      return *this;
    }
    constexpr __iterator& operator-=(difference_type __x)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      return *this += -__x;
    }
    constexpr reference operator[](difference_type __n) const
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      return *(*this + __n);
    }
    friend constexpr bool operator==(const __iterator& __x, const __iterator& __y)
      requires equality_comparable<iterator_t<_FirstBase>>
    {
      return __x.__current_ == __y.__current_;
    }
    friend constexpr bool operator==(const __iterator& __x, default_sentinel_t) {
      return [&]<size_t... _Is>(index_sequence<_Is...>) {
        return (... || (std::get<_Is>(__x.__current_) == ranges::end(std::get<_Is>(__x.__parent_->__bases_))));
      }(make_index_sequence<1 + sizeof...(_Views)>());
    }
    friend constexpr auto operator<=>(const __iterator& __x, const __iterator& __y)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      return __x.__current_ <=> __y.__current_;
    }
    friend constexpr __iterator operator+(const __iterator& __i, difference_type __n)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      auto __r = __i;
      return __r += __n;
    }
    friend constexpr __iterator operator+(difference_type __n, const __iterator& __i)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      return __i + __n;
    }
    friend constexpr __iterator operator-(const __iterator& __i, difference_type __n)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      auto __r = __i;
      return __r -= __n;
    }
    friend constexpr difference_type operator-(const __iterator& __x, const __iterator& __y)
      requires __memscape_product_random<_Const, _First, _Views...>
    {
      return __x.__distance_from(__y.__current_);
    }
    friend constexpr difference_type operator-(const __iterator& __x, default_sentinel_t)
      requires __memscape_product_random<_Const, _First, _Views...> && sized_range<_FirstBase>
    {
      return __x - cartesian_product_view::__end_iterator(*__x.__parent_);
    }
    friend constexpr difference_type operator-(default_sentinel_t __s, const __iterator& __x)
      requires __memscape_product_random<_Const, _First, _Views...> && sized_range<_FirstBase>
    {
      return -(__x - __s);
    }
    friend constexpr auto iter_move(const __iterator& __i) {
      return std::apply(
          [](auto&... __is) {
            return tuple<range_rvalue_reference_t<_FirstBase>, range_rvalue_reference_t<__maybe_const<_Const, _Views>>...>(
                ranges::iter_move(__is)...);
          },
          __i.__current_);
    }
  };

  template <class _Self>
  static constexpr auto __begin_iterator(_Self& __self) {
    using _Iterator = __iterator<is_const_v<_Self>>;
    return _Iterator(__self, std::apply([](auto&... __vs) { return std::make_tuple(ranges::begin(__vs)...); }, __self.__bases_));
  }
  // The first range's end, the others' beginnings; all at their beginnings when one of the others is empty.
  template <class _Self>
  static constexpr auto __end_iterator(_Self& __self) {
    auto __it          = __begin_iterator(__self);
    const bool __empty = [&]<size_t... _Is>(index_sequence<_Is...>) {
      return (... || ranges::empty(std::get<_Is + 1>(__self.__bases_)));
    }(make_index_sequence<sizeof...(_Views)>());
    if (!__empty)
      std::get<0>(__it.__current_) = ranges::__memscape_common_end(std::get<0>(__self.__bases_));
    return __it;
  }
  template <class _Self>
  static constexpr auto __product_size(_Self& __self) {
    return std::apply(
        [](auto&... __vs) {
          size_t __n = 1;
          ((__n *= static_cast<size_t>(ranges::size(__vs))), ...);
          return __n;
        },
        __self.__bases_);
  }

public:
  constexpr cartesian_product_view() = default;
  constexpr explicit cartesian_product_view(_First __first, _Views... __views)
      : __bases_(std::move(__first), std::move(__views)...) {}

  constexpr auto begin()
    requires(!__simple_view<_First> || ... || !__simple_view<_Views>)
  {
    return __begin_iterator(*this);
  }
  constexpr auto begin() const
    requires(range<const _First> && ... && range<const _Views>)
  {
    return __begin_iterator(*this);
  }
  constexpr auto end()
    requires((!__simple_view<_First> || ... || !__simple_view<_Views>) && __memscape_product_common<_First, _Views...>)
  {
    return __end_iterator(*this);
  }
  constexpr auto end() const
    requires((range<const _First> && ... && range<const _Views>) &&
             __memscape_product_common<const _First, const _Views...>)
  {
    return __end_iterator(*this);
  }
  constexpr default_sentinel_t end() const noexcept
    requires(!__memscape_product_common<const _First, const _Views...>)
  {
    return default_sentinel;
  }
  constexpr auto size()
    requires __memscape_product_sized<_First, _Views...>
  {
    return __product_size(*this);
  }
  constexpr auto size() const
    requires __memscape_product_sized<const _First, const _Views...>
  {
    return __product_size(*this);
  }
};

template <class... _Ranges>
cartesian_product_view(_Ranges&&...) -> cartesian_product_view<views::all_t<_Ranges>...>;

namespace views {
namespace __memscape {

struct __enumerate_fn : __range_adaptor_closure<__enumerate_fn> {
  template <viewable_range _Range>
    requires requires(_Range&& __r) { enumerate_view<all_t<_Range>>(static_cast<_Range&&>(__r)); }
  [[nodiscard]] constexpr auto operator()(_Range&& __r) const {
    return enumerate_view<all_t<_Range>>(std::forward<_Range>(__r));
  }
};

template <template <class> class _Made>
struct __sized_fn {
  template <viewable_range _Range>
    requires requires(_Range&& __r, range_difference_t<_Range> __n) {
      _Made<all_t<_Range>>(views::all(std::forward<_Range>(__r)), __n);
    }
  [[nodiscard]] constexpr auto operator()(_Range&& __r, range_difference_t<_Range> __n) const {
    return _Made<all_t<_Range>>(views::all(std::forward<_Range>(__r)), __n);
  }
  template <class _Number>
    requires(!range<_Number>)
  [[nodiscard]] constexpr auto operator()(_Number __n) const {
    return __pipeable(std::__bind_back(*this, __n));
  }
};
// Through aliases: the views' own constraints differ from the parameter's.
template <class _View>
using __chunk_of = chunk_view<_View>;
template <class _View>
using __slide_of = slide_view<_View>;
template <class _View>
using __stride_of = stride_view<_View>;

struct __product_fn {
  [[nodiscard]] constexpr auto operator()() const noexcept { return single(tuple<>()); }
  template <class... _Ranges>
    requires(sizeof...(_Ranges) > 0)
  [[nodiscard]] constexpr auto operator()(_Ranges&&... __rs) const {
    return cartesian_product_view<all_t<_Ranges>...>(views::all(std::forward<_Ranges>(__rs))...);
  }
};

template <class _Range>
concept __constant_range = input_range<_Range> && (is_const_v<remove_reference_t<range_reference_t<_Range>>> ||
                                                   !is_reference_v<range_reference_t<_Range>>);

struct __as_const_fn : __range_adaptor_closure<__as_const_fn> {
  template <viewable_range _Range>
  [[nodiscard]] constexpr auto operator()(_Range&& __r) const {
    using _Up = remove_cvref_t<_Range>;
    if constexpr (__constant_range<all_t<_Range>>)
      return views::all(std::forward<_Range>(__r));
    else if constexpr (is_lvalue_reference_v<_Range> && !view<_Up> && __constant_range<const _Up>)
      return ref_view<const _Up>(static_cast<const _Up&>(__r));
    else
      return views::transform(std::forward<_Range>(__r), [](range_reference_t<_Range> __x) -> const auto& { return __x; });
  }
};

} // namespace __memscape

inline namespace __cpo {
inline constexpr __memscape::__enumerate_fn enumerate{};
inline constexpr __memscape::__sized_fn<__memscape::__chunk_of> chunk{};
inline constexpr __memscape::__sized_fn<__memscape::__slide_of> slide{};
inline constexpr __memscape::__sized_fn<__memscape::__stride_of> stride{};
inline constexpr __memscape::__product_fn cartesian_product{};
inline constexpr __memscape::__as_const_fn as_const{};
} // namespace __cpo
} // namespace views

} // namespace ranges

_LIBCPP_END_NAMESPACE_STD

_LIBCPP_POP_MACROS

#endif
