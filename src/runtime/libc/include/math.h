/* musl's math.h and what C23 and glibc have besides. In C++ the names are the program's, who has <cmath>. */
#ifndef __MEMSCAPE_MATH_H
#define __MEMSCAPE_MATH_H
#include_next <math.h>
#if !defined(__cplusplus) && (defined(_GNU_SOURCE) || defined(__STDC_WANT_IEC_60559_BFP_EXT__) || __STDC_VERSION__ > 201710L)
#define FP_INT_UPWARD 0
#define FP_INT_DOWNWARD 1
#define FP_INT_TOWARDZERO 2
#define FP_INT_TONEARESTFROMZERO 3
#define FP_INT_TONEAREST 4
#define FP_LLOGB0 (-__LONG_MAX__ - 1)
#define FP_LLOGBNAN (-__LONG_MAX__ - 1)
#define SNAN __builtin_nans("")
#define SNANF __builtin_nansf("")
#define SNANL __builtin_nansl("")

#define __MEMSCAPE_REAL(T, S)                                                      \
	T roundeven##S(T);                                                         \
	T nextup##S(T);                                                            \
	T nextdown##S(T);                                                          \
	T fmaximum##S(T, T);                                                       \
	T fminimum##S(T, T);                                                       \
	T fmaximum_num##S(T, T);                                                   \
	T fminimum_num##S(T, T);                                                   \
	T fmaximum_mag##S(T, T);                                                   \
	T fminimum_mag##S(T, T);                                                   \
	T fmaximum_mag_num##S(T, T);                                               \
	T fminimum_mag_num##S(T, T);                                               \
	T fmaxmag##S(T, T);                                                        \
	T fminmag##S(T, T);                                                        \
	T getpayload##S(const T *);                                                \
	int setpayload##S(T *, T);                                                 \
	int setpayloadsig##S(T *, T);                                              \
	int totalorder##S(const T *, const T *);                                   \
	int totalordermag##S(const T *, const T *);                                \
	int canonicalize##S(T *, const T *);                                       \
	long llogb##S(T);                                                          \
	__INTMAX_TYPE__ fromfp##S(T, int, unsigned);                               \
	__INTMAX_TYPE__ fromfpx##S(T, int, unsigned);                              \
	__UINTMAX_TYPE__ ufromfp##S(T, int, unsigned);                             \
	__UINTMAX_TYPE__ ufromfpx##S(T, int, unsigned);
__MEMSCAPE_REAL(double, )
__MEMSCAPE_REAL(float, f)
__MEMSCAPE_REAL(long double, l)
#undef __MEMSCAPE_REAL

#define issignaling(x) __builtin_issignaling(x)
#define issubnormal(x) __builtin_issubnormal(x)
#define iszero(x) __builtin_iszero(x)
#define iscanonical(x) ((void)(__typeof__(x))(x), 1)
#define iseqsig(x, y)                                          \
	(__extension__({                                       \
		__typeof__((x) + (y)) __x = (x), __y = (y);    \
		__x <= __y && __x >= __y;                      \
	}))
#endif
#endif
