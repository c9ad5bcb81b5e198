/* musl's string.h and what glibc has besides. */
#ifndef __MEMSCAPE_STRING_H
#define __MEMSCAPE_STRING_H
#include_next <string.h>
#ifdef _GNU_SOURCE
#ifdef __cplusplus
extern "C" {
#endif
void *rawmemchr(const void *, int);
void *memfrob(void *, size_t);
char *strfry(char *);
const char *strerrorname_np(int);
const char *strerrordesc_np(int);
const char *sigabbrev_np(int);
const char *sigdescr_np(int);
#ifdef __cplusplus
}
#endif
#endif
#endif
