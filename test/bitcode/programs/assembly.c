__asm__(".globl nothing\nnothing: ret");
int add(int a, int b) { __asm__("addl %1, %0" : "+r"(a) : "r"(b) : "cc"); return a; }
unsigned long stamp(void) { unsigned lo, hi; __asm__ volatile("rdtsc" : "=a"(lo), "=d"(hi)); return ((unsigned long)hi << 32) | lo; }
int jump(int x) { __asm__ goto("testl %0, %0; jne %l1" : : "r"(x) : : there); return 0; there: return 1; }
void *frame(void) { return __builtin_frame_address(0); }
int builtins(unsigned x, long y, double d) {
  if (__builtin_expect(x == 3, 0)) __builtin_trap();
  int r = __builtin_clz(x) + __builtin_ctzl(y) + __builtin_popcount(x) + (int)__builtin_bswap32(x) + (int)__builtin_fabs(d);
  int z; if (__builtin_add_overflow(r, (int)y, &z)) return 1;
  if (__builtin_mul_overflow(x, x, &x)) __builtin_unreachable();
  char *p = __builtin_alloca(x); __builtin_memset(p, 0, x);
  return __builtin_constant_p(z) + z + *p;
}
