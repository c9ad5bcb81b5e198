#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
static int sign(int x) { return (x > 0) - (x < 0); }
int main(void) {
    char a[32] = "hello", b[32]; strcpy(b, a); strcat(b, " world"); printf("%s %zu\n", b, strlen(b));
    strncpy(a, "abcdefgh", 4); printf("%s\n", a); strncat(b, "!!!!", 2); puts(b);
    printf("%d %d %d %d\n", sign(strcmp("abc", "abd")), sign(strcmp("abc", "abc")), sign(strncmp("abcX", "abcY", 3)), sign(strcasecmp("HeLLo", "hEllO")));
    printf("%s %s %s\n", strchr(b, 'w'), strrchr(b, 'o'), strstr(b, "lo w")); printf("%d %d\n", strchr(b, 'z') == NULL, strstr(b, "zz") == NULL);
    printf("%zu %zu %s\n", strspn("aabbcc", "ab"), strcspn("hello, world", ", "), strpbrk("key=value", "=:"));
    char t[] = "a,b;;c d"; for (char *p = strtok(t, ",; "); p; p = strtok(NULL, ",; ")) printf("<%s>", p); puts("");
    char t2[] = "x::y"; char *save, *q = strtok_r(t2, ":", &save); printf("%s ", q); printf("%s\n", strtok_r(NULL, ":", &save));
    printf("%d %d\n", sign(memcmp("\1\2\3", "\1\2\4", 3)), memchr("abc", 'c', 3) != NULL);
    char *d = strdup("copy"); d[0] = 'C'; puts(d); free(d); d = strndup("truncated", 5); puts(d); free(d);
    char z[8]; memset(z, 0, sizeof z); printf("%zu %zu\n", strlen(z), strnlen("abcdef", 3));
    printf("%s\n", strerror(2)); char s[] = "one two"; char *sp = s; char *first = strsep(&sp, " "); printf("%s %s\n", first, sp);
    printf("%s\n", stpcpy(z, "abc") - 3); printf("%s\n", (char *)memccpy(z, "wxyz", 'y', 4) - 3); printf("%d\n", sign(strcoll("a", "b")));
    printf("%s|%s\n", strcasestr("Hello World", "WORLD"), (char *)memmem("abcdef", 6, "cd", 2));
    return 0;
}
