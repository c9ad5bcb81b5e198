// covers: [dcl.attr] attributes of statements: likely, unlikely, fallthrough, assume (C++23) is not evaluated; labels at the end of a block
// std: c++23
// native: clang
#include <cstdio>
#include <initializer_list>
static int evaluated;
static bool effect() { return ++evaluated; }
static int divide(int x) {
  [[assume(x > 0)]];
  return x / 4;
}
static int kind(int n) {
  if (n < 0) [[unlikely]] return -1;
  else [[likely]] n += 1;
  switch (n) {
  [[likely]] case 1: return 10;
  case 2: n++; [[fallthrough]];
  case 4: return 20;
  [[unlikely]] default: break;
  }
  while (n > 100) [[unlikely]] n /= 2;
  for (int i = 0; i < 3; i++) [[likely]] { n += i; }
  return n;
}
[[nodiscard("because")]] static int important() { return 3; }
[[deprecated]] static int old() { return 4; }
[[noreturn]] static void leave(int v) { throw v; }
[[maybe_unused]] static int unused = 5;
static int labels(int n) {
  int r = 0;
  for (;;) {
    if (n-- == 0) goto out;
    { r += n; goto next; r = 1000; next: }
  }
out:
  return r;
}
int main() {
  [[assume(effect())]];
  std::printf("%d %d\n", evaluated, divide(11));
  for (int n : {-5, 0, 1, 3, 4, 1000}) std::printf("%d ", kind(n));
  std::printf("\n%d\n", labels(5));
  (void)important();
  [[maybe_unused]] int x = old();
  [[maybe_unused]] auto [a, b] = (int[2]){1, 2};
  try { leave(x); } catch (int v) { std::printf("%d %d\n", v, a); }
  [[likely]];
  int arr [[maybe_unused]][2] = {1, 2};
  auto l = [] [[nodiscard]] (int v) { return v; };
  std::printf("%d %d\n", l(2), arr[1]);
#if __has_cpp_attribute(assume) && __has_cpp_attribute(no_unique_address)
  std::printf("known\n");
#endif
}
