// covers: [dcl.type.cv] const, volatile and mutable: members of const objects, overloads, pointers to each level, const_cast of what is not const
#include <cstdio>
#include <type_traits>
struct Cache {
  mutable int hits = 0;
  mutable struct { int key, value; } last{-1, 0};
  int square(int k) const {
    if (last.key != k) last = {k, k * k};
    else hits++;
    return last.value;
  }
};
struct Overloads {
  const char *f() { return "plain"; }
  const char *f() const { return "const"; }
  const char *f() volatile { return "volatile"; }
  const char *f() const volatile { return "const volatile"; }
};
struct Vector {
  int v[3] = {1, 2, 3};
  int &operator[](int i) { return const_cast<int &>(static_cast<const Vector &>(*this)[i]); }
  const int &operator[](int i) const { return v[i]; }
};
struct Inner { int n = 1; };
struct Deep { Inner in; Inner *p; Inner &r; };
static int length(const char *const *list) { int n = 0; while (list[n]) n++; return n; }
template <class T> static const char *qualifiers(T *) {
  return std::is_const_v<T> ? std::is_volatile_v<T> ? "cv" : "c" : std::is_volatile_v<T> ? "v" : "-";
}
static int legacy(char *s) { return s[0]; }
int main() {
  const Cache c;
  std::printf("%d %d %d ", c.square(4), c.square(4), c.square(5));
  std::printf("%d\n", c.hits);
  Overloads o;
  const Overloads co;
  volatile Overloads vo;
  const volatile Overloads cvo{};
  std::printf("%s, %s, %s, %s\n", o.f(), co.f(), vo.f(), cvo.f());
  Vector v;
  v[1] = 20;
  const Vector &cv = v;
  std::printf("%d %d\n", cv[1], std::is_same_v<decltype(cv[0]), const int &>);
  Inner in;
  const Deep d{{}, &in, in};
  d.p->n = 5;
  d.r.n++;
  std::printf("%d %d %d\n", d.in.n, in.n, std::is_const_v<std::remove_reference_t<decltype((d.in.n))>>);
  int n = 1, m = 2;
  int *const fixed = &n;
  const int *view = &n;
  *fixed = 7;
  view = &m;
  std::printf("%d %d\n", n, *view);
  const int *const *pp = &view;
  std::printf("%d %d\n", **pp, length((const char *const[]){"a", "b", nullptr}));
  const int &cr = n;
  const_cast<int &>(cr)++;
  std::printf("%d %d\n", n, legacy(const_cast<char *>("text")));
  volatile int device = 0;
  for (int i = 0; i < 5; i++) device = device + i;
  std::printf("%d %s %s %s\n", device, qualifiers(&device), qualifiers(&cvo), qualifiers(fixed));
  const int arr[2] = {3, 4};
  static_assert(std::is_const_v<std::remove_reference_t<decltype(arr[0])>>);
  using IntPtr = int *;
  const IntPtr alias = &n;
  *alias = 70;
  std::printf("%d %d\n", n, std::is_same_v<decltype(alias), int *const>);
  auto l = [n]() mutable { return ++n; };
  l();
  std::printf("%d %d\n", l(), n);
}
