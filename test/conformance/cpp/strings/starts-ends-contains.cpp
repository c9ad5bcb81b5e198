// covers: [string.starts.with] [string.view.ops] starts_with, ends_with and contains of strings and views, with views, characters and pointers; remove_prefix and suffix as a tokenizer (C++23)
// std: c++23
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>
using namespace std::literals;

static std::vector<std::string_view> fields(std::string_view line, char by) {
  std::vector<std::string_view> result;
  for (;;) {
    const auto at = line.find(by);
    result.push_back(line.substr(0, at));
    if (at == line.npos) return result;
    line.remove_prefix(at + 1);
  }
}

static constexpr std::string_view trim(std::string_view v) {
  while (v.starts_with(' ')) v.remove_prefix(1);
  while (v.ends_with(' ')) v.remove_suffix(1);
  return v;
}

static_assert(trim("  both ") == "both" && trim("   ").empty() && trim("").empty());
static_assert("haystack"sv.contains("st") && !"haystack"sv.contains('z'));

int main() {
  const std::string s = "hello, world";
  std::printf("%d%d%d%d\n", s.starts_with("hello"), s.starts_with('h'), s.starts_with("world"sv), s.starts_with(s));
  std::printf("%d%d%d%d\n", s.ends_with("world"), s.ends_with('d'), s.ends_with("hello"sv), s.ends_with(s + "!"));
  std::printf("%d%d%d%d\n", s.contains(", "), s.contains('w'), s.contains("wx"sv), s.contains(""));
  const std::string none;
  std::printf("%d%d%d%d%d%d\n", none.starts_with(""), none.ends_with(""), none.starts_with('a'), none.ends_with('\0'), none.contains(""), none.contains('\0'));
  const std::string zeros = "a\0b"s;
  std::printf("%d%d%d\n", zeros.contains('\0'), zeros.contains("\0b"sv), zeros.ends_with("\0b"));

  for (auto f : fields("name::/home/x:", ':')) std::printf("<%.*s>", static_cast<int>(f.size()), f.data());
  std::printf("\n");
  for (auto f : fields("", ',')) std::printf("<%zu>", f.size());
  std::printf("\n");
  for (auto f : fields(" a , b b ,c", ',')) {
    f = trim(f);
    std::printf("<%.*s>", static_cast<int>(f.size()), f.data());
  }
  std::printf("\n");

  const std::vector<std::string> files{"main.cpp", "main.hpp", ".cpp", "cpp", "a.cpp.bak"};
  for (const auto &f : files) std::printf("%s:%d%d ", f.c_str(), f.ends_with(".cpp"), f.size() > 4 && f.ends_with(".cpp"));
  std::printf("\n");
  std::wstring_view w = L"wide text";
  std::u32string u = U"u32";
  std::printf("%d%d%d\n", w.starts_with(L"wide"), w.contains(L't'), u.ends_with(U"32"));

  std::string_view v = "key = value";
  const auto eq = v.find('=');
  std::printf("[%s][%s]\n", std::string(trim(v.substr(0, eq))).c_str(), std::string(trim(v.substr(eq + 1))).c_str());
  v.remove_suffix(v.size());
  std::printf("%d %zu\n", v.empty(), v.size());
}
