/* musl's time.h and what C23 and glibc have besides. */
#ifndef __MEMSCAPE_TIME_H
#define __MEMSCAPE_TIME_H
#include_next <time.h>
#ifdef __cplusplus
extern "C" {
#endif
#if defined(_GNU_SOURCE) || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
int timespec_getres(struct timespec *, int);
#endif
#if defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
int dysize(int);
#endif
#ifdef __cplusplus
}
#endif
#endif
