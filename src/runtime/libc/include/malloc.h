/* musl's malloc.h and glibc's statistics. */
#ifndef __MEMSCAPE_MALLOC_H
#define __MEMSCAPE_MALLOC_H
#include_next <malloc.h>
#include <stdio.h>
#ifdef __cplusplus
extern "C" {
#endif
struct mallinfo {
	int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};
struct mallinfo2 {
	size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};
struct mallinfo mallinfo(void);
struct mallinfo2 mallinfo2(void);
int mallopt(int, int);
int malloc_trim(size_t);
void malloc_stats(void);
int malloc_info(int, FILE *);
void *pvalloc(size_t);
#define M_MXFAST 1
#define M_TRIM_THRESHOLD (-1)
#define M_TOP_PAD (-2)
#define M_MMAP_THRESHOLD (-3)
#define M_MMAP_MAX (-4)
#define M_CHECK_ACTION (-5)
#define M_PERTURB (-6)
#define M_ARENA_TEST (-7)
#define M_ARENA_MAX (-8)
#ifdef __cplusplus
}
#endif
#endif
