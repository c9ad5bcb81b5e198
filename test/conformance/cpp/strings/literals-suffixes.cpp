// covers: [basic.string.literals] [string.view.literals] the suffixes s and sv in every character type, raw strings, zeros inside, concatenation, hashing and comparison across
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
using namespace std::string_literals;
using namespace std::string_view_literals;

static_assert(std::is_same_v<decltype("a"s), std::string> && std::is_same_v<decltype("a"sv), std::string_view>);
static_assert(std::is_same_v<decltype(L"a"s), std::wstring> && std::is_same_v<decltype(L"a"sv), std::wstring_view>);
static_assert(std::is_same_v<decltype(u8"a"s), std::u8string> && std::is_same_v<decltype(u8"a"sv), std::u8string_view>);
static_assert(std::is_same_v<decltype(u"a"s), std::u16string> && std::is_same_v<decltype(U"a"sv), std::u32string_view>);
static_assert("a\0b"sv.size() == 3 && std::string_view("a\0b").size() == 1);

static int kind(const char *) { return 1; }
static int kind(const std::string &) { return 2; }
static int kind(std::string_view) { return 3; }

int main() {
  std::printf("%d%d%d\n", kind("x"), kind("x"s), kind("x"sv));
  std::printf("%zu %zu %zu %zu\n", "a\0b"s.size(), ""s.size(), "\0"sv.size(), "tab\there"s.find('\t'));
  std::printf("%zu %zu %zu %zu\n", u8"äöü"sv.size(), u"äöü"sv.size(), u"\U0001F600"s.size(), U"\U0001F600"s.size());
  const auto raw = R"(no \n escape "quoted" )"s + R"-(with )" inside)-";
  std::printf("[%s] %zu\n", raw.c_str(), raw.size());
  const auto lines = R"(
  two lines
)"sv;
  std::printf("%zu %zu\n", lines.size(), lines.find('\n', 1));
  std::printf("%s\n", ("joined" " " "before"s + " the " "suffix"s).c_str());
  std::printf("%ls %d\n", (L"wide "s + L"text").c_str(), u"same"s == u"same"sv);

  std::printf("%d%d%d%d\n", "abc"s == "abc", "abc"sv == "abc"s, "abc" < "abd"sv, "b"s > "abc"sv);
  std::printf("%d%d\n", ("a"sv <=> "b"sv) < 0, ("a"s <=> "a") == 0);
  std::printf("%d%d%d\n", std::hash<std::string>()("text"s) == std::hash<std::string_view>()("text"sv), std::hash<std::u16string>()(u"t"s) == std::hash<std::u16string_view>()(u"t"sv),
              std::hash<std::wstring>()(L"w"s) == std::hash<std::wstring_view>()(L"w"sv));

  std::map<std::string, int, std::less<>> m{{"one"s, 1}, {"two"s, 2}};
  std::printf("%d %d\n", m.find("two"sv)->second, m.count("three"sv) == 0);
  std::printf("%s %s\n", "sub-string"s.substr(4).c_str(), std::string("sub-view"sv.substr(4, 2)).c_str());
  std::string built;
  for (auto part : {"a"sv, "bc"sv, ""sv, "def"sv}) built += part, built += '|';
  std::printf("%s\n", built.c_str());
  constexpr auto longest = [] {
    std::string_view best;
    for (auto v : {"ape"sv, "bear"sv, "cat"sv, "deer"sv})
      if (v.size() > best.size()) best = v;
    return best;
  }();
  static_assert(longest == "bear");
  std::printf("%.*s\n", static_cast<int>(longest.size()), longest.data());
  // A literal's view lasts as long as the program; a string's only as long as the string.
  std::string_view kept;
  {
    kept = "forever"sv;
  }
  std::printf("%zu\n", kept.size());
}
