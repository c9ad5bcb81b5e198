#include <__memscape_out_of_range.h>
#include <stdexcept>
#include <stdio.h>

_LIBCPP_BEGIN_NAMESPACE_STD

void __memscape_throw_out_of_range(const char* format, size_t position, size_t size) {
  char text[256];
  snprintf(text, sizeof text, format, position, size);
  throw out_of_range(text);
}

_LIBCPP_END_NAMESPACE_STD
