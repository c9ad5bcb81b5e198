// covers: [except.throw] exception objects: very large, aligned, arrays decayed, functions decayed, lambdas, unions, enumerations, of local types
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <tuple>
struct Big { int data[5000]; Big() { for (int i = 0; i < 5000; i++) data[i] = i; } };
struct alignas(16) Line { char c[64]; };
union Un { int i; float f; };
enum class Kind { bad = 7 };
enum Old { old = 8 };
static int fn(int x) { return x + 1; }
struct MoveOnly {
  std::unique_ptr<int> p;
  MoveOnly(int v) : p(new int(v)) {}
  MoveOnly(MoveOnly &&) = default;
};
template <class T> struct Tagged { T v; };
template <class F> static void run(F f) {
  try { f(); }
  catch (const Big &b) { long s = 0; for (int i : b.data) s += i; std::printf("big %ld\n", s); }
  catch (Line &l) { std::printf("line %d %c\n", static_cast<int>(reinterpret_cast<std::uintptr_t>(&l) % 16), l.c[63]); }
  catch (Un u) { std::printf("union %d\n", u.i); }
  catch (Kind k) { std::printf("kind %d\n", static_cast<int>(k)); }
  catch (Old o) { std::printf("old %d\n", o); }
  catch (std::nullptr_t) { std::printf("nullptr\n"); }
  catch (int (*p)(int)) { std::printf("function %d\n", p(1)); }
  catch (const int *p) { std::printf("array %d\n", p[1]); }
  catch (const char *s) { std::printf("literal %s\n", s); }
  catch (char32_t c) { std::printf("char32 %x\n", static_cast<unsigned>(c)); }
  catch (MoveOnly &m) { std::printf("move only %d\n", *m.p); }
  catch (Tagged<int> t) { std::printf("tagged int %d\n", t.v); }
  catch (Tagged<std::string> &t) { std::printf("tagged %s\n", t.v.c_str()); }
  catch (const std::tuple<int, char> &t) { std::printf("tuple %d\n", std::get<0>(t)); }
  catch (long double d) { std::printf("long double %Lg\n", d); }
  catch (__int128 i) { std::printf("int128 %d\n", static_cast<int>(i >> 100)); }
  catch (int Tagged<int>::*m) { Tagged<int> t{5}; std::printf("member %d\n", t.*m); }
  catch (...) { std::printf("something else\n"); }
}
int main() {
  run([] { throw Big(); });
  run([] { Line l{}; l.c[63] = 'z'; throw l; });
  run([] { throw Un{3}; });
  run([] { throw Kind::bad; });
  run([] { throw old; });
  run([] { throw fn; });
  run([] { static int a[3] = {1, 2, 3}; throw a; });
  run([] { throw "text"; });
  run([] { throw U'\x1F600'; });
  run([] { throw nullptr; });
  run([] { MoveOnly m(6); throw m; });
  run([] { throw Tagged<int>{1}; });
  run([] { throw Tagged<std::string>{"a tagged string which is stored on the heap"}; });
  run([] { throw std::tuple(4, 'x'); });
  run([] { throw 2.5L; });
  run([] { throw static_cast<__int128>(3) << 100; });
  run([] { throw &Tagged<int>::v; });
  run([] { struct Local { int v; }; throw Local{1}; });
  run([] { throw [] { return 1; }; });
  auto l = [n = 41](int k) { return n + k; };
  try { throw l; } catch (decltype(l) &c) { std::printf("lambda %d\n", c(1)); }
}
