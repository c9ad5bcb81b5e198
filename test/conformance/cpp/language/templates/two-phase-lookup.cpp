// covers: [temp.dep] dependent and non-dependent names, argument-dependent lookup at instantiation
#include <cstdio>

int f(double) { return 1; }
template <class T> int call(T t) { return f(t) * 10 + f(2.5); }
namespace n { struct X {}; int f(X) { return 7; } }
int f(int) { return 2; }
template <class T> struct Base { int value = 5; };
int value = 100;
template <class T> struct Derived : Base<T> { int unqualified() { return ::value; } int qualified() { return this->value; } };

int main() {
  std::printf("%d %d %d\n", call(n::X{}), call(1), f(1));
  Derived<int> d;
  std::printf("%d %d\n", d.unqualified(), d.qualified());
}
