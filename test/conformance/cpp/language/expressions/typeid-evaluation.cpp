// covers: [expr.typeid] when typeid evaluates its operand: polymorphic glvalues only; bad_typeid of a null pointer; qualifiers ignored; in constructors
#include <cstdio>
#include <typeinfo>
struct P {
  P() { seen = &typeid(*this); }
  virtual ~P() = default;
  const std::type_info *seen;
};
struct Q : P {
  Q() { later = &typeid(*this); }
  const std::type_info *later;
};
struct Plain {};
struct PlainDerived : Plain {};
struct Left : virtual P {};
struct Right : virtual P {};
struct Join : Left, Right {};
static int calls;
static P &poly(P &p) { return ++calls, p; }
static P value() { return ++calls, P(); }
static Plain &plain(Plain &p) { return ++calls, p; }
template <class T> static bool same(const std::type_info &t) { return t == typeid(T); }
int main() {
  Q q;
  PlainDerived pd;
  std::printf("%d ", same<Q>(typeid(poly(q))));
  std::printf("%d calls\n", calls);
  std::printf("%d ", same<P>(typeid(value())));
  std::printf("%d calls\n", calls);
  std::printf("%d ", same<Plain>(typeid(plain(pd))));
  std::printf("%d calls\n", calls);
  P *null = nullptr;
  try {
    std::printf("%s\n", typeid(*null).name());
  } catch (const std::bad_typeid &) {
    std::printf("bad_typeid\n");
  }
  std::printf("%d\n", same<P *>(typeid(null)));
  std::printf("%d %d\n", same<P>(*q.seen), same<Q>(*q.later));
  std::printf("%d %d %d\n", same<int>(typeid(const int)), same<int>(typeid(const int &)), same<int>(typeid(int &&)));
  std::printf("%d %d\n", same<int *>(typeid(const int *)), same<int[3]>(typeid(int[3])));
  const P &r = q;
  std::printf("%d %d\n", same<Q>(typeid(r)), typeid(&r) == typeid(const P *));
  Join j;
  Left &l = j;
  std::printf("%d %d\n", same<Join>(typeid(l)), same<Join>(typeid(static_cast<P &>(l))));
  std::printf("%d\n", typeid(int).hash_code() == typeid(const int).hash_code());
  std::printf("%d\n", typeid(int).before(typeid(long)) != typeid(long).before(typeid(int)));
  auto f = [] {};
  auto g = [] {};
  std::printf("%d %d\n", typeid(f) == typeid(g), typeid(f) == typeid(decltype(f)));
  static_assert(!noexcept(typeid(*null)) && noexcept(typeid(int)));
}
