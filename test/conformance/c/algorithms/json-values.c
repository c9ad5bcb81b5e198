// covers: [6.7.2.1] a parser of JSON into tagged unions on the heap, printed again, with errors by position
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct value {
  enum { NIL, BOOL, NUMBER, TEXT, LIST, MAP } kind;
  union {
    int truth;
    double number;
    char *text;
    struct { struct value *items; char **names; size_t count; };
  };
};
static const char *at, *start;
static int failed;
static struct value parse(void);
static void blank(void) { while (isspace((unsigned char)*at)) at++; }
static struct value fail(const char *what) {
  if (!failed) printf("  %s at %td\n", what, at - start);
  failed = 1;
  return (struct value){.kind = NIL};
}
static char *text(void) {
  char buffer[100];
  size_t n = 0;
  for (at++; *at && *at != '"' && n < 99; at++) {
    if (*at == '\\' && at[1]) {
      at++;
      buffer[n++] = *at == 'n' ? '\n' : *at == 't' ? '\t' : *at;
    } else buffer[n++] = *at;
  }
  if (*at == '"') at++; else fail("a text without end");
  buffer[n] = '\0';
  return strdup(buffer);
}
static struct value several(int map) {
  struct value v = {.kind = map ? MAP : LIST};
  at++, blank();
  if (*at == (map ? '}' : ']')) { at++; return v; }
  while (!failed) {
    v.items = realloc(v.items, (v.count + 1) * sizeof *v.items);
    v.names = realloc(v.names, (v.count + 1) * sizeof *v.names);
    v.names[v.count] = NULL;
    v.items[v.count++] = (struct value){.kind = NIL};
    blank();
    if (map) {
      if (*at != '"') { fail("a name is missing"); break; }
      v.names[v.count - 1] = text();
      blank();
      if (*at != ':') { fail("a colon is missing"); break; }
      at++;
    }
    v.items[v.count - 1] = parse();
    blank();
    if (*at == ',') { at++; continue; }
    if (*at == (map ? '}' : ']')) at++; else fail("neither comma nor end");
    break;
  }
  return v;
}
static struct value parse(void) {
  blank();
  if (*at == '"') return (struct value){.kind = TEXT, .text = text()};
  if (*at == '[' || *at == '{') return several(*at == '{');
  if (!strncmp(at, "true", 4)) { at += 4; return (struct value){.kind = BOOL, .truth = 1}; }
  if (!strncmp(at, "false", 5)) { at += 5; return (struct value){.kind = BOOL}; }
  if (!strncmp(at, "null", 4)) { at += 4; return (struct value){.kind = NIL}; }
  char *end;
  double d = strtod(at, &end);
  if (end == at) return fail("no value");
  at = end;
  return (struct value){.kind = NUMBER, .number = d};
}
static void print(const struct value *v) {
  static const char *const words[] = {"false", "true"};
  switch (v->kind) {
    case NIL: printf("null"); break;
    case BOOL: printf("%s", words[v->truth]); break;
    case NUMBER: printf("%g", v->number); break;
    case TEXT: printf("\"%s\"", v->text); break;
    default:
      putchar(v->kind == MAP ? '{' : '[');
      for (size_t i = 0; i < v->count; i++) {
        if (i) printf(", ");
        if (v->kind == MAP) printf("\"%s\": ", v->names[i]);
        print(&v->items[i]);
      }
      putchar(v->kind == MAP ? '}' : ']');
  }
}
static void release(struct value *v) {
  if (v->kind == TEXT) free(v->text);
  if (v->kind < LIST) return;
  for (size_t i = 0; i < v->count; i++) release(&v->items[i]), free(v->names[i]);
  free(v->items), free(v->names);
}
int main(void) {
  const char *inputs[] = {"{\"a\": [1, 2.5, -3e2], \"b\": {\"c\": null, \"d\": true}, \"e\": \"x\\ty\"}", "[]", " [[[[\"deep\"]]]] ", "[1, 2", "{\"a\" 1}", "[1,,2]", "{1: 2}", "\"open", "false"};
  for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
    at = start = inputs[i], failed = 0;
    struct value v = parse();
    if (!failed) print(&v), putchar('\n');
    release(&v);
  }
}
