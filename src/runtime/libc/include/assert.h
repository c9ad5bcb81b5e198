/* assert as glibc prints it: with the function's whole signature in C++. No include guard: C17 7.2. */
#undef assert
#ifdef NDEBUG
#define assert(expr) ((void)0)
#else
#define assert(expr) \
	((expr) ? (void)0 : __assert_fail(#expr, __FILE__, __LINE__, __extension__ __PRETTY_FUNCTION__))
#endif
#if !defined(__cplusplus) && (!defined(__STDC_VERSION__) || __STDC_VERSION__ < 202311L)
#undef static_assert
#define static_assert _Static_assert
#endif
#ifdef __cplusplus
extern "C" {
#endif
__attribute__((__noreturn__)) void __assert_fail(const char *, const char *, unsigned int, const char *)
#if defined(__cplusplus) && __cplusplus >= 201103L
	noexcept(true)
#elif defined(__cplusplus)
	throw()
#endif
	;
#ifdef __cplusplus
}
#endif
