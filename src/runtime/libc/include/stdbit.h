/* <stdbit.h> (C23 7.18): bits of unsigned integers, for each type and by macros for any. */
#ifndef __MEMSCAPE_STDBIT_H
#define __MEMSCAPE_STDBIT_H
#define __STDC_VERSION_STDBIT_H__ 202311L
#define __STDC_ENDIAN_LITTLE__ 1234
#define __STDC_ENDIAN_BIG__ 4321
#define __STDC_ENDIAN_NATIVE__ __STDC_ENDIAN_LITTLE__

#define __STDBIT_FUNCTIONS(S, T) \
	static inline unsigned int stdc_leading_zeros_##S(T v) { return __builtin_clzg(v, (int)(sizeof v * 8)); } \
	static inline unsigned int stdc_leading_ones_##S(T v) { return __builtin_clzg((T)~v, (int)(sizeof v * 8)); } \
	static inline unsigned int stdc_trailing_zeros_##S(T v) { return __builtin_ctzg(v, (int)(sizeof v * 8)); } \
	static inline unsigned int stdc_trailing_ones_##S(T v) { return __builtin_ctzg((T)~v, (int)(sizeof v * 8)); } \
	static inline unsigned int stdc_first_leading_zero_##S(T v) { return v == (T)-1 ? 0 : __builtin_clzg((T)~v) + 1; } \
	static inline unsigned int stdc_first_leading_one_##S(T v) { return v == 0 ? 0 : __builtin_clzg(v) + 1; } \
	static inline unsigned int stdc_first_trailing_zero_##S(T v) { return v == (T)-1 ? 0 : __builtin_ctzg((T)~v) + 1; } \
	static inline unsigned int stdc_first_trailing_one_##S(T v) { return v == 0 ? 0 : __builtin_ctzg(v) + 1; } \
	static inline unsigned int stdc_count_zeros_##S(T v) { return __builtin_popcountg((T)~v); } \
	static inline unsigned int stdc_count_ones_##S(T v) { return __builtin_popcountg(v); } \
	static inline _Bool stdc_has_single_bit_##S(T v) { return __builtin_popcountg(v) == 1; } \
	static inline unsigned int stdc_bit_width_##S(T v) { return (int)(sizeof v * 8) - __builtin_clzg(v, (int)(sizeof v * 8)); } \
	static inline T stdc_bit_floor_##S(T v) { return v == 0 ? 0 : (T)((T)1 << (sizeof v * 8 - 1 - __builtin_clzg(v))); } \
	static inline T stdc_bit_ceil_##S(T v) { return v <= 1 ? 1 : __builtin_clzg((T)(v - 1)) == 0 ? 0 : (T)((T)1 << (sizeof v * 8 - __builtin_clzg((T)(v - 1)))); }
__STDBIT_FUNCTIONS(uc, unsigned char)
__STDBIT_FUNCTIONS(us, unsigned short)
__STDBIT_FUNCTIONS(ui, unsigned int)
__STDBIT_FUNCTIONS(ul, unsigned long)
__STDBIT_FUNCTIONS(ull, unsigned long long)
#undef __STDBIT_FUNCTIONS

#ifndef __cplusplus
#define __STDBIT_GENERIC(F, v) \
	_Generic((v), unsigned char: F##_uc, unsigned short: F##_us, unsigned int: F##_ui, unsigned long: F##_ul, \
		unsigned long long: F##_ull)(v)
#define stdc_leading_zeros(v) __STDBIT_GENERIC(stdc_leading_zeros, v)
#define stdc_leading_ones(v) __STDBIT_GENERIC(stdc_leading_ones, v)
#define stdc_trailing_zeros(v) __STDBIT_GENERIC(stdc_trailing_zeros, v)
#define stdc_trailing_ones(v) __STDBIT_GENERIC(stdc_trailing_ones, v)
#define stdc_first_leading_zero(v) __STDBIT_GENERIC(stdc_first_leading_zero, v)
#define stdc_first_leading_one(v) __STDBIT_GENERIC(stdc_first_leading_one, v)
#define stdc_first_trailing_zero(v) __STDBIT_GENERIC(stdc_first_trailing_zero, v)
#define stdc_first_trailing_one(v) __STDBIT_GENERIC(stdc_first_trailing_one, v)
#define stdc_count_zeros(v) __STDBIT_GENERIC(stdc_count_zeros, v)
#define stdc_count_ones(v) __STDBIT_GENERIC(stdc_count_ones, v)
#define stdc_has_single_bit(v) __STDBIT_GENERIC(stdc_has_single_bit, v)
#define stdc_bit_width(v) __STDBIT_GENERIC(stdc_bit_width, v)
#define stdc_bit_floor(v) __STDBIT_GENERIC(stdc_bit_floor, v)
#define stdc_bit_ceil(v) __STDBIT_GENERIC(stdc_bit_ceil, v)
#endif
#endif
