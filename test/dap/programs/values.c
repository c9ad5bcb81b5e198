#include <stdio.h>
#include <string.h>

enum color { RED, GREEN = 5, BLUE };
union number {
  int i;
  float f;
  unsigned char bytes[4];
};
struct point {
  short x, y;
};
struct shape {
  char tag;
  struct point corners[2];
  double area;
  unsigned visible : 1, layer : 4;
  enum color color;
  struct shape *next;
  int (*compare)(const char *, const char *);
};

int counter = 42;
const char *const greeting = "hello, \"world\"\n";
static struct shape shapes[3];

static int inspect(struct shape *s, int depth) {
  static int visits = 7;
  int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  char text[16] = "abc";
  char *end = text + strlen(text);
  union number n = {.f = 1.0f};
  double values[] = {0.5, -2.0};
  int *third = &matrix[0][2];
  int unset;
  for (int i = 0; i < 1; i++) {
    int depth = 100 + i;
    counter += depth; // BREAK inner
  }
  unset = (int)(end - text);
  return unset + n.bytes[3] + (int)values[0] + *third + visits + s->color; // BREAK end
}

int main(void) {
  struct shape square = {'s', {{1, 2}, {-3, 4}}, 2.5, 1, 9, GREEN, &shapes[1], strcmp};
  shapes[1].area = 1.5;
  int r = inspect(&square, 3);
  printf("%d\n", r);
  return 0;
}
