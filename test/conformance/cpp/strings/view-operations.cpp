// covers: [string.view] string_view: substr and its exception, prefixes, comparison, copy, swap, literals, hashing equal to string's, from ranges and iterators
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
using namespace std::string_view_literals;
static void show(std::string_view v) { std::printf("[%.*s] ", static_cast<int>(v.size()), v.data()); }
static std::vector<std::string_view> split(std::string_view s, char by) {
  std::vector<std::string_view> r;
  for (;;) {
    auto i = s.find(by);
    r.push_back(s.substr(0, i));
    if (i == s.npos) return r;
    s.remove_prefix(i + 1);
  }
}
static std::string_view trim(std::string_view s) {
  auto b = s.find_first_not_of(" \t");
  if (b == s.npos) return {};
  return s.substr(b, s.find_last_not_of(" \t") - b + 1);
}
constexpr std::string_view constant = "constant expression";
static_assert(constant.substr(9).starts_with("expr") && constant.find("st") == 3 && constant.rfind('n') == 18);
int main() {
  std::string owner = "the quick brown fox";
  std::string_view v = owner, w(owner.data() + 4, 5), e;
  show(v); show(w); show(e);
  std::printf("%d %d %zu\n", e.data() == nullptr, e.empty(), v.max_size() > 1000 ? v.length() : 0);
  show(v.substr(4)); show(v.substr(4, 5)); show(v.substr(19)); show(v.substr(0, 100));
  try { v.substr(20); } catch (const std::out_of_range &) { std::printf("out of range\n"); }
  try { v.at(19); } catch (const std::out_of_range &) { std::printf("at\n"); }
  w.remove_suffix(2);
  w.remove_prefix(1);
  show(w);
  std::printf("%c%c%c %d\n", v.front(), v.back(), v[4], v.starts_with("the") && v.ends_with("fox") && !v.starts_with('x'));
  std::printf("%d %d %d %d\n", v.compare(4, 5, "quick"), v.compare("the") > 0, v.compare(0, 3, "they", 3), "a"sv < "b"sv);
  std::printf("%d %d %d\n", v == owner, "abc"sv == "abc", ("abc" <=> "abd"sv) < 0);
  char buffer[6] = {};
  std::printf("%zu %s\n", v.copy(buffer, 5, 10), buffer);
  for (auto p : split("a,,bc,", ',')) show(p);
  std::printf("\n");
  show(trim("  \t trimmed\t ")); show(trim("   ")); show(trim("x"));
  std::printf("\n%zu %zu\n", "with\0zero"sv.size(), std::string_view("with\0zero").size());
  std::printf("%d\n", std::hash<std::string_view>()(v) == std::hash<std::string>()(owner));
  std::swap(v, w);
  show(v);
  std::string back(w), sum = std::string(v) + "-" + std::string(w.substr(0, 3));
  back += v;
  back.append(w, 3, 6).insert(0, v);
  std::printf("%s, %s\n", back.c_str(), sum.c_str());
  std::vector<char> chars{'x', 'y', 'z'};
  show(std::string_view(chars.begin(), chars.end()));
  for (auto it = constant.rbegin(); it != constant.rend(); ++it) std::printf("%c", *it);
  std::printf("\n%zu %zu %zu\n", w.find_first_of("aeiou"), w.find_last_of("aeiou"), w.find_last_not_of("fox"));
  std::printf("%ls %zu\n", std::wstring(L"wide"sv).c_str(), u8"\u00e9"sv.size());
}
