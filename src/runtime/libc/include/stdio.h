/* musl's stdio.h with glibc's limits, and with streams that may be assigned to. */
#ifndef __MEMSCAPE_STDIO_H
#define __MEMSCAPE_STDIO_H
#define stdin __musl_stdin
#define stdout __musl_stdout
#define stderr __musl_stderr
#include_next <stdio.h>
#undef stdin
#undef stdout
#undef stderr
#undef BUFSIZ
#undef FOPEN_MAX
#undef TMP_MAX
#define BUFSIZ 8192
#define FOPEN_MAX 16
#define TMP_MAX 238328
#ifdef __cplusplus
extern "C" {
#endif
extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
#ifdef _GNU_SOURCE
int fcloseall(void);
#endif
#ifdef __cplusplus
}
#endif
#endif
