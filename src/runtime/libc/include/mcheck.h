#ifndef __MEMSCAPE_MCHECK_H
#define __MEMSCAPE_MCHECK_H
/* Tracing and checking of the heap: the machine does both all the time, so these do nothing. */
#ifdef __cplusplus
extern "C" {
#endif
enum mcheck_status { MCHECK_DISABLED = -1, MCHECK_OK, MCHECK_FREE, MCHECK_HEAD, MCHECK_TAIL };
int mcheck(void (*)(enum mcheck_status));
enum mcheck_status mprobe(void *);
void mtrace(void);
void muntrace(void);
#ifdef __cplusplus
}
#endif
#endif
