#define _GNU_SOURCE
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
static int sign(int n) { return (n > 0) - (n < 0); }
int main(void) {
	char b[64], *p, *rest;
	memset(b, '#', sizeof b);
	printf("%s\n", strncpy(b, "abc", 6));
	printf("%c%c\n", b[5] ? 'x' : '0', b[6]);
	strcpy(b, "one two,three;;four");
	for (p = strtok_r(b, " ,;", &rest); p; p = strtok_r(NULL, " ,;", &rest)) printf("<%s>", p);
	strcpy(b, "a::b:");
	p = b;
	while ((rest = strsep(&p, ":"))) printf("[%s]", rest);
	puts("");
	strcpy(b, "x=1&y=2");
	p = strtok(b, "&");
	printf("%s ", p);
	puts(strtok(NULL, "&"));
	printf("%zu %zu %zu\n", strlen("hello"), strnlen("hello", 3), strnlen("hi", 9));
	printf("%d %d %d\n", strcmp("a", "b"), strcmp("b", "a"), strcmp("abc", "ab"));
	printf("%d %d\n", strncmp("abcd", "abce", 3), sign(strncmp("abcd", "abce", 4)));
	printf("%d %d\n", sign(strcasecmp("HeLLo", "hello")), sign(strncasecmp("ABx", "aby", 3)));
	printf("%d %d\n", memcmp("abc", "abd", 3), memcmp("ab\0c", "ab\0d", 4));
	const char *s = "find the needle in the hay";
	printf("%td %td %td\n", strstr(s, "the") - s, strrchr(s, 'e') - s, strchr(s, 'd') - s);
	printf("%p %p\n", (void *)strstr(s, "xyz"), (void *)strchr(s, 'Z'));
	printf("%zu %zu %s\n", strspn("123abc", "0123456789"), strcspn("abc,def", ",;"), strpbrk("this, that", ",;"));
	printf("%s %s\n", strcasestr("Hello World", "WORLD"), (char *)memmem("abcdef", 6, "cd", 2));
	printf("%s\n", (char *)memchr("abcdef", 'd', 6));
	printf("%s\n", (char *)memrchr("abcabc", 'b', 6));
	printf("%s|%s\n", strchrnul("abc", 'z'), strchrnul("abc", 'b'));
	p = stpcpy(b, "stp");
	strcpy(p, "cpy");
	printf("%s %td\n", b, p - b);
	strcat(b, "+cat");
	strncat(b, "nation", 3);
	puts(b);
	memmove(b + 2, b, 5);
	b[7] = 0;
	puts(b);
	p = memccpy(b, "hello world", 'o', 20);
	*p = 0;
	puts(b);
	p = mempcpy(b, "xyz", 3);
	*p = 0;
	puts(b);
	p = strdup("duplicate");
	char *q = strndup("duplicate", 3);
	printf("%s %s\n", p, q);
	free(p);
	free(q);
	printf("%d %d %d %d\n", ffs(0), ffs(8), ffsl(1L << 40), ffsll(1));
	char path1[] = "/usr/lib/file.c", path2[] = "/usr/lib/file.c", path3[] = "file", path4[] = "/";
	printf("%s %s %s %s\n", dirname(path1), basename(path2), dirname(path3), dirname(path4));
	printf("%d %d\n", sign(strverscmp("file9", "file10")), sign(strverscmp("1.01", "1.1")));
	printf("%d %zu\n", sign(strcoll("a", "B")), strxfrm(b, "key", 64));
	char swapped[7] = {0};
	swab("abcdef", swapped, 6);
	puts(swapped);
	for (int i = 0; i < 134; i++) printf("%s|", strerror(i));
	puts("");
	for (int i = 0; i < 32; i++) printf("%s|", strsignal(i));
	puts("");
	bzero(b, 4);
	bcopy("xy", b + 1, 2);
	printf("%d %s %d\n", b[0], b + 1, bcmp("a", "a", 1));
	char *frob = strdup("x");
	explicit_bzero(frob, 1);
	printf("%d\n", *frob);
	free(frob);
	printf("%s %s\n", index("abc", 'b'), rindex("abcb", 'b'));
	char big[3000];
	memset(big, 'a', 2999);
	big[2999] = 0;
	printf("%zu %td\n", strlen(big), (char *)rawmemchr(big, 0) - big);
	return 0;
}
