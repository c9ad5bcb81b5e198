// libc++'s base of locales for the simulated machine; stands before the package's own file of this name.
//
// As in musl, the only locales are "C" (POSIX, "") and "C.UTF-8", and they format, compare and classify alike. So the
// handle decides nothing, and the functions are C's plain ones: no uselocale around every number that is printed.
#ifndef _LIBCPP___LOCALE_DIR_SUPPORT_LINUX_H
#define _LIBCPP___LOCALE_DIR_SUPPORT_LINUX_H

#include <__config>
#include <__cstddef/size_t.h>
#include <__std_mbstate_t.h>
#include <__utility/forward.h>
#include <clocale>
#include <initializer_list>
#include <cstdio>
#include <cstdlib>
#include <ctype.h>
#include <stdarg.h>
#include <string.h>
#include <time.h>
#if _LIBCPP_HAS_WIDE_CHARACTERS
#  include <cwchar>
#  include <wctype.h>
#endif

#pragma GCC system_header

_LIBCPP_BEGIN_NAMESPACE_STD
namespace __locale {

#define _LIBCPP_COLLATE_MASK LC_COLLATE_MASK
#define _LIBCPP_CTYPE_MASK LC_CTYPE_MASK
#define _LIBCPP_MONETARY_MASK LC_MONETARY_MASK
#define _LIBCPP_NUMERIC_MASK LC_NUMERIC_MASK
#define _LIBCPP_TIME_MASK LC_TIME_MASK
#define _LIBCPP_MESSAGES_MASK LC_MESSAGES_MASK
#define _LIBCPP_ALL_MASK LC_ALL_MASK
#define _LIBCPP_LC_ALL LC_ALL

using __locale_t _LIBCPP_NODEBUG = ::locale_t;

#if defined(_LIBCPP_BUILDING_LIBRARY)
using __lconv_t _LIBCPP_NODEBUG = std::lconv;

inline char __c_locale_object;

// Null (which callers turn into runtime_error) for every name that is not one of the two locales'.
inline _LIBCPP_HIDE_FROM_ABI __locale_t __newlocale(int, const char* __name, __locale_t) {
  for (const char* __known : {"", "C", "POSIX", "C.UTF-8", "C.utf8"})
    if (strcmp(__name, __known) == 0)
      return reinterpret_cast<__locale_t>(&__c_locale_object);
  return nullptr;
}
inline _LIBCPP_HIDE_FROM_ABI void __freelocale(__locale_t) {}
inline _LIBCPP_HIDE_FROM_ABI char* __setlocale(int __category, char const* __name) {
  return ::setlocale(__category, __name);
}
inline _LIBCPP_HIDE_FROM_ABI __lconv_t* __localeconv(__locale_t&) { return std::localeconv(); }
#endif

inline _LIBCPP_HIDE_FROM_ABI float __strtof(const char* __s, char** __end, __locale_t) { return ::strtof(__s, __end); }
inline _LIBCPP_HIDE_FROM_ABI double __strtod(const char* __s, char** __end, __locale_t) {
  return ::strtod(__s, __end);
}
inline _LIBCPP_HIDE_FROM_ABI long double __strtold(const char* __s, char** __end, __locale_t) {
  return ::strtold(__s, __end);
}

#if defined(_LIBCPP_BUILDING_LIBRARY)
inline _LIBCPP_HIDE_FROM_ABI int __toupper(int __c, __locale_t) { return ::toupper(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __tolower(int __c, __locale_t) { return ::tolower(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __strcoll(const char* __a, const char* __b, __locale_t) { return ::strcoll(__a, __b); }
inline _LIBCPP_HIDE_FROM_ABI size_t __strxfrm(char* __to, const char* __from, size_t __n, __locale_t) {
  return ::strxfrm(__to, __from, __n);
}
inline _LIBCPP_HIDE_FROM_ABI size_t
__strftime(char* __s, size_t __max, const char* __format, const struct tm* __tm, __locale_t) {
  return ::strftime(__s, __max, __format, __tm);
}
inline _LIBCPP_HIDE_FROM_ABI decltype(MB_CUR_MAX) __mb_len_max(__locale_t) { return MB_CUR_MAX; }

#  if _LIBCPP_HAS_WIDE_CHARACTERS
inline _LIBCPP_HIDE_FROM_ABI int __iswctype(wint_t __c, wctype_t __type, __locale_t) { return ::iswctype(__c, __type); }
inline _LIBCPP_HIDE_FROM_ABI int __iswspace(wint_t __c, __locale_t) { return ::iswspace(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswprint(wint_t __c, __locale_t) { return ::iswprint(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswcntrl(wint_t __c, __locale_t) { return ::iswcntrl(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswupper(wint_t __c, __locale_t) { return ::iswupper(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswlower(wint_t __c, __locale_t) { return ::iswlower(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswalpha(wint_t __c, __locale_t) { return ::iswalpha(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswblank(wint_t __c, __locale_t) { return ::iswblank(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswdigit(wint_t __c, __locale_t) { return ::iswdigit(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswpunct(wint_t __c, __locale_t) { return ::iswpunct(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __iswxdigit(wint_t __c, __locale_t) { return ::iswxdigit(__c); }
inline _LIBCPP_HIDE_FROM_ABI wint_t __towupper(wint_t __c, __locale_t) { return ::towupper(__c); }
inline _LIBCPP_HIDE_FROM_ABI wint_t __towlower(wint_t __c, __locale_t) { return ::towlower(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __wcscoll(const wchar_t* __a, const wchar_t* __b, __locale_t) {
  return ::wcscoll(__a, __b);
}
inline _LIBCPP_HIDE_FROM_ABI size_t __wcsxfrm(wchar_t* __to, const wchar_t* __from, size_t __n, __locale_t) {
  return ::wcsxfrm(__to, __from, __n);
}
inline _LIBCPP_HIDE_FROM_ABI wint_t __btowc(int __c, __locale_t) { return ::btowc(__c); }
inline _LIBCPP_HIDE_FROM_ABI int __wctob(wint_t __c, __locale_t) { return ::wctob(__c); }
inline _LIBCPP_HIDE_FROM_ABI size_t
__wcsnrtombs(char* __to, const wchar_t** __from, size_t __nwc, size_t __n, mbstate_t* __ps, __locale_t) {
  return ::wcsnrtombs(__to, __from, __nwc, __n, __ps);
}
inline _LIBCPP_HIDE_FROM_ABI size_t __wcrtomb(char* __s, wchar_t __c, mbstate_t* __ps, __locale_t) {
  return ::wcrtomb(__s, __c, __ps);
}
inline _LIBCPP_HIDE_FROM_ABI size_t
__mbsnrtowcs(wchar_t* __to, const char** __from, size_t __nms, size_t __n, mbstate_t* __ps, __locale_t) {
  return ::mbsnrtowcs(__to, __from, __nms, __n, __ps);
}
inline _LIBCPP_HIDE_FROM_ABI size_t
__mbrtowc(wchar_t* __c, const char* __s, size_t __n, mbstate_t* __ps, __locale_t) {
  return ::mbrtowc(__c, __s, __n, __ps);
}
inline _LIBCPP_HIDE_FROM_ABI int __mbtowc(wchar_t* __c, const char* __s, size_t __n, __locale_t) {
  return ::mbtowc(__c, __s, __n);
}
inline _LIBCPP_HIDE_FROM_ABI size_t __mbrlen(const char* __s, size_t __n, mbstate_t* __ps, __locale_t) {
  return ::mbrlen(__s, __n, __ps);
}
inline _LIBCPP_HIDE_FROM_ABI size_t
__mbsrtowcs(wchar_t* __to, const char** __from, size_t __n, mbstate_t* __ps, __locale_t) {
  return ::mbsrtowcs(__to, __from, __n, __ps);
}
#  endif // _LIBCPP_HAS_WIDE_CHARACTERS
#endif   // _LIBCPP_BUILDING_LIBRARY

_LIBCPP_HIDE_FROM_ABI inline _LIBCPP_ATTRIBUTE_FORMAT(__printf__, 4, 5) int __snprintf(
    char* __s, size_t __n, __locale_t, const char* __format, ...) {
  va_list __va;
  va_start(__va, __format);
  int __res = std::vsnprintf(__s, __n, __format, __va);
  va_end(__va);
  return __res;
}
_LIBCPP_HIDE_FROM_ABI inline _LIBCPP_ATTRIBUTE_FORMAT(__printf__, 3, 4) int __asprintf(
    char** __s, __locale_t, const char* __format, ...) {
  va_list __va;
  va_start(__va, __format);
  int __res = ::vasprintf(__s, __format, __va);
  va_end(__va);
  return __res;
}
} // namespace __locale
_LIBCPP_END_NAMESPACE_STD

#endif
