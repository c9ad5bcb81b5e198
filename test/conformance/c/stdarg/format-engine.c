// covers: [7.16] a formatter of one's own: every promoted type, va_copy for two passes, nested lists
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t render(char *to, size_t room, const char *f, va_list ap) {
  size_t n = 0;
  char t[64];
  for (; *f; f++) {
    const char *s = t;
    if (*f != '%') { t[0] = *f; t[1] = 0; }
    else switch (*++f) {
      case 'd': snprintf(t, sizeof t, "%d", va_arg(ap, int)); break;
      case 'L': snprintf(t, sizeof t, "%lld", va_arg(ap, long long)); break;
      case 'f': snprintf(t, sizeof t, "%.2f", va_arg(ap, double)); break;
      case 'c': t[0] = (char)va_arg(ap, int); t[1] = 0; break;
      case 's': s = va_arg(ap, const char *); break;
      case 'n': *va_arg(ap, size_t *) = n; t[0] = 0; break;
      default: t[0] = '%'; t[1] = 0;
    }
    for (; *s; s++, n++) if (n + 1 < room) to[n] = *s;
  }
  if (room) to[n < room ? n : room - 1] = 0;
  return n;
}
static char *make(const char *f, ...) {
  va_list ap, again;
  va_start(ap, f);
  va_copy(again, ap);
  size_t n = render(NULL, 0, f, ap);
  va_end(ap);
  char *s = malloc(n + 1);
  render(s, n + 1, f, again);
  va_end(again);
  return s;
}

int main(void) {
  size_t at = 0;
  char *s = make("%d-%L %s%n [%c%c] %f %% %d %d %d %d %f", 1, -5000000000LL, "text", &at, 'x', 'y', 2.5, 6, 7, 8, 9, -0.125f);
  printf("%s %zu\n", s, at);
  free(s);
  char small[6];
  return 0 * (int)sizeof small;
}
