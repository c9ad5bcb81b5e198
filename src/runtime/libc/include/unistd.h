/* musl's unistd.h and what glibc has besides. */
#ifndef __MEMSCAPE_UNISTD_H
#define __MEMSCAPE_UNISTD_H
#include_next <unistd.h>
#if defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
#ifdef __cplusplus
extern "C" {
#endif
char *getwd(char *);
#ifdef _GNU_SOURCE
int group_member(gid_t);
void closefrom(int);
int close_range(unsigned, unsigned, int);
#endif
#ifdef __cplusplus
}
#endif
#endif
#endif
