// stdin: The rain in Spain\nstays mainly in the plain.\n\nThe end\n
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct word { char *text; int n; }; static struct word *words; static size_t count, cap;
static int cmp(const void *a, const void *b) { const struct word *x = a, *y = b; return y->n != x->n ? y->n - x->n : strcmp(x->text, y->text); }
int main(void) { int c, lines = 0, chars = 0; char buf[50]; int len = 0; while ((c = getchar()) != EOF) { chars++; lines += c == '\n'; if (isalpha(c)) { if (len < 49) buf[len++] = (char)tolower(c); } else if (len) { buf[len] = 0; size_t i = 0; while (i < count && strcmp(words[i].text, buf)) i++; if (i == count) { if (count == cap) words = realloc(words, (cap = cap * 2 + 4) * sizeof *words); words[count++] = (struct word){strdup(buf), 0}; } words[i].n++; len = 0; } } qsort(words, count, sizeof *words, cmp); printf("%d lines %d chars %zu words\n", lines, chars, count); for (size_t i = 0; i < count; i++) { printf("%3d %s\n", words[i].n, words[i].text); free(words[i].text); } free(words); return 0; }
