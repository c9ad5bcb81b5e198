// covers: [basic.string] strings of char8_t, char16_t, char32_t and wchar_t: literals, conversions written out between UTF-8, UTF-16 and UTF-32, searching, streams of wide ones
#include <cstdio>
#include <cwchar>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_set>
static std::u32string decode(const std::u8string &s) {
  std::u32string r;
  for (std::size_t i = 0; i < s.size();) {
    unsigned c = s[i++];
    int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    char32_t v = more ? c & (0x3fu >> more) : c;
    while (more--) {
      if (i == s.size() || (s[i] & 0xc0) != 0x80) throw std::invalid_argument("truncated");
      v = v << 6 | (s[i++] & 0x3f);
    }
    r += v;
  }
  return r;
}
static std::u8string encode(const std::u32string &s) {
  std::u8string r;
  for (char32_t c : s) {
    if (c < 0x80) r += static_cast<char8_t>(c);
    else {
      int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      r += static_cast<char8_t>((0xf00 >> more & 0xff) | c >> 6 * more);
      while (more--) r += static_cast<char8_t>(0x80 | (c >> 6 * more & 0x3f));
    }
  }
  return r;
}
static std::u16string utf16(const std::u32string &s) {
  std::u16string r;
  for (char32_t c : s)
    if (c < 0x10000) r += static_cast<char16_t>(c);
    else r += {static_cast<char16_t>(0xd7c0 + (c >> 10)), static_cast<char16_t>(0xdc00 + (c & 0x3ff))};
  return r;
}
int main() {
  std::u8string s = u8"na\u00efve \u20ac \U0001F600!";
  std::u32string d = decode(s);
  std::printf("%zu %zu %d\n", s.size(), d.size(), encode(d) == s);
  std::printf("%zu\n", utf16(d).size());
  for (char16_t c : utf16(d)) std::printf("%x ", c);
  std::printf("\n%.*s\n", static_cast<int>(s.size()), reinterpret_cast<const char *>(s.data()));
  std::printf("%zu %zu %zu\n", d.find(U'\u20ac'), s.find(u8"\u20ac"), d.find(U"zz"));
  try { decode(u8"\xe2\x82"); } catch (const std::invalid_argument &e) { std::printf("%s\n", e.what()); }
  std::wstring w = L"wide text that is too long for a small buffer";
  w.replace(0, 4, L"WIDE").append(3, L'!');
  std::printf("%ls %zu %d\n", w.c_str(), w.size(), w.compare(L"WIDE") > 0);
  std::printf("%ls %d %g\n", std::to_wstring(-42).c_str(), std::stoi(L"77"), std::stod(L"2.5"));
  std::u16string u = u"abc";
  u += u'd';
  u = u + u"ef" + u;
  std::printf("%zu %d %d\n", u.size(), u < u"abd", static_cast<int>(u.back()));
  std::unordered_set<std::u32string> set{U"one", U"two", U"one"};
  std::map<std::wstring, int> m{{L"b", 2}, {L"a", 1}};
  std::printf("%zu %ls\n", set.size(), m.begin()->first.c_str());
  std::printf("%zu %zu %zu\n", std::char_traits<char16_t>::length(u"four"), std::wcslen(L"five5"), std::u32string_view(U"x\0y", 3).size());
  using namespace std::string_literals;
  std::printf("%zu %zu\n", U"a\0b"s.size(), u8"\u00e9"s.size());
}
