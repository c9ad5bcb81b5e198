// covers: [7.32.2.2] wctype and iswctype agree with the functions that they name; [7.32.3.2] wctrans and towctrans
#include <stdio.h>
#include <wctype.h>
#include <wchar.h>

typedef int classify(wint_t);
static const struct { const char *name; classify *f; } classes[] = {
  { "alnum", iswalnum }, { "alpha", iswalpha }, { "blank", iswblank }, { "cntrl", iswcntrl }, { "digit", iswdigit },
  { "graph", iswgraph }, { "lower", iswlower }, { "print", iswprint }, { "punct", iswpunct }, { "space", iswspace },
  { "upper", iswupper }, { "xdigit", iswxdigit },
};

int main(void) {
  for (unsigned k = 0; k < sizeof classes / sizeof *classes; k++) {
    wctype_t t = wctype(classes[k].name);
    int count = 0, differ = 0;
    for (wint_t c = 0; c < 128; c++) {
      int yes = classes[k].f(c) != 0;
      count += yes;
      differ += yes != (iswctype(c, t) != 0);
    }
    printf("%s: %d characters, %d differences, WEOF %d\n", classes[k].name, count, differ, classes[k].f(WEOF) != 0);
  }
  printf("%d %d\n", wctype("vowel") == 0, wctrans("middle") == 0);
  wctrans_t up = wctrans("toupper"), down = wctrans("tolower");
  wchar_t text[] = L"Grand Total: 42 pieces";
  for (wchar_t *p = text; *p; p++) *p = (wchar_t)towctrans((wint_t)*p, up);
  printf("%ls\n", text);
  for (wchar_t *p = text; *p; p++) *p = (wchar_t)towctrans((wint_t)*p, down);
  printf("%ls\n", text);
  printf("%d %d %d\n", towupper(WEOF) == WEOF, towlower(WEOF) == WEOF, (int)towupper(L'{'));
  return 0;
}
