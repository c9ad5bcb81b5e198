/* musl's search.h and what glibc has besides. */
#ifndef __MEMSCAPE_SEARCH_H
#define __MEMSCAPE_SEARCH_H
#include_next <search.h>
#ifdef _GNU_SOURCE
#ifdef __cplusplus
extern "C" {
#endif
void twalk_r(const void *, void (*)(const void *, VISIT, void *), void *);
#ifdef __cplusplus
}
#endif
#endif
#endif
