/* max_align_t is 16-byte aligned on x86-64 (System V ABI §3.1.2) although long double is 64 bits wide here. */
#ifndef __CLANG_MAX_ALIGN_T_DEFINED
#define __CLANG_MAX_ALIGN_T_DEFINED
typedef struct {
  long long __max_align_ll __attribute__((__aligned__(__alignof__(long long))));
  long double __max_align_ld __attribute__((__aligned__(16)));
} max_align_t;
#endif
