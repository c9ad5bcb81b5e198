/* Vectors of 128 and 256 bits, and how functions for the intrinsics llvm.x86.* are named. */
#pragma once
#include <stdint.h>

typedef int8_t b16 __attribute__((vector_size(16)));
typedef uint8_t ub16 __attribute__((vector_size(16)));
typedef int16_t w8 __attribute__((vector_size(16)));
typedef uint16_t uw8 __attribute__((vector_size(16)));
typedef int32_t d4 __attribute__((vector_size(16)));
typedef uint32_t ud4 __attribute__((vector_size(16)));
typedef int64_t q2 __attribute__((vector_size(16)));
typedef uint64_t uq2 __attribute__((vector_size(16)));
typedef float f4 __attribute__((vector_size(16)));
typedef double f2 __attribute__((vector_size(16)));

#define X86(NAME) __memscape_x86_##NAME
#define EACH(N) for (int i = 0; i < N; i++)

typedef int8_t b32 __attribute__((vector_size(32)));
typedef int16_t w16 __attribute__((vector_size(32)));
typedef int32_t d8 __attribute__((vector_size(32)));
typedef uint32_t ud8 __attribute__((vector_size(32)));
typedef int64_t q4 __attribute__((vector_size(32)));
typedef uint64_t uq4 __attribute__((vector_size(32)));
typedef float f8 __attribute__((vector_size(32)));
typedef double g4 __attribute__((vector_size(32)));
