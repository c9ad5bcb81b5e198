// covers: [format.string.escaped] [format.string.std] strings: width by columns of Unicode text, truncation, escapes, embedded zeros, string types, pointers, argument ids (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <format>
#include <string>
#include <string_view>
#include <vector>
static void p(const std::string &s) {
  std::fwrite(s.data(), 1, s.size(), stdout);
  std::putchar('\n');
}

int main() {
  using namespace std::literals;
  p(std::format("[{:6}] [{:>6}] [{:^6}] [{:-<6}]", "ab", "ab", "ab", "ab"));
  p(std::format("[{:.3}] [{:6.2}] [{:>6.4}] [{:.0}]", "truncate", "truncate", "truncate", "truncate"));
  p(std::format("[{:6}] [{:>6}] [{:.2}] [{:*^7}]", "\u00e9t\u00e9", "\u65e5\u672c", "\u65e5\u672c\u8a9e", "\U0001f600"));
  p(std::format("[{:4}] [{:.1}]", "e\u0301", "e\u0301x"));
  p(std::format("{:\u00b7>8} {:\u2603^5}", "dots", "x"));
  p(std::format("{:?} {:?} {:?}", "plain", "q\"u'o\te\n\\", 'c'));
  p(std::format("{:?} {:?} {:?}", '\'', '"', '\n'));
  p(std::format("{:?} {:?}", "nul\0byte"sv, "\x01\x7f\x1b"));
  p(std::format("{:?} {:?} {:?}", "\u00e9\u0301", "\xff\xfe"sv, "\u200b|\ue000"));
  p(std::format("[{:>12?}] [{:.4?}]", "a\tb", "abcdef"));
  std::string s = "std::string";
  std::string_view v = "view";
  const char *c = "pointer";
  char array[] = "array";
  p(std::format("{} {} {} {} {}", s, v, c, array, std::string(3, 'x')));
  p(std::format("{0} {1} {0} {2:>{3}} {3}", "a", "b", "c", 4));
  p(std::format("{} {:p} {:>6} {:#}", nullptr, static_cast<void *>(nullptr), static_cast<const void *>(nullptr), true ? 1 : 0));
  p(std::format("{:20}|{:<20}|", reinterpret_cast<void *>(0x1234), reinterpret_cast<void *>(0xabcd)));
  p(std::format("{:P} {:018}", reinterpret_cast<void *>(0xbeef), reinterpret_cast<void *>(0xbeef)));
  p(std::format("{{{}}} {{}} }}{{", 1));
  p(std::format("{}", std::vector<std::string>{"a", "\"", "\u00fc"}));
  p(std::format("{::?} {:n:>4}", std::vector<std::string>{"x"}, std::vector<std::string_view>{"y", "z"}));
  std::string long_text(1000, '.');
  std::printf("%zu %zu\n", std::format("{}{}", long_text, long_text).size(), std::format("{:2000}", long_text).size());
  std::string many;
  for (int i = 0; i < 50; i++) std::format_to(std::back_inserter(many), "{:>{}}", i, i % 7);
  p(many);
}
