// covers: [7.16.1.1] va_arg of every class of type interleaved: promoted, 128 bits, long double, vectors' worth of structures
#include <stdarg.h>
#include <stdio.h>

struct small { short a; char b; };
struct floats { float x, y, z; };
struct mixed { double d; long n; };
struct large { int v[9]; };
union either { int i; double d; };

static void show(const char *format, ...) {
  va_list ap;
  va_start(ap, format);
  for (const char *p = format; *p; p++) switch (*p) {
    case 'c': printf("%c ", va_arg(ap, int)); break;
    case 'l': printf("%ld ", va_arg(ap, long)); break;
    case 'd': printf("%g ", va_arg(ap, double)); break;
    case 'L': printf("%Lg ", va_arg(ap, long double)); break;
    case 'p': printf("%s ", va_arg(ap, const char *)); break;
    case 'q': {
      __int128 v = va_arg(ap, __int128);
      printf("%llx:%llx ", (unsigned long long)(v >> 64), (unsigned long long)v);
      break;
    }
    case 's': {
      struct small v = va_arg(ap, struct small);
      printf("{%d %d} ", v.a, v.b);
      break;
    }
    case 'f': {
      struct floats v = va_arg(ap, struct floats);
      printf("{%g %g %g} ", (double)v.x, (double)v.y, (double)v.z);
      break;
    }
    case 'm': {
      struct mixed v = va_arg(ap, struct mixed);
      printf("{%g %ld} ", v.d, v.n);
      break;
    }
    case 'B': {
      struct large v = va_arg(ap, struct large);
      printf("{%d..%d} ", v.v[0], v.v[8]);
      break;
    }
    case 'u': printf("%g ", va_arg(ap, union either).d); break;
    case 'F': printf("%d ", va_arg(ap, int (*)(int))(20)); break;
  }
  putchar('\n');
  va_end(ap);
}

static int twice(int v) { return 2 * v; }

int main(void) {
  struct small s = { -3, 7 };
  struct floats f = { 1.5f, 2.5f, 3.5f };
  struct mixed m = { 0.125, -9 };
  struct large b = { { 1, 2, 3, 4, 5, 6, 7, 8, 9 } };
  union either e = { .d = 6.25 };
  __int128 q = ((__int128)1 << 100) + 5;
  show("clLdp", 'x', 1L << 40, 2.5L, 0.75, "text");
  show("qqlqlq", q, q + 1, 3L, q + 2, 4L, q + 3);
  show("sfmBu", s, f, m, b, e);
  show("dddddddfdmd", 1., 2., 3., 4., 5., 6., 7., f, 8., m, 9.);
  show("llllmlLmFsB", 1L, 2L, 3L, 4L, m, 5L, 1e100L, m, twice, s, b);
  return 0;
}
