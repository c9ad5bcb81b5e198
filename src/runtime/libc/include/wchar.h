/* musl's wchar.h and what glibc has besides. */
#ifndef __MEMSCAPE_WCHAR_H
#define __MEMSCAPE_WCHAR_H
#include_next <wchar.h>
#ifdef _GNU_SOURCE
#ifdef __cplusplus
extern "C" {
#endif
wchar_t *wcschrnul(const wchar_t *, wchar_t);
long long wcstoq(const wchar_t *__restrict, wchar_t **__restrict, int);
unsigned long long wcstouq(const wchar_t *__restrict, wchar_t **__restrict, int);
#ifdef __cplusplus
}
#endif
#endif
#endif
