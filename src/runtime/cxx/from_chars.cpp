// std::from_chars for floating point (C++17 [charconv.from.chars]). The characters that belong to the number are found
// here; strtod, which rounds correctly, makes the value of them.
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>

_LIBCPP_BEGIN_NAMESPACE_STD

namespace {

bool is_digit(char c, bool hex) {
  return (c >= '0' && c <= '9') || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
}
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c, false); }

// Case-insensitive: the letters of `word`, which is lower case.
bool starts_with(const char* p, const char* end, const char* word) {
  for (; *word != 0; p++, word++)
    if (p == end || (*p | 0x20) != *word)
      return false;
  return true;
}

template <class T>
T convert(const char* s) {
  if constexpr (is_same_v<T, float>)
    return std::strtof(s, nullptr);
  else
    return std::strtod(s, nullptr);
}

template <class T>
__from_chars_result<T> parse(const char* first, const char* last, chars_format format) {
  const char* p = first;
  const bool negative = p != last && *p == '-';
  if (negative)
    p++;
  const auto length = [&](const char* end) { return static_cast<ptrdiff_t>(end - first); };

  if (starts_with(p, last, "inf")) {
    const char* end = p + (starts_with(p, last, "infinity") ? 8 : 3);
    const T v = numeric_limits<T>::infinity();
    return {negative ? -v : v, length(end), errc{}};
  }
  if (starts_with(p, last, "nan")) {
    const char* end = p + 3;
    if (end != last && *end == '(') {
      const char* q = end + 1;
      while (q != last && is_letter(*q))
        q++;
      if (q != last && *q == ')')
        end = q + 1;
    }
    const T v = numeric_limits<T>::quiet_NaN();
    return {negative ? -v : v, length(end), errc{}};
  }

  const bool hex = format == chars_format::hex;
  const char* digits = p;
  bool any = false, nonzero = false;
  for (; p != last && is_digit(*p, hex); p++) {
    any = true;
    nonzero |= *p != '0';
  }
  if (p != last && *p == '.') {
    const char* q = p + 1;
    for (; q != last && is_digit(*q, hex); q++) {
      any = true;
      nonzero |= *q != '0';
    }
    if (any)
      p = q;
  }
  if (!any)
    return {0, 0, errc::invalid_argument};
  bool exponent = false;
  if (format != chars_format::fixed && p != last && (*p | 0x20) == (hex ? 'p' : 'e')) {
    const char* q = p + 1;
    if (q != last && (*q == '+' || *q == '-'))
      q++;
    if (q != last && is_digit(*q, false)) {
      while (q != last && is_digit(*q, false))
        q++;
      p = q;
      exponent = true;
    }
  }
  if (format == chars_format::scientific && !exponent)
    return {0, 0, errc::invalid_argument};

  string text;
  text.reserve(static_cast<size_t>(p - digits) + 3);
  if (negative)
    text += '-';
  if (hex)
    text += "0x";
  text.append(digits, p);
  const T v = convert<T>(text.c_str());
  // Too large or too small: the value stays as it was for the caller.
  if (isinf(v) || (v == 0 && nonzero))
    return {v, length(p), errc::result_out_of_range};
  return {v, length(p), errc{}};
}

} // namespace

template <class T>
__from_chars_result<T> __from_chars_floating_point(
    _LIBCPP_NOESCAPE const char* first, _LIBCPP_NOESCAPE const char* last, chars_format format) {
  return parse<T>(first, last, format);
}

template __from_chars_result<float> __from_chars_floating_point(
    _LIBCPP_NOESCAPE const char*, _LIBCPP_NOESCAPE const char*, chars_format);
template __from_chars_result<double> __from_chars_floating_point(
    _LIBCPP_NOESCAPE const char*, _LIBCPP_NOESCAPE const char*, chars_format);

_LIBCPP_END_NAMESPACE_STD
