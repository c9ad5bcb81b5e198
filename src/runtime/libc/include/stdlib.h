/* musl's stdlib.h and what glibc has besides. */
#ifndef __MEMSCAPE_STDLIB_H
#define __MEMSCAPE_STDLIB_H
#include_next <stdlib.h>
#ifdef __cplusplus
extern "C" {
#endif
#if defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
typedef int (*__compar_fn_t)(const void *, const void *);
int on_exit(void (*)(int, void *), void *);
#endif
#ifdef _GNU_SOURCE
typedef __compar_fn_t comparison_fn_t;
typedef int (*__compar_d_fn_t)(const void *, const void *, void *);
char *canonicalize_file_name(const char *);
#endif
#ifdef __cplusplus
}
#endif
#endif
