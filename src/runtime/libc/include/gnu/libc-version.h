/* <gnu/libc-version.h>: which C library this is. */
#ifndef __MEMSCAPE_GNU_LIBC_VERSION_H
#define __MEMSCAPE_GNU_LIBC_VERSION_H
#ifdef __cplusplus
extern "C" {
#endif
const char *gnu_get_libc_version(void);
const char *gnu_get_libc_release(void);
#ifdef __cplusplus
}
#endif
#endif
