/* Clang's is as large as long double, which is a double here: this one has the native size and alignment. */
#ifndef __CLANG_MAX_ALIGN_T_DEFINED
#define __CLANG_MAX_ALIGN_T_DEFINED
typedef struct {
	long long __clang_max_align_nonce1;
	struct {
		long long __words[2];
	} __attribute__((__aligned__(16))) __clang_max_align_nonce2;
} max_align_t;
#endif
