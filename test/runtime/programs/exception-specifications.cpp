// std=c++14
#include <cstdio>
#include <exception>
#include <stdexcept>
void f() throw(int, std::bad_exception) { throw 1.5; }
void g() throw(int) { throw 3; }
void unexp() { throw 7; }
void unexp2() { throw "x"; }
int main() {
  try { g(); } catch(int i) { printf("int %d\n", i); }
  std::set_unexpected(unexp);
  try { f(); } catch(int i) { printf("un %d\n", i); }
  std::set_unexpected(unexp2);
  try { f(); } catch(std::bad_exception&e) { printf("%s\n", e.what()); }
}
