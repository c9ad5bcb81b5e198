// Relations of layouts of C++20 [meta.rel] that the compiler knows and libc++ does not have yet.
#ifndef __MEMSCAPE_LAYOUT_TRAITS_H
#define __MEMSCAPE_LAYOUT_TRAITS_H

#include <__config>
#include <__type_traits/integral_constant.h>

#pragma GCC system_header

#if _LIBCPP_STD_VER >= 20
_LIBCPP_BEGIN_NAMESPACE_STD

template <class _Tp, class _Up>
inline constexpr bool is_layout_compatible_v = __is_layout_compatible(_Tp, _Up);
template <class _Tp, class _Up>
struct is_layout_compatible : bool_constant<is_layout_compatible_v<_Tp, _Up>> {};

template <class _Base, class _Derived>
inline constexpr bool is_pointer_interconvertible_base_of_v = __is_pointer_interconvertible_base_of(_Base, _Derived);
template <class _Base, class _Derived>
struct is_pointer_interconvertible_base_of : bool_constant<is_pointer_interconvertible_base_of_v<_Base, _Derived>> {};

_LIBCPP_END_NAMESPACE_STD
#endif

#endif
