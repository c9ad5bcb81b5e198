// covers: [charconv] std::to_chars and from_chars: bases, errors, exact round trips
#include <charconv>
#include <cstdio>
#include <cstring>
#include <limits>

int main() {
  char b[64];
  auto r = std::to_chars(b, b + sizeof b, -255, 16);
  std::printf("%.*s ", static_cast<int>(r.ptr - b), b);
  r = std::to_chars(b, b + sizeof b, std::numeric_limits<long long>::min());
  std::printf("%.*s ", static_cast<int>(r.ptr - b), b);
  r = std::to_chars(b, b + 2, 12345);
  std::printf("%d\n", r.ec == std::errc::value_too_large);
  r = std::to_chars(b, b + sizeof b, 0.1);
  std::printf("%.*s\n", static_cast<int>(r.ptr - b), b);
  const char *s = "1234zz";
  int v = 0;
  auto f = std::from_chars(s, s + 6, v);
  std::printf("%d %s\n", v, f.ptr);
  signed char small = 7;
  const char *t = "300";
  f = std::from_chars(t, t + 3, small);
  std::printf("%d %d\n", f.ec == std::errc::result_out_of_range, small);
}
