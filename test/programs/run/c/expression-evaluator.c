// stdin: 1 + 2 * 3\n(4 + 5) * (2 - 7)\n2 ^ 3 ^ 2\n10 / 4 - -1\n1 / 0\n(1 + \n
#include <ctype.h>
#include <math.h>
#include <stdio.h>
static const char *p; static int bad;
static double expr(void);
static void skip(void) { while (isspace((unsigned char)*p)) p++; }
static double atom(void) { skip(); if (*p == '(') { p++; double v = expr(); skip(); if (*p == ')') p++; else bad = 1; return v; } if (*p == '-') { p++; return -atom(); } double v; int n; if (sscanf(p, "%lf%n", &v, &n) != 1) { bad = 1; return 0; } p += n; return v; }
static double power(void) { double b = atom(); skip(); if (*p == '^') { p++; return pow(b, power()); } return b; }
static double term(void) { double v = power(); for (;;) { skip(); if (*p == '*') { p++; v *= power(); } else if (*p == '/') { p++; v /= power(); } else return v; } }
static double expr(void) { double v = term(); for (;;) { skip(); if (*p == '+') { p++; v += term(); } else if (*p == '-') { p++; v -= term(); } else return v; } }
int main(void) { char line[100]; while (fgets(line, sizeof line, stdin)) { p = line; bad = 0; double v = expr(); skip(); if (bad || *p) puts("error"); else printf("%g\n", v); } return 0; }
