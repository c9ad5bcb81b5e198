// covers: [format.string.std] integers and floats in every presentation: signs, alternate forms, zeros, widths, precisions, infinities, NaN, char and bool as numbers, 128 bits
// std: c++20
// native: clang
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <format>
#include <limits>
#include <string>
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

int main() {
  for (long x : {0L, 7L, -42L, 1234567L, static_cast<long>(INT64_MIN)}) {
    p(std::format("{} {:d} {:b} {:o} {:x} {:X}", x, x, x, x, x, x));
    p(std::format("{:+} {: } {:-} {:#b} {:#B} {:#o} {:#x} {:#X}", x, x, x, x, x, x, x, x));
    p(std::format("[{:10}] [{:<10}] [{:^10}] [{:>10}] [{:010}] [{:#012x}] [{:*^+11}]", x, x, x, x, x, x, x));
  }
  for (double d : {0.0, -0.0, 1.0, 0.1, -2.5, 123456789.125, 1e-7, 1e22, 5e-324, 1.7976931348623157e308}) {
    p(std::format("{} {:e} {:.3e} {:f} {:.0f} {:g} {:G}", d, d, d, d < 1e30 ? d : 1.0, d < 1e30 ? d : 1.0, d, d));
    p(std::format("{:.3} {:.17g} {:#g} {:a} {:.2a} {:#.0f} {:+} {:08.2f}", d, d, d, d, d, d < 1e30 ? d : 1.0, d, d < 1e30 ? d : 1.0));
  }
  const double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  p(std::format("{} {} {:F} {:E} [{:06}] [{:+6}] [{:<6}]", inf, -inf, inf, nan, inf, inf, nan));
  p(std::format("{} {} {}", 0.1f, 16777216.0f, std::numeric_limits<float>::denorm_min()));
  p(std::format("{} {:.5} {:L}", 0.1L, 2.0L / 3, 1234.5L));
  p(std::format("{:d} {:x} {:c} {:#X}", 'A', 'A', 'A', 'z'));
  p(std::format("{} {:d} {:s} {:#b} {:>6}", true, true, false, true, false));
  p(std::format("{} {} {} {}", std::int8_t{-128}, std::uint8_t{255}, std::int16_t{-32768}, UINT64_MAX));
  const __int128 big = static_cast<__int128>(INT64_MAX) * 1000;
  p(std::format("{} {:x} {}", big, big, static_cast<unsigned __int128>(-1)));
  p(std::format("{:c}{:c}{:c}", 72, 105, 33));
  int out = 300;
  try {
    p(std::vformat("{:c}", std::make_format_args(out)));
  } catch (const std::format_error &) {
    p("no such character");
  }
  for (int w : {0, 1, 5, 12}) p(std::format("{:{}}|{:.{}f}|{:0{}.{}e}|", 42, w, 3.14159265, w, 2.5, w + 8, w / 4));
  int neg = -1;
  double v = 1;
  for (const char *f : {"{:{}}", "{:.{}f}"})
    try {
      p(std::vformat(f, std::make_format_args(v, neg)));
    } catch (const std::format_error &) {
      p("negative");
    }
  for (const char *f : {"{:+}", "{:#}", "{:.3d}", "{:s}", "{:99999999999}", "{", "}", "{:}}", "{0:{}}", "{:?}"})
    try {
      p(std::vformat(f, std::make_format_args(neg)));
    } catch (const std::format_error &) {
      p("error");
    }
}
