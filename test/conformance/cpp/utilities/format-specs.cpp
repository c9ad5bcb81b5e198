// covers: [format.string] std::format: fill, alignment, sign, alternate forms, widths and precisions from arguments, each presentation type, escapes, positional arguments, errors
// std: c++23
// native: clang
#include <cstdint>
#include <cstdio>
#include <format>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
template <class... A> static void show(std::format_string<A...> f, A &&...a) { std::printf("%s\n", std::format(f, std::forward<A>(a)...).c_str()); }
int main() {
  show("[{:5}] [{:<5}] [{:>5}] [{:^5}] [{:*^7}]", 42, 42, 42, 42, 42);
  show("[{:5}] [{:<5}] [{:>5}] [{:^6}] [{:-^6}]", "ab", "ab", "ab", "ab", "ab");
  show("{:+} {:+} {: } {:-} {:05} {:+06}", 7, -7, 7, 7, -42, 42);
  show("{:b} {:#b} {:o} {:#o} {:x} {:#X} {:d} {:c}", 10, 10, 64, 64, 255, 255, 'a', 97);
  show("{:#010x} {:08b} {:#B}", 0xbeef, 5, 3);
  show("{} {} {} {}", true, 'c', nullptr == nullptr, std::string("s"));
  show("{:d} {:s} {:#x}", true, false, true);
  show("{} {} {}", std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::uint64_t>::max(), static_cast<signed char>(-5));
  show("{} {} {} {}", 1.0, 0.1, 1e100, 1.0f / 3);
  show("{:f} {:.2f} {:.0f} {:#.0f} {:e} {:.3E} {:g} {:G} {:a}", 3.14159, 2.005, 2.5, 2.0, 12345.678, 0.00012, 1e-5, 1e20, 0.5);
  show("{:10.3f}|{:<10.3f}|{:^+10.2f}|{:010.1f}", 3.14159, 3.14159, 3.14159, -3.14159);
  show("{} {} {:F} {:05}", std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity());
  show("{:{}} {:.{}} {:{}.{}f}", 5, 8, "truncated", 3, 2.71828, 9, 2);
  show("{2} {0} {1} {0}", 'a', 'b', 'c');
  show("{{}} {{{}}} }}{{", 1);
  show("{:.3} {:>6.2} {:s}", "abcdef", "xyz", std::string_view("view"));
  show("{:?} {:?} {:?}", "quote\" tab\t \\ \x01", 'x', '\n');
  show("{:>5}|{:^5}", "\u00e9", "\u20ac\u20ac");
  int n = 5;
  std::string p = std::format("{}", static_cast<void *>(nullptr)), q = std::format("{:p}", static_cast<const void *>(&n));
  std::printf("%s %d\n", p.c_str(), q.starts_with("0x"));
  std::string out;
  std::format_to(std::back_inserter(out), "{}-{}", 1, 2);
  auto r = std::format_to_n(std::back_inserter(out), 3, "{}", 123456);
  std::printf("%s %td %zu\n", out.c_str(), static_cast<std::ptrdiff_t>(r.size), std::formatted_size("{:>10}", 1));
  char buffer[8];
  *std::format_to(buffer, "{:x}", 0xabc) = 0;
  std::printf("%s\n", buffer);
  for (const char *bad : {"{", "{:d", "{5}", "{:.f}", "{:z}", "}", "{:{}}"}) {
    try { int v = 1; (void)std::vformat(bad, std::make_format_args(v)); std::printf("fine\n"); }
    catch (const std::format_error &) { std::printf("error "); }
  }
  std::printf("\n%ls\n", std::format(L"{:*>6} {}", 42, L"wide").c_str());
}
