// The mathematical special functions of C++17 [sf.cmath], of which libc++ has only hermite. They are computed in double
// (as wide as long double is here) by special_functions.cpp. Arguments are promoted as for the other functions of <cmath>.
#ifndef __MEMSCAPE_SPECIAL_FUNCTIONS_H
#define __MEMSCAPE_SPECIAL_FUNCTIONS_H

#include <__config>
#include <__type_traits/promote.h>
// GNU's <cmath> brings it, and loops over braced lists need it.
#include <initializer_list>

#pragma GCC system_header

extern "C++" {
double __memscape_assoc_laguerre(unsigned, unsigned, double);
double __memscape_assoc_legendre(unsigned, unsigned, double);
double __memscape_beta(double, double);
double __memscape_comp_ellint_1(double);
double __memscape_comp_ellint_2(double);
double __memscape_comp_ellint_3(double, double);
double __memscape_cyl_bessel_i(double, double);
double __memscape_cyl_bessel_j(double, double);
double __memscape_cyl_bessel_k(double, double);
double __memscape_cyl_neumann(double, double);
double __memscape_ellint_1(double, double);
double __memscape_ellint_2(double, double);
double __memscape_ellint_3(double, double, double);
double __memscape_expint(double);
double __memscape_laguerre(unsigned, double);
double __memscape_legendre(unsigned, double);
double __memscape_riemann_zeta(double);
double __memscape_sph_bessel(unsigned, double);
double __memscape_sph_legendre(unsigned, unsigned, double);
double __memscape_sph_neumann(unsigned, double);
}

_LIBCPP_BEGIN_NAMESPACE_STD

#define _MEMSCAPE_SPECIAL_FUNCTION(__name, __types, __typed, __args, __promoted)                             \
  template <__types>                                                                                                   \
  inline _LIBCPP_HIDE_FROM_ABI __promote_t<__promoted> __name(__typed) {                                              \
    return static_cast<__promote_t<__promoted>>(::__memscape_##__name(__args));                                        \
  }
#define _MEMSCAPE_COMMA ,
#define _MEMSCAPE_SUFFIXED(__name, __float_typed, __long_typed, __args)                                                \
  inline _LIBCPP_HIDE_FROM_ABI float __name##f(__float_typed) {                                                        \
    return static_cast<float>(::__memscape_##__name(__args));                                                          \
  }                                                                                                                    \
  inline _LIBCPP_HIDE_FROM_ABI long double __name##l(__long_typed) { return ::__memscape_##__name(__args); }

// After how many unsigned numbers (u) and real ones (r) a function takes.
#define _MEMSCAPE_R(__name)                                                                                            \
  _MEMSCAPE_SPECIAL_FUNCTION(__name, class _Xp, _Xp __x, static_cast<double>(__x), _Xp)                              \
  _MEMSCAPE_SUFFIXED(__name, float __x, long double __x, __x)
#define _MEMSCAPE_RR(__name)                                                                                           \
  _MEMSCAPE_SPECIAL_FUNCTION(__name, class _Xp _MEMSCAPE_COMMA class _Yp, _Xp __x _MEMSCAPE_COMMA _Yp __y,            \
                             static_cast<double>(__x) _MEMSCAPE_COMMA static_cast<double>(__y),                        \
                             _Xp _MEMSCAPE_COMMA _Yp)                                                                  \
  _MEMSCAPE_SUFFIXED(__name, float __x _MEMSCAPE_COMMA float __y, long double __x _MEMSCAPE_COMMA long double __y,     \
                     __x _MEMSCAPE_COMMA __y)
#define _MEMSCAPE_RRR(__name)                                                                                          \
  _MEMSCAPE_SPECIAL_FUNCTION(                                                                                          \
      __name, class _Xp _MEMSCAPE_COMMA class _Yp _MEMSCAPE_COMMA class _Zp,                                          \
      _Xp __x _MEMSCAPE_COMMA _Yp __y _MEMSCAPE_COMMA _Zp __z,                                                         \
      static_cast<double>(__x) _MEMSCAPE_COMMA static_cast<double>(__y) _MEMSCAPE_COMMA static_cast<double>(__z),      \
      _Xp _MEMSCAPE_COMMA _Yp _MEMSCAPE_COMMA _Zp)                                                                     \
  _MEMSCAPE_SUFFIXED(__name, float __x _MEMSCAPE_COMMA float __y _MEMSCAPE_COMMA float __z,                            \
                     long double __x _MEMSCAPE_COMMA long double __y _MEMSCAPE_COMMA long double __z,                  \
                     __x _MEMSCAPE_COMMA __y _MEMSCAPE_COMMA __z)
#define _MEMSCAPE_UR(__name)                                                                                           \
  _MEMSCAPE_SPECIAL_FUNCTION(__name, class _Xp, unsigned __n _MEMSCAPE_COMMA _Xp __x,                                \
                             __n _MEMSCAPE_COMMA static_cast<double>(__x), _Xp)                                        \
  _MEMSCAPE_SUFFIXED(__name, unsigned __n _MEMSCAPE_COMMA float __x, unsigned __n _MEMSCAPE_COMMA long double __x,     \
                     __n _MEMSCAPE_COMMA __x)
#define _MEMSCAPE_UUR(__name)                                                                                          \
  _MEMSCAPE_SPECIAL_FUNCTION(__name, class _Xp, unsigned __n _MEMSCAPE_COMMA unsigned __m _MEMSCAPE_COMMA _Xp __x,   \
                             __n _MEMSCAPE_COMMA __m _MEMSCAPE_COMMA static_cast<double>(__x), _Xp)                    \
  _MEMSCAPE_SUFFIXED(__name, unsigned __n _MEMSCAPE_COMMA unsigned __m _MEMSCAPE_COMMA float __x,                      \
                     unsigned __n _MEMSCAPE_COMMA unsigned __m _MEMSCAPE_COMMA long double __x,                        \
                     __n _MEMSCAPE_COMMA __m _MEMSCAPE_COMMA __x)

_MEMSCAPE_UUR(assoc_laguerre)
_MEMSCAPE_UUR(assoc_legendre)
_MEMSCAPE_RR(beta)
_MEMSCAPE_R(comp_ellint_1)
_MEMSCAPE_R(comp_ellint_2)
_MEMSCAPE_RR(comp_ellint_3)
_MEMSCAPE_RR(cyl_bessel_i)
_MEMSCAPE_RR(cyl_bessel_j)
_MEMSCAPE_RR(cyl_bessel_k)
_MEMSCAPE_RR(cyl_neumann)
_MEMSCAPE_RR(ellint_1)
_MEMSCAPE_RR(ellint_2)
_MEMSCAPE_RRR(ellint_3)
_MEMSCAPE_R(expint)
_MEMSCAPE_UR(laguerre)
_MEMSCAPE_UR(legendre)
_MEMSCAPE_R(riemann_zeta)
_MEMSCAPE_UR(sph_bessel)
_MEMSCAPE_UUR(sph_legendre)
_MEMSCAPE_UR(sph_neumann)

#undef _MEMSCAPE_R
#undef _MEMSCAPE_RR
#undef _MEMSCAPE_RRR
#undef _MEMSCAPE_UR
#undef _MEMSCAPE_UUR
#undef _MEMSCAPE_SUFFIXED
#undef _MEMSCAPE_COMMA
#undef _MEMSCAPE_SPECIAL_FUNCTION

_LIBCPP_END_NAMESPACE_STD

#endif
