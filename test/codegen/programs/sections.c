// Variables in named sections lie side by side between the linker's names; what compilers ask of the processor.
#include <stdio.h>

struct test {
  const char *name;
  int (*run)(int);
};
#define TEST(NAME, EXPRESSION) \
  static int NAME(int x) { return EXPRESSION; } \
  static struct test entry_##NAME __attribute__((used, section("tests"))) = {#NAME, NAME}
TEST(twice, x * 2);
TEST(square, x *x);
TEST(negated, -x);
extern struct test __start_tests[], __stop_tests[];

static const int first __attribute__((used, section("numbers"))) = 10;
static const int second __attribute__((used, section("numbers"))) = 20;
extern const int __start_numbers, __stop_numbers;
static volatile int counter __attribute__((used, section("tally")));
static volatile int counters __attribute__((used, section("tally"))) = 5;
extern volatile int __start_tally[], __stop_tally[];

int main(void) {
  for (struct test *t = __start_tests; t < __stop_tests; t++) printf("%s %d\n", t->name, t->run(7));
  int sum = 0;
  for (const int *p = &__start_numbers; p != &__stop_numbers; p++) sum += *p;
  printf("%d %d\n", sum, first + second);
  counter++;
  for (volatile int *p = __start_tally; p < __stop_tally; p++) *p += 1;
  printf("%d %d %td\n", counter, counters, __stop_tally - __start_tally);
  printf("%d\n", __builtin_cpu_supports("sse2") != 0);
  return 0;
}
