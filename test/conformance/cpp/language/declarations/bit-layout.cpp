// covers: [class.bit] [dcl.align] sizes and offsets of the x86-64 ABI: bit-fields, empty bases, no_unique_address, alignas, virtual tables, unions
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
struct Empty {};
struct Empty2 {};
struct E1 : Empty { int a; };
struct E2 : Empty, Empty2 { char c; };
struct Same : Empty { Empty e; char c; };
struct Nua { [[no_unique_address]] Empty e; int a; };
struct Nua2 { [[no_unique_address]] Empty a; [[no_unique_address]] Empty b; char c; };
struct Tail { int a; char b; Tail() {} };
struct Reuse : Tail { char c; };
struct PodTail { int a; char b; };
struct NoReuse : PodTail { char c; };
struct Virtual { virtual void f() {} char c; };
struct VirtualTail : Virtual { char d; };
struct VBase : virtual Virtual { char e; };
struct Over { char a; alignas(32) char b; char c; };
struct alignas(16) Aligned { char c; };
struct Bits { unsigned a : 5; unsigned b : 27; unsigned c : 1; };
struct Mixed { std::uint8_t a : 3; std::uint16_t b : 9; std::uint32_t c : 20; std::uint64_t d : 40; };
struct Zero { unsigned a : 4; unsigned : 0; unsigned b : 4; };
struct Wide { unsigned char a : 7; unsigned char b : 7; bool f : 1; };
struct __attribute__((packed)) Packed { char a; int b; short c; };
union Un { char c[5]; int i; double d; };
struct Ptrs { int Virtual::*a; void (Virtual::*b)(); void *c; };
#define SIZE(T) std::printf(#T " %zu %zu\n", sizeof(T), alignof(T))
#define OFFSET(T, m) std::printf(#T "::" #m " %zu\n", offsetof(T, m))
template <class T> static void bytes(const char *n, const T &t) {
  unsigned char b[sizeof(T)];
  std::memcpy(b, &t, sizeof t);
  std::printf("%s", n);
  for (unsigned char c : b) std::printf(" %02x", c);
  std::printf("\n");
}
int main() {
  SIZE(Empty); SIZE(E1); SIZE(E2); SIZE(Same); SIZE(Nua); SIZE(Nua2); SIZE(Tail); SIZE(Reuse); SIZE(NoReuse);
  SIZE(Virtual); SIZE(VirtualTail); SIZE(VBase); SIZE(Over); SIZE(Aligned); SIZE(Bits); SIZE(Mixed); SIZE(Zero); SIZE(Wide);
  SIZE(Packed); SIZE(Un); SIZE(Ptrs); SIZE(long double); SIZE(wchar_t); SIZE(bool); SIZE(std::max_align_t);
  OFFSET(Over, b); OFFSET(Over, c); OFFSET(Packed, b); OFFSET(Packed, c); OFFSET(PodTail, b);
  bytes("Bits", [] { Bits b; std::memset(&b, 0, sizeof b); b.a = 0x15; b.b = 0x123456; b.c = 1; return b; }());
  Mixed m;
  std::memset(&m, 0, sizeof m);
  m.a = 5; m.b = 0x1ab; m.c = 0xabcde; m.d = 0x123456789a;
  bytes("Mixed", m);
  Zero z;
  std::memset(&z, 0, sizeof z);
  z.a = 9; z.b = 6;
  bytes("Zero", z);
  Reuse r;
  std::memset(&r, 0, sizeof r);
  r.a = 1; r.b = 2; r.c = 3;
  bytes("Reuse", r);
  Tail t;
  t.a = 10; t.b = 11;
  static_cast<Tail &>(r) = t;
  std::printf("%d %d %d\n", r.a, r.b, r.c);
}
