#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>
#include <locale.h>
int main(void) {
    for (int c = 0; c < 128; c += 9) printf("%d%d%d%d%d%d%d ", !!isalpha(c), !!isdigit(c), !!isspace(c), !!isupper(c), !!ispunct(c), !!isxdigit(c), !!iscntrl(c)); puts("");
    printf("%c%c %d %d\n", toupper('q'), tolower('Q'), isalnum('_') != 0, isprint(' ') != 0);
    time_t t = 1700000000; struct tm *g = gmtime(&t); char b[64]; strftime(b, sizeof b, "%Y-%m-%d %H:%M:%S %a %b %j %U %p %I %y %%", g); puts(b); printf("%d %d\n", g->tm_wday, g->tm_yday);
    struct tm m = {.tm_year = 124, .tm_mon = 1, .tm_mday = 30, .tm_hour = 25}; time_t k = timegm(&m); printf("%ld %d %d\n", (long)k, m.tm_mon, m.tm_mday); printf("%g %s", difftime(t, k), asctime(gmtime(&k)));
    wchar_t w[20] = L"wide"; wcscat(w, L" text"); printf("%zu %d %ls\n", wcslen(w), wcscmp(w, L"wide") > 0, w); printf("%ld %g\n", wcstol(L"-12x", NULL, 10), wcstod(L"2.5", NULL)); printf("%d %d\n", iswalpha(L'a') != 0, towupper(L'b'));
    swprintf(w, 20, L"%d-%ls", 7, L"x"); printf("%ls\n", w); printf("%s\n", setlocale(LC_ALL, NULL)); wchar_t *p = wcschr(w, L'-'); printf("%ld\n", (long)(p - w)); printf("%d\n", time(NULL) > 1000);
    return 0;
}
