#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The checked forms that _FORTIFY_SOURCE uses; the last one does not fit. */
#define ROOM(p) __builtin_object_size(p, 0)
static char *volatile from = "some text";
static volatile size_t n = 5;

static int list(char *to, size_t room, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int r = __builtin___vsnprintf_chk(to, room, 0, room, format, args);
    va_end(args);
    return r;
}

int main(void) {
    char a[16], b[16];
    __builtin___strcpy_chk(a, from, ROOM(a));
    __builtin___strcat_chk(a, "!", ROOM(a));
    puts(a);
    __builtin___strncat_chk(a, from, n, ROOM(a));
    puts(a);
    __builtin___memcpy_chk(b, a, n, ROOM(b));
    char *end = __builtin___mempcpy_chk(b + n, "+", 2, ROOM(b) - n);
    printf("%s %td\n", b, end - b);
    __builtin___memmove_chk(b + 1, b, n, ROOM(b) - 1);
    __builtin___memset_chk(b, '*', 1, ROOM(b));
    puts(b);
    printf("%td\n", __builtin___stpcpy_chk(a, from, ROOM(a)) - a);
    __builtin___strncpy_chk(b, from, n, ROOM(b));
    __builtin___stpncpy_chk(b + 5, from, n, ROOM(b) - 5);
    printf("%.10s\n", b);
    printf("%d ", __builtin___sprintf_chk(a, 0, ROOM(a), "%s-%d", from, 42));
    puts(a);
    printf("%d ", __builtin___snprintf_chk(a, sizeof a, 0, ROOM(a), "%s %s %s", from, from, from));
    puts(a);
    printf("%d ", list(a, sizeof a, "%d/%d", 1, 2));
    puts(a);
    __builtin___printf_chk(0, "%s\n", a);
    __builtin___fprintf_chk(stdout, 1, "%d\n", 7);
    return 0;
}
