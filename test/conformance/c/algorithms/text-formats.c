// covers: algorithms on text: CSV with quotes, base64, run lengths, roman numerals, an expression by shunting
#include <ctype.h>
#include <stdio.h>
#include <string.h>
static void csv(const char *s) { int q = 0; putchar('['); for (; *s; s++) { if (*s == '"') { if (q && s[1] == '"') putchar(*++s); else q = !q; } else if (*s == ',' && !q) printf("]["); else putchar(*s); } puts("]"); }
static void base64(const char *s) { static const char t[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; size_t n = strlen(s); for (size_t i = 0; i < n; i += 3) { unsigned v = (unsigned char)s[i] << 16 | (i + 1 < n ? (unsigned char)s[i + 1] << 8 : 0) | (i + 2 < n ? (unsigned char)s[i + 2] : 0); putchar(t[v >> 18]); putchar(t[v >> 12 & 63]); putchar(i + 1 < n ? t[v >> 6 & 63] : '='); putchar(i + 2 < n ? t[v & 63] : '='); } puts(""); }
static void roman(int n) { static const struct { int v; const char *s; } t[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}; for (int i = 0; i < 13; i++) for (; n >= t[i].v; n -= t[i].v) printf("%s", t[i].s); putchar(' '); }
static int prec(char c) { return c == '+' || c == '-' ? 1 : c == '*' || c == '/' ? 2 : 0; }
static void rpn(const char *s) { char st[32]; int n = 0; for (; *s; s++) { if (isdigit((unsigned char)*s)) printf("%c ", *s); else if (*s == '(') st[n++] = *s; else if (*s == ')') { while (st[--n] != '(') printf("%c ", st[n]); } else { while (n && prec(st[n - 1]) >= prec(*s)) printf("%c ", st[--n]); st[n++] = *s; } } while (n) printf("%c ", st[--n]); puts(""); }
int main(void) {
  csv("a,\"b,c\",\"say \"\"hi\"\"\",,d");
  base64("Man"); base64("Ma"); base64("hello world");
  roman(1994); roman(2026); roman(3999); puts("");
  rpn("1+2*(3-4)/5-6");
  const char *r = "aaabccdddd";
  for (size_t i = 0, j; r[i]; i = j) { for (j = i; r[j] == r[i]; j++) ; printf("%zu%c", j - i, r[i]); }
  puts("");
  return 0;
}
