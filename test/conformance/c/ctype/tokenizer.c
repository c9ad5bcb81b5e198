// covers: [7.4.1] classification in an algorithm: tokens of an expression
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static void tokens(const char *s) {
  while (*s) {
    if (isspace((unsigned char)*s)) { s++; continue; }
    const char *b = s;
    char kind = '?';
    if (isalpha((unsigned char)*s) || *s == '_') { kind = 'i'; while (isalnum((unsigned char)*s) || *s == '_') s++; }
    else if (*s == '0' && tolower((unsigned char)s[1]) == 'x') { kind = 'x'; s += 2; while (isxdigit((unsigned char)*s)) s++; }
    else if (isdigit((unsigned char)*s)) { kind = 'n'; while (isdigit((unsigned char)*s) || *s == '.') s++; }
    else if (ispunct((unsigned char)*s)) { kind = 'p'; s++; }
    else s++;
    printf("%c<%.*s> ", kind, (int)(s - b), b);
  }
  puts("");
}

int main(void) {
  tokens("x1 = 0xFF + 3.14*(_y-\tz9) ;");
  tokens("");
  tokens("\x01\x80");
  return 0;
}
