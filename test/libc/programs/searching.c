#define _GNU_SOURCE
#include <fnmatch.h>
#include <getopt.h>
#include <regex.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int compare(const void *a, const void *b) { return strcmp(a, b); }
static void visit(const void *node, VISIT when, int depth) {
	if (when == postorder || when == leaf) printf("%s(%d) ", *(char *const *)node, depth);
}
static int calls;
static int by_first(const void *a, const void *b) {
	calls++;
	return ((const char *)a)[0] - ((const char *)b)[0];
}
static int with_argument(const void *a, const void *b, void *direction) {
	return *(int *)direction * (*(const int *)a - *(const int *)b);
}
static void match(const char *pattern, const char *text, int flags) {
	regex_t r;
	regmatch_t m[4];
	int code = regcomp(&r, pattern, flags);
	if (code) {
		char e[64];
		regerror(code, &r, e, sizeof e);
		printf("%s: %s\n", pattern, e);
		return;
	}
	code = regexec(&r, text, 4, m, 0);
	printf("%s on %s: %d", pattern, text, code);
	if (!code)
		for (unsigned i = 0; i <= r.re_nsub && i < 4; i++) printf(" %d-%d", m[i].rm_so, m[i].rm_eo);
	puts("");
	regfree(&r);
}
int main(void) {
	void *root = NULL;
	char *words[] = {"pear", "apple", "fig", "kiwi", "date"};
	for (int i = 0; i < 5; i++) tsearch(words[i], &root, compare);
	twalk(root, visit);
	printf("%s %p\n", *(char **)tfind("fig", &root, compare), tfind("nut", &root, compare));
	for (int i = 0; i < 5; i++) tdelete(words[i], &root, compare);
	printf("%p\n", root);
	hcreate(10);
	ENTRY e = {"key", (void *)5};
	hsearch(e, ENTER);
	printf("%ld %p\n", (long)hsearch((ENTRY){"key", 0}, FIND)->data, (void *)hsearch((ENTRY){"none", 0}, FIND));
	hdestroy();
	size_t n = 3;
	char items[5][4] = {"one", "two", "six"};
	printf("%s ", (char *)lfind("two", items, &n, 4, compare));
	lsearch("ten", items, &n, 4, compare);
	printf("%zu %s\n", n, items[3]);
	match("a(b*)c", "xabbbcx", REG_EXTENDED);
	match("^[[:alpha:]]+ ([0-9]{2,3})$", "word 123", REG_EXTENDED);
	match("(a|ab)(c|bcd)(d*)", "abcd", REG_EXTENDED);
	match("hello", "HELLO", REG_ICASE);
	match("a\\(b\\)\\1", "abb", 0);
	match("x+", "aaa", REG_EXTENDED);
	match("[a", "a", 0);
	match("(", "a", REG_EXTENDED);
	match("*a", "a", REG_EXTENDED | REG_NOSUB);
	printf("%d %d %d %d\n", fnmatch("*.c", "file.c", 0), fnmatch("*.c", "file.h", 0), fnmatch("[a-c]?z", "bxz", 0), fnmatch("*", ".hidden", FNM_PERIOD));
	/* Equal elements stay in order. */
	char pairs[8][2] = {"b1", "a1", "b2", "c1", "a2", "b3", "a3", "c2"};
	qsort(pairs, 8, 2, by_first);
	for (int i = 0; i < 8; i++) printf("%.2s ", pairs[i]);
	printf("%d\n", calls);
	struct big {
		int key;
		char rest[60];
	} big[20];
	memset(big, 0, sizeof big);
	for (int i = 0; i < 20; i++) big[i].key = i * 7 % 10, sprintf(big[i].rest, "%d", i);
	qsort(big, 20, sizeof *big, by_first);
	for (int i = 0; i < 20; i++) printf("%d/%s ", big[i].key, big[i].rest);
	puts("");
	int numbers[] = {5, 2, 9, 1}, down = -1;
	qsort_r(numbers, 4, sizeof *numbers, with_argument, &down);
	for (int i = 0; i < 4; i++) printf("%d ", numbers[i]);
	puts("");
	char *argv[] = {"prog", "operand", "-a", "-bvalue", "--long=x", "--flag", "more", "-c", "--", "-rest", NULL};
	int flag = 0, c;
	struct option options[] = {{"long", required_argument, NULL, 'l'}, {"flag", no_argument, &flag, 1}, {0}};
	while ((c = getopt_long(10, argv, "ab:c", options, NULL)) != -1) printf("%d:%s ", c, optarg ? optarg : "-");
	printf("%d %d", optind, flag);
	for (int i = optind; i < 10; i++) printf(" %s", argv[i]);
	puts("");
	return 0;
}
