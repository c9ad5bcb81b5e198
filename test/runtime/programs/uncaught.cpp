#include <stdexcept>
#include <cstdio>
struct A {
  ~A() { printf("dtor\n"); }
};
int main() {
  A a;
  printf("hi\n");
  fflush(stdout);
  throw std::runtime_error("nobody");
}
