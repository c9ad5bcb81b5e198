#include <cstdio>
struct X { int a; };
namespace ns {
  template<class T> struct Y {};
}
void f() noexcept { throw ns::Y<int>(); }
int main() {
  try { f(); } catch(...) { printf("no\n"); }
}
