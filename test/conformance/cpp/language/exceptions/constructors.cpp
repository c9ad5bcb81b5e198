// covers: [except.ctor] exceptions in constructors: bases and members destroyed, arrays partly made, new that frees its memory
// native: clang
#include <cstdio>
#include <memory>
#include <vector>
struct Member { int i; explicit Member(int n) : i(n) { std::printf("+%d ", n); } ~Member() { std::printf("-%d ", i); } };
struct Base { Member m{1}; virtual ~Base() { std::printf("~Base "); } };
struct Whole : Base {
  Member a{2}, b;
  Whole(int n) : b(n) { if (n == 3) throw n; }
  ~Whole() override { std::printf("~Whole "); }
};
struct Elem {
  static inline int made = 0;
  int id;
  Elem() : id(++made) { if (id == 4) throw "four"; std::printf("e%d ", id); }
  ~Elem() { std::printf("~e%d ", id); }
};
struct Deleg {
  Member m{8};
  Deleg() {}
  Deleg(int) : Deleg() { throw 'd'; }
  ~Deleg() { std::printf("~Deleg "); }
};
struct Late { Member m; Late() try : m(9) { throw 1; } catch (int) { std::printf("late "); throw 2L; } };
int main() {
  try { Whole w(3); } catch (int i) { std::printf("| %d\n", i); }
  try { auto p = std::make_unique<Whole>(3); } catch (int i) { std::printf("| %d\n", i); }
  try { Elem e[6]; } catch (const char *s) { std::printf("| %s\n", s); }
  Elem::made = 1;
  try { new Elem[5]; } catch (const char *s) { std::printf("| %s\n", s); }
  try { Deleg d(1); } catch (char c) { std::printf("| %c\n", c); }
  try { Late l; } catch (long l) { std::printf("| %ld\n", l); }
}
