// covers: [lex.string] [lex.ccon] string and character literals: prefixes, raw ones, concatenation, escapes, delimited and named escapes (C++23)
// std: c++23
// native: clang
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>
template <class C, std::size_t N> static void dump(const C (&s)[N]) {
  std::printf("%zu x %zu:", sizeof(C), N);
  for (C c : s) std::printf(" %x", static_cast<unsigned>(static_cast<std::make_unsigned_t<std::conditional_t<sizeof(C) == 1, char, C>>>(c)));
  std::printf("\n");
}
static_assert(std::is_same_v<decltype(u8'a'), char8_t> && std::is_same_v<decltype(u'a'), char16_t>);
static_assert(std::is_same_v<decltype(U'a'), char32_t> && std::is_same_v<decltype(L'a'), wchar_t>);
static_assert(std::is_same_v<decltype("a"), const char (&)[2]> && std::is_same_v<decltype(u8"a"), const char8_t (&)[2]>);
int main() {
  dump("abc");
  dump("tab\t\\\"\'\?\a\b\f\n\r\v");
  dump("\0\01\012\1234\x41\xff");
  dump("a\0b");
  dump("\x{41}\o{101}\u{e9}\u00e9\U0001F600");
  dump("\N{LATIN SMALL LETTER E WITH ACUTE}\N{GREEK SMALL LETTER ALPHA}");
  dump(u8"\u20ac");
  dump(u"\u20ac\U0001F600");
  dump(U"\u20ac\U0001F600");
  dump(L"wide \u20ac");
  dump("one " "two" " " "three");
  dump("a" u"b" "c");
  dump("\x4" "1");
  std::printf("%s\n", R"(no \n escape, "quotes")");
  std::printf("%s\n", R"delim(a )" inside)delim");
  std::printf("%s|\n", R"(two
lines)");
  dump(uR"(\u)");
  std::printf("%zu %zu\n", sizeof(""), sizeof("\
continued"));
  constexpr std::string_view v = "with\0zero";
  constexpr std::string_view w{"with\0zero", 9};
  std::printf("%zu %zu\n", v.size(), w.size());
  std::printf("%d %d %d %d\n", '\'', '"', '\0', '\x7f');
  std::printf("%x %x %x\n", u'\u20ac', static_cast<unsigned>(U'\U0001F600'), static_cast<unsigned>(u8'z'));
  char array[] = "mutable", fixed[4] = "abc", brace[] = {"braced"};
  array[0] = 'M';
  std::printf("%s %s %s %zu\n", array, fixed, brace, sizeof brace);
  std::printf("%c%c\n", "index"[2], 3["index"]);
  std::printf("%s\n", __func__);
}
