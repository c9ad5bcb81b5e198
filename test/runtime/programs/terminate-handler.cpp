#include <exception>
#include <cstdio>
#include <cstdlib>
void h() {
  printf("handler\n");
  fflush(stdout);
  std::exit(5);
}
struct S {
  ~S() noexcept(false) { throw 2; }
};
int main() {
  std::set_terminate(h);
  try {
    S s;
    throw 1;
  } catch(int i) { printf("%d\n", i); }
}
