// covers: [7.30] isw* functions, wctype, iswctype, towupper, wctrans, towctrans
#include <stdio.h>
#include <wchar.h>
#include <wctype.h>

int main(void) {
  int counts[6] = {0};
  for (wint_t c = 0; c < 128; c++) {
    counts[0] += iswalpha(c) != 0; counts[1] += iswdigit(c) != 0; counts[2] += iswspace(c) != 0;
    counts[3] += iswpunct(c) != 0; counts[4] += iswxdigit(c) != 0; counts[5] += iswcntrl(c) != 0;
  }
  for (int i = 0; i < 6; i++) printf("%d ", counts[i]);
  wctype_t up = wctype("upper");
  printf("\n%d %d %d\n", iswctype(L'A', up) != 0, iswctype(L'a', up) != 0, wctype("nonsense") == 0);
  printf("%lc %lc %lc\n", towupper(L'q'), towlower(L'Q'), towctrans(L'x', wctrans("toupper")));
  printf("%d %d\n", iswblank(L'\t') != 0, iswalnum(WEOF));
  return 0;
}
