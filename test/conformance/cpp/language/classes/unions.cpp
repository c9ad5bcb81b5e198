// covers: [class.union] unions with members of class type, anonymous ones, variant by hand, active member changed by assignment
#include <cstdio>
#include <new>
#include <string>
class Value {
  enum { none, number, text } kind = none;
  union { double n; std::string s; };
public:
  Value() : n(0) {}
  Value(double d) : kind(number), n(d) {}
  Value(const char *t) : kind(text), s(t) {}
  Value(const Value &o) : kind(o.kind) { if (kind == text) new (&s) std::string(o.s); else n = o.n; }
  Value &operator=(const Value &o) {
    if (this != &o) { this->~Value(); new (this) Value(o); }
    return *this;
  }
  ~Value() { if (kind == text) s.~basic_string(); kind = none; }
  void print() const {
    if (kind == text) std::printf("'%s' ", s.c_str());
    else if (kind == number) std::printf("%g ", n);
    else std::printf("- ");
  }
};
union Bits { unsigned u; struct { unsigned char b[4]; } parts; float f; };
static union { int shared; char first; };
int main() {
  Value a(2.5), b("a text that is too long for the short form"), c;
  a.print(), b.print(), c.print();
  c = b, b = a, a = Value("x");
  a.print(), b.print(), c.print();
  std::printf("\n");
  Bits x{0x3f800000u};
  std::printf("%g %d\n", x.f, x.parts.b[3]);
  shared = 65;
  std::printf("%c %zu\n", first, sizeof(Bits));
}
