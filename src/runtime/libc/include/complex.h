/* musl's complex.h and what glibc has besides. */
#ifndef __MEMSCAPE_COMPLEX_H
#define __MEMSCAPE_COMPLEX_H
#include_next <complex.h>
#if defined(_GNU_SOURCE) && !defined(__cplusplus)
double _Complex clog10(double _Complex);
float _Complex clog10f(float _Complex);
long double _Complex clog10l(long double _Complex);
#endif
#endif
