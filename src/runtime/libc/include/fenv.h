/* musl's fenv.h and what C23 has besides, as glibc for x86-64 has it. */
#ifndef __MEMSCAPE_FENV_H
#define __MEMSCAPE_FENV_H
#include_next <fenv.h>
#if defined(_GNU_SOURCE) || defined(__STDC_WANT_IEC_60559_BFP_EXT__) || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
#ifdef __cplusplus
extern "C" {
#endif
typedef struct {
	unsigned short __control_word, __reserved;
	unsigned __mxcsr;
} femode_t;
#define FE_DFL_MODE ((const femode_t *)-1L)
int fegetmode(femode_t *);
int fesetmode(const femode_t *);
int fesetexcept(int);
int fetestexceptflag(const fexcept_t *, int);
#ifdef __cplusplus
}
#endif
#endif
#endif
