// covers: [6.7.8] typedef names: of functions, arrays and structures, hidden in an inner scope
#include <stdio.h>

typedef int number;
typedef number vector[3];
typedef number fold(const vector);
typedef struct list { number head; struct list *tail; } list;

static fold total;
static number total(const vector v) { return v[0] + v[1] + v[2]; }

int main(void) {
  vector v = {1, 2, 3};
  fold *f = total;
  list b = {2, NULL}, a = {1, &b};
  printf("%d %d\n", f(v), a.tail->head);
  {
    double number = 2.5;
    typedef char vector[7];
    printf("%g %zu\n", number * 2, sizeof(vector));
  }
  printf("%zu\n", sizeof(vector) / sizeof(number));
  return 0;
}
