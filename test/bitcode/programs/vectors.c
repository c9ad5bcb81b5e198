typedef int V4 __attribute__((vector_size(16))); typedef float F4 __attribute__((vector_size(16))); typedef double D2 __attribute__((vector_size(16)));
V4 ramp = { 0, 1, 2, 3 }; F4 same = { 1.5f, 1.5f, 1.5f, 1.5f };
V4 mix(V4 a, V4 b, int i) { V4 c = __builtin_shufflevector(a, b, 0, 5, 2, 7); c[i] = 9; c = c * a + (b >> 1); return (V4)(a < b) & c; }
F4 scale(F4 v, float f) { return v * f + same + (F4){ v[0], 1, 2, 3 }; }
D2 widen(F4 v) { return __builtin_convertvector(__builtin_shufflevector(v, v, 0, 1), D2); }
_Complex double complex_product(_Complex double a, _Complex double b) { return a * b; }
int loop(int *a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i] * a[i]; return s; }
_Bool any(const unsigned char *p) { return p[0] | p[1]; }
_BitInt(37) odd(_BitInt(37) a, unsigned _BitInt(100) b) { return a * 3 + (_BitInt(37))b; }
long double extended(long double a, _Float16 h, __bf16 f) { return a * 1.1L + (long double)h + (float)f; }
