// covers: [locale.codecvt] codecvt in the locale C: char to char that changes nothing, char8_t to char16_t and char32_t, states, partial input and output, unshift, max_length, an own codecvt under a file
#include <cstdio>
#include <cstring>
#include <cwchar>
#include <fstream>
#include <locale>
#include <string>

template <class F> struct Deletable : F {
  using F::F;
  ~Deletable() = default;
};
using Identity = Deletable<std::codecvt<char, char, std::mbstate_t>>;
using Utf16 = Deletable<std::codecvt<char16_t, char8_t, std::mbstate_t>>;
using Utf32 = Deletable<std::codecvt<char32_t, char8_t, std::mbstate_t>>;

// Each byte of the file is the letter, turned by 13.
struct Rot13 : std::codecvt<char, char, std::mbstate_t> {
  static char turn(char c) {
    if (c >= 'a' && c <= 'z') return static_cast<char>('a' + (c - 'a' + 13) % 26);
    if (c >= 'A' && c <= 'Z') return static_cast<char>('A' + (c - 'A' + 13) % 26);
    return c;
  }
  result turnAll(const char *from, const char *end, const char *&next, char *to, char *toEnd, char *&toNext) const {
    while (from != end && to != toEnd) *to++ = turn(*from++);
    next = from, toNext = to;
    return from == end ? ok : partial;
  }
  result do_in(std::mbstate_t &, const char *f, const char *e, const char *&n, char *t, char *te, char *&tn) const override { return turnAll(f, e, n, t, te, tn); }
  result do_out(std::mbstate_t &, const char *f, const char *e, const char *&n, char *t, char *te, char *&tn) const override { return turnAll(f, e, n, t, te, tn); }
  bool do_always_noconv() const noexcept override { return false; }
  int do_encoding() const noexcept override { return 1; }
  int do_max_length() const noexcept override { return 1; }
};

template <class F, class C> static void in(const F &f, const char8_t *text, std::size_t room) {
  C out[16] = {};
  std::mbstate_t s{};
  const char8_t *next = nullptr;
  C *to = nullptr;
  const std::size_t n = std::char_traits<char8_t>::length(text);
  const auto r = f.in(s, text, text + n, next, out, out + room, to);
  std::printf("%s %td of %zu:", r == F::ok ? "ok" : r == F::partial ? "partial" : r == F::error ? "error" : "noconv", next - text, n);
  for (const C *p = out; p != to; p++) std::printf(" %lx", static_cast<unsigned long>(*p));
  std::printf("\n");
}
template <class F, class C> static void out(const F &f, const std::basic_string<C> &text, std::size_t room) {
  char8_t bytes[16] = {};
  std::mbstate_t s{};
  const C *next = nullptr;
  char8_t *to = nullptr;
  const auto r = f.out(s, text.data(), text.data() + text.size(), next, bytes, bytes + room, to);
  std::printf("%s %td of %zu:", r == F::ok ? "ok" : r == F::partial ? "partial" : r == F::error ? "error" : "noconv", next - text.data(), text.size());
  for (const char8_t *p = bytes; p != to; p++) std::printf(" %02x", static_cast<unsigned>(*p));
  std::printf("\n");
}

int main() {
  Identity id;
  std::mbstate_t s{};
  const char *from = "abc", *next = nullptr;
  char room[8], *to = nullptr;
  std::printf("%d %d %d %d\n", id.always_noconv(), id.encoding(), id.max_length(), id.in(s, from, from + 3, next, room, room + 8, to) == Identity::noconv);
  std::printf("%d %d\n", id.unshift(s, room, room + 8, to) == Identity::noconv, id.length(s, from, from + 3, 2));

  Utf16 u16;
  Utf32 u32;
  std::printf("%d %d %d %d\n", u16.always_noconv(), u16.encoding(), u32.encoding(), u32.always_noconv());
  in<Utf32, char32_t>(u32, u8"a\u00e4\u20ac\U0001F600", 16);
  in<Utf16, char16_t>(u16, u8"a\u00e4\u20ac", 16);
  in<Utf32, char32_t>(u32, u8"abcdef", 3);
  out<Utf32, char32_t>(u32, U"a\u00e4\u20ac\U0001F600", 16);
  out<Utf16, char16_t>(u16, u"z\u00df\u6c34\U0001F34C", 16);
  out<Utf32, char32_t>(u32, U"\u20ac\u20ac", 5);
  const char8_t broken[] = {'x', 0xff, 'y', 0};
  in<Utf32, char32_t>(u32, broken, 16);
  const char8_t cut[] = {'x', 0xe2, 0x82, 0};
  in<Utf32, char32_t>(u32, cut, 16);
  out<Utf32, char32_t>(u32, std::u32string{U'o', static_cast<char32_t>(0x110000)}, 16);
  const std::u8string three = u8"\u00e4\u00f6\u00fc";
  std::printf("%d %d\n", u32.length(s, three.data(), three.data() + three.size(), 2), u32.length(s, three.data(), three.data() + 5, 10));

  const auto &wide = std::use_facet<std::codecvt<wchar_t, char, std::mbstate_t>>(std::locale::classic());
  wchar_t ws[8];
  wchar_t *wto = nullptr;
  std::mbstate_t w{};
  const auto r = wide.in(w, from, from + 3, next, ws, ws + 8, wto);
  std::printf("%d %td %lc\n", r == std::codecvt_base::ok, wto - ws, static_cast<wint_t>(ws[2]));

  {
    std::ofstream f;
    f.imbue(std::locale(std::locale::classic(), new Rot13));
    f.open("turned.txt");
    f << "Hello, World 42\nsecond";
  }
  std::ifstream plain("turned.txt");
  std::string line;
  std::getline(plain, line);
  std::printf("%s\n", line.c_str());
  std::ifstream turned;
  turned.imbue(std::locale(std::locale::classic(), new Rot13));
  turned.open("turned.txt");
  std::getline(turned, line);
  std::printf("%s ", line.c_str());
  std::getline(turned, line);
  std::printf("%s\n", line.c_str());
  std::remove("turned.txt");
}
