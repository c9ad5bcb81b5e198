// covers: [charconv.to.chars] floating numbers shortest and by precision: fixed, scientific, general and hexadecimal, float against double, zeros, infinities, the largest and the least, room
#include <charconv>
#include <cfloat>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <system_error>
using F = std::chars_format;

template <class T, class... A> static std::string text(T v, A... a) {
  char room[512];
  const auto [end, ec] = std::to_chars(room, room + sizeof room, v, a...);
  return ec == std::errc() ? std::string(room, end) : "too large";
}
template <class... A> static void row(double v, A... a) { std::printf("%s ", text(v, a...).c_str()); }

int main() {
  for (double v : {0.0, -0.0, 1.0, 0.1, 1.0 / 3, 100.0, 123456789.0, 1e5, 1e15, 1e16, 1e21, 1e22, 1e23, 1.5e300, 1e-4, 1e-5, 5e-324, DBL_MAX, DBL_MIN}) row(v);
  std::printf("\n");
  for (float v : {0.1f, 16777216.0f, 3.4028235e38f, 1e-45f, 1.0f / 3, 1e10f}) std::printf("%s ", text(v).c_str());
  std::printf("\n");
  for (double v : {0.1, 1e-7, 123456.0, 1e10}) row(v, F::fixed), row(v, F::scientific), row(v, F::general), row(v, F::hex);
  std::printf("\n");
  for (int p : {0, 1, 3, 10, 20}) row(2.5, F::fixed, p), row(2.5, F::scientific, p), row(2.5, F::general, p), row(2.5, F::hex, p);
  std::printf("\n");
  for (int p : {0, 1, 2, 3}) row(0.125, F::fixed, p), row(9.9996, F::fixed, p), row(1e6, F::general, p);
  std::printf("\n");
  row(0.5, F::fixed, 0), row(1.5, F::fixed, 0), row(2.5, F::fixed, 0), row(-0.4, F::fixed, 0);
  std::printf("\n");
  row(HUGE_VAL), row(-HUGE_VAL), row(std::numeric_limits<double>::quiet_NaN()), row(HUGE_VAL, F::hex), row(HUGE_VAL, F::fixed, 3);
  std::printf("\n");
  row(1.0, F::hex), row(0x1.8p-3, F::hex), row(DBL_MAX, F::hex), row(5e-324, F::hex), row(-0.0, F::hex), row(255.75, F::hex), row(255.75, F::hex, 2);
  std::printf("\n");
  std::printf("%zu %zu\n", text(DBL_MAX, F::fixed).size(), text(DBL_MIN, F::fixed, 340).size());
  std::printf("%s\n", text(1e22, F::fixed, 2).c_str());
  std::printf("%s\n", text(0.1, F::fixed, 55).c_str());

  char tiny[8];
  auto r = std::to_chars(tiny, tiny + 3, 0.125);
  std::printf("%d %d\n", r.ec == std::errc::value_too_large, r.ptr == tiny + 3);
  r = std::to_chars(tiny, tiny + 5, 0.125);
  std::printf("%.5s %d\n", tiny, r.ptr == tiny + 5);
  r = std::to_chars(tiny, tiny + 4, 1.0, F::fixed, 3);
  std::printf("%d\n", r.ec == std::errc::value_too_large);

  double x = 0.1;
  bool same = true;
  for (int i = 0; i < 200; i++) {
    x = x * 1.7 + 1e-3 * i;
    const std::string s = text(x);
    double back = 0;
    const auto e = std::from_chars(s.data(), s.data() + s.size(), back);
    same = same && e.ec == std::errc() && back == x;
  }
  std::printf("%d\n", same);
}
