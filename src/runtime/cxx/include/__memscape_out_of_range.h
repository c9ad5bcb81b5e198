// The thrower behind the changed checks of libc++'s containers (scripts/patch-headers.ts).
#ifndef __MEMSCAPE_OUT_OF_RANGE_H
#define __MEMSCAPE_OUT_OF_RANGE_H
#include <__config>
_LIBCPP_BEGIN_NAMESPACE_STD
// std::out_of_range saying `format`, printf's, with two numbers.
[[__noreturn__]] _LIBCPP_EXPORTED_FROM_ABI void
__memscape_throw_out_of_range(const char* __format, decltype(sizeof(0)) __position, decltype(sizeof(0)) __size);
_LIBCPP_END_NAMESPACE_STD
#endif
