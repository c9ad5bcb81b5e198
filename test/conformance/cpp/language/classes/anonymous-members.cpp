// covers: [class.union.anon] anonymous unions and structures: nested, with initialisers, static, in namespaces, as members of templates, with functions around them
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <new>
#include <string>
struct Value {
  enum Kind { none, integer, real, text } kind = none;
  union { long i = 0; double d; std::string s; };
  Value() {}
  Value(long v) : kind(integer), i(v) {}
  Value(double v) : kind(real), d(v) {}
  Value(const char *v) : kind(text), s(v) {}
  Value(const Value &o) : kind(o.kind) { copy(o); }
  Value &operator=(const Value &o) {
    if (this != &o) { clear(); kind = o.kind; copy(o); }
    return *this;
  }
  ~Value() { clear(); }
  void print() const {
    switch (kind) {
    case none: std::printf("none "); break;
    case integer: std::printf("%ld ", i); break;
    case real: std::printf("%g ", d); break;
    case text: std::printf("%s ", s.c_str()); break;
    }
  }
private:
  void clear() { if (kind == text) s.~basic_string(); kind = none; }
  void copy(const Value &o) {
    switch (kind) {
    case none: break;
    case integer: i = o.i; break;
    case real: d = o.d; break;
    case text: new (&s) std::string(o.s); break;
    }
  }
};
static union { int shared; float overlay; };
namespace { static union { std::uint32_t word; std::uint8_t byte[4]; }; }
struct Packet {
  int type;
  union {
    struct { std::uint16_t x, y; } point;
    struct { std::uint8_t r, g, b, a; } colour;
    std::uint32_t raw = 0x04030201;
  };
  union { int deep1; union { int deep2; short deep3; }; };
};
template <class T> struct Maybe {
  bool has = false;
  union { T value; };
  Maybe() {}
  Maybe(T v) : has(true), value(static_cast<T &&>(v)) {}
  ~Maybe() { if (has) value.~T(); }
};
union WithMembers {
  int i;
  char c[4];
  WithMembers(int v) : i(v) {}
  int first() const { return c[0]; }
  static int count;
  struct Nested { int n; };
};
int WithMembers::count = 2;
int main() {
  Value v[] = {Value(), 5L, 2.5, "a text that is certainly too long for the buffer inside"};
  for (auto &x : v) x.print();
  v[1] = v[3];
  v[3] = v[2];
  v[2] = Value();
  for (auto &x : v) x.print();
  std::printf("\n");
  shared = 0x3fc00000;
  float f;
  std::memcpy(&f, &shared, sizeof f);
  std::printf("%g\n", f);
  word = 0x0a0b0c0d;
  std::printf("%x %x\n", byte[0], byte[3]);
  Packet p{};
  std::printf("%d %d %d %d\n", p.colour.r, p.colour.a, p.point.x, p.type);
  p.deep2 = 65537;
  std::printf("%d\n", &p.deep1 == &p.deep2);
  Maybe<std::string> m, n(std::string(40, 'm'));
  std::printf("%d %zu\n", m.has, n.value.size());
  int local = 1;
  union { char bytes[8]; std::uint64_t number; };
  number = 0x6867666564636261;
  std::printf("%.8s %d\n", bytes, local);
  WithMembers w(0x41424344);
  std::printf("%c %d %zu\n", w.first(), WithMembers::count, sizeof(WithMembers::Nested));
}
