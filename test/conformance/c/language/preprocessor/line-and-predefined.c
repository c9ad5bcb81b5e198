// covers: [6.10.8] __LINE__, #line, __func__, _Pragma and #pragma
#include <stdio.h>
#include <string.h>

#define HERE __LINE__
static const char *name(void) { return __func__; }
_Pragma("pack(push, 1)")
struct tight { char c; int i; };
#pragma pack(pop)
struct loose { char c; int i; };

int main(void) {
  int a = __LINE__; int b = HERE;
  printf("%d %s %s\n", a == b, name(), __func__);
  printf("%zu %zu\n", sizeof(struct tight), sizeof(struct loose));
#line 1000 "elsewhere.c"
  printf("%d %s\n", __LINE__, __FILE__);
  printf("%d %d\n", (int)strlen(__DATE__), (int)strlen(__TIME__));
  return 0;
}
