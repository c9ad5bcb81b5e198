#include <cstdio>
#include <typeinfo>
#include <typeindex>
#include <map>
#include <string>
struct A {
  virtual ~A() {}
  int a = 1;
};
struct B:A { int b = 2; };
struct C:A { int c = 3; };
struct D:B, C { int d = 4; };
struct V1:virtual A {};
struct V2:virtual A {};
struct W:V1, V2 {};
struct P:private A {};
class E final:public A {};
template<class To, class From> void t(From*f) {
  To*r = dynamic_cast<To*>(f);
  printf("%s->%s %s\n", typeid(*f).name(), typeid(To).name(), r?"yes":"no");
}
int main() {
  A*a = new B;
  t<B>(a);
  t<C>(a);
  D d;
  t<C>((B*)&d);
  t<A>((B*)&d);
  t<D>((C*)&d);
  t<B>((C*)&d);
  W w;
  t<V1>((V2*)&w);
  t<A>(&w);
  t<V2>((A*)&w);
  P p;
  A*pa = (A*)&p;
  t<B>(pa);
  t<E>(a);
  printf("%d\n", dynamic_cast<void*>((C*)&d) == (void*)&d);
  try { dynamic_cast<C&>(*a); } catch(std::bad_cast&e) { printf("%s\n", e.what()); }
  A*n = nullptr;
  try { printf("%s\n", typeid(*n).name()); } catch(std::bad_typeid&e) { printf("%s\n", e.what()); }
  std::map<std::type_index, std::string> m;
  m[typeid(int)]="int";
  m[typeid(A)]="A";
  printf("%s %d\n", m[typeid(int)].c_str(), typeid(*a) == typeid(B));
  printf("%s %s %s\n", typeid(int*).name(), typeid(int(*)(double)).name(), typeid(const char[3]).name());
  delete a;
  return 0;
}
