/* musl's uchar.h and what C23 has besides. */
#ifndef __MEMSCAPE_UCHAR_H
#define __MEMSCAPE_UCHAR_H
#include_next <uchar.h>
#if defined(__cpp_char8_t) || (!defined(__cplusplus) && (defined(_GNU_SOURCE) || __STDC_VERSION__ > 201710L))
#ifdef __cplusplus
extern "C" {
#else
typedef unsigned char char8_t;
#endif
size_t mbrtoc8(char8_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c8rtomb(char *__restrict, char8_t, mbstate_t *__restrict);
#ifdef __cplusplus
}
#endif
#endif
#endif
