/* musl's signal.h and what glibc has besides. */
#ifndef __MEMSCAPE_SIGNAL_H
#define __MEMSCAPE_SIGNAL_H
#include_next <signal.h>
#if defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
#ifdef __cplusplus
extern "C" {
#endif
int gsignal(int);
void (*ssignal(int, void (*)(int)))(int);
void (*sysv_signal(int, void (*)(int)))(int);
int sigblock(int);
int sigsetmask(int);
int siggetmask(void);
#define sigmask(n) ((int)(1u << ((n) - 1)))
#ifdef __cplusplus
}
#endif
#endif
#endif
