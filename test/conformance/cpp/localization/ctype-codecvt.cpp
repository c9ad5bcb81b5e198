// covers: [locale.ctype] [locale.codecvt] classification tables, widen and narrow, scan functions, wide characters; codecvt of UTF-8 to wide and UTF-16: in, out, partial, errors, length
#include <cstdio>
#include <cwchar>
#include <iterator>
#include <locale>
#include <string>

int main() {
  const std::locale c = std::locale::classic();
  const auto &ct = std::use_facet<std::ctype<char>>(c);
  const std::ctype_base::mask masks[] = {std::ctype_base::space, std::ctype_base::print, std::ctype_base::cntrl, std::ctype_base::upper, std::ctype_base::lower, std::ctype_base::alpha, std::ctype_base::digit, std::ctype_base::punct, std::ctype_base::xdigit, std::ctype_base::blank, std::ctype_base::alnum, std::ctype_base::graph};
  for (auto m : masks) {
    int n = 0;
    for (int ch = 0; ch < 128; ch++) n += ct.is(m, static_cast<char>(ch));
    std::printf("%d ", n);
  }
  std::printf("\n");
  char text[] = "Mixed Case 42";
  ct.tolower(text, text + sizeof text - 1);
  std::printf("%s ", text);
  ct.toupper(text, text + 5);
  std::printf("%s %c%c\n", text, ct.toupper('1'), ct.tolower('Z'));
  std::printf("%td %td\n", ct.scan_is(std::ctype_base::digit, text, text + 13) - text, ct.scan_not(std::ctype_base::alpha, text, text + 13) - text);
  std::ctype_base::mask vec[3];
  const char sample[] = "a1 ";
  ct.is(sample, sample + 3, vec);
  std::printf("%d %d %d\n", (vec[0] & std::ctype_base::alpha) != 0, (vec[1] & std::ctype_base::digit) != 0, (vec[2] & std::ctype_base::space) != 0);

  const auto &wt = std::use_facet<std::ctype<wchar_t>>(c);
  wchar_t wide[4];
  const char src[] = "xyz";
  wt.widen(src, src + 4, wide);
  char back[4];
  wt.narrow(wide, wide + 4, '?', back);
  std::printf("%d %s %c %d\n", wide[1] == L'y', back, wt.narrow(L'\x4e2d', '?'), wt.is(std::ctype_base::upper, L'Q'));
  std::printf("%d %d\n", wt.toupper(L'q') == L'Q', wt.is(std::ctype_base::digit, L'7'));

  using Cvt = std::codecvt<char32_t, char8_t, std::mbstate_t>;
  const auto &u = std::use_facet<Cvt>(c);
  const char8_t utf8[] = u8"a\u00e9\u20ac\U0001f600!";
  char32_t out[8];
  std::mbstate_t state{};
  const char8_t *from;
  char32_t *to;
  auto r = u.in(state, utf8, std::end(utf8) - 1, from, out, out + 8, to);
  std::printf("%d %td %td:", r == std::codecvt_base::ok, from - utf8, to - out);
  for (char32_t *p = out; p < to; p++) std::printf(" %x", static_cast<unsigned>(*p));
  std::printf("\n");
  r = u.in(state, utf8, utf8 + 4, from, out, out + 8, to);
  std::printf("%d %td %td\n", r == std::codecvt_base::partial, from - utf8, to - out);
  r = u.in(state, utf8, std::end(utf8) - 1, from, out, out + 2, to);
  std::printf("%d %td %td\n", r == std::codecvt_base::partial, from - utf8, to - out);
  const char8_t bad[] = {u8'x', static_cast<char8_t>(0xff), u8'y'};
  r = u.in(state, bad, bad + 3, from, out, out + 8, to);
  std::printf("%d %td\n", r == std::codecvt_base::error, from - bad);
  const char32_t code[] = U"\u00e9\U0010ffff";
  char8_t bytes[16];
  const char32_t *cf;
  char8_t *ct8;
  r = u.out(state, code, code + 2, cf, bytes, bytes + 16, ct8);
  std::printf("%d %td %x %x\n", r == std::codecvt_base::ok, ct8 - bytes, bytes[0], bytes[2]);
  r = u.out(state, code, code + 2, cf, bytes, bytes + 3, ct8);
  std::printf("%d %td %td\n", r == std::codecvt_base::partial, cf - code, ct8 - bytes);
  std::printf("%d %d %d %d\n", u.length(state, utf8, std::end(utf8) - 1, 3), u.max_length(), u.encoding(), u.always_noconv());
  const auto &u16 = std::use_facet<std::codecvt<char16_t, char8_t, std::mbstate_t>>(c);
  char16_t units[8];
  char16_t *ut;
  r = u16.in(state, utf8, std::end(utf8) - 1, from, units, units + 8, ut);
  std::printf("%d %td %x %x\n", r == std::codecvt_base::ok, ut - units, units[3], units[4]);
  const auto &plain = std::use_facet<std::codecvt<char, char, std::mbstate_t>>(c);
  std::printf("%d %d\n", plain.always_noconv(), plain.encoding());
}
