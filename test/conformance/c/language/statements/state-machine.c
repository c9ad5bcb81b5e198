// covers: [6.8.4.2] a switch as a state machine: comments stripped from C, run lengths, an interpreter of a small language
#include <ctype.h>
#include <stdio.h>

static void strip(const char *s) {
  enum { CODE, SLASH, LINE, BLOCK, STAR, STRING, ESCAPE } st = CODE;
  for (; *s; s++) switch (st) {
    case CODE: if (*s == '/') st = SLASH; else { if (*s == '"') st = STRING; putchar(*s); } break;
    case SLASH: if (*s == '/') st = LINE; else if (*s == '*') st = BLOCK; else { putchar('/'); putchar(*s); st = CODE; } break;
    case LINE: if (*s == '\n') { putchar('\n'); st = CODE; } break;
    case BLOCK: if (*s == '*') st = STAR; break;
    case STAR: if (*s == '/') { putchar(' '); st = CODE; } else if (*s != '*') st = BLOCK; break;
    case STRING: putchar(*s); st = *s == '\\' ? ESCAPE : *s == '"' ? CODE : STRING; break;
    case ESCAPE: putchar(*s); st = STRING; break;
  }
  puts("");
}
static void run(const char *prog) {
  unsigned char tape[64] = {0}, *p = tape;
  for (const char *i = prog; *i; i++) switch (*i) {
    case '>': p++; break;
    case '<': p--; break;
    case '+': ++*p; break;
    case '-': --*p; break;
    case '.': putchar(*p); break;
    case '[': if (!*p) for (int d = 1; d;) { i++; d += (*i == '[') - (*i == ']'); } break;
    case ']': if (*p) for (int d = 1; d;) { i--; d += (*i == ']') - (*i == '['); } break;
  }
}

int main(void) {
  strip("a = b / c; /* one ** two */ x = \"/* \\\" not */\"; // end\ny;");
  run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.");
  return 0;
}
