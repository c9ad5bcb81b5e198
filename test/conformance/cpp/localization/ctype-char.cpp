// covers: [facet.ctype.special] [category.ctype] ctype<char> and ctype<wchar_t>: masks of all 128, is over ranges, scan_is, toupper of ranges, narrow and widen with defaults, own tables, ctype_byname of C, the functions of <locale>
#include <cctype>
#include <cstdio>
#include <locale>
#include <string>
#include <vector>

struct Vowels : std::ctype<char> {
  static const mask *make() {
    static std::vector<mask> t(classic_table(), classic_table() + table_size);
    for (char c : {'a', 'e', 'i', 'o', 'u'}) t[static_cast<unsigned char>(c)] = static_cast<mask>(t[static_cast<unsigned char>(c)] | punct);
    t[static_cast<unsigned char>('-')] = space;
    return t.data();
  }
  Vowels() : ctype(make()) {}
};
struct Rot : std::ctype<wchar_t> {
  wchar_t do_toupper(wchar_t c) const override { return c == L'ß' ? L'ẞ' : ctype::do_toupper(c); }
  using ctype::do_toupper;
};

int main() {
  const auto &c = std::use_facet<std::ctype<char>>(std::locale::classic());
  using B = std::ctype_base;
  const struct {
    const char *name;
    B::mask mask;
  } classes[] = {{"space", B::space}, {"print", B::print}, {"cntrl", B::cntrl}, {"upper", B::upper}, {"lower", B::lower}, {"alpha", B::alpha}, {"digit", B::digit}, {"punct", B::punct}, {"xdigit", B::xdigit}, {"alnum", B::alnum}, {"graph", B::graph}, {"blank", B::blank}};
  for (const auto &k : classes) {
    int n = 0, sum = 0;
    for (int i = 0; i < 128; i++)
      if (c.is(k.mask, static_cast<char>(i))) n++, sum += i;
    std::printf("%s %d %d\n", k.name, n, sum);
  }
  const std::string text = "ab 12\tX_";
  std::vector<B::mask> masks(text.size());
  c.is(text.data(), text.data() + text.size(), masks.data());
  for (auto m : masks) std::printf("%d%d%d ", (m & B::alpha) != 0, (m & B::digit) != 0, (m & B::space) != 0);
  std::printf("\n");
  const char *b = text.data(), *e = b + text.size();
  std::printf("%td %td %td %td\n", c.scan_is(B::digit, b, e) - b, c.scan_not(B::alpha, b, e) - b, c.scan_is(B::cntrl, b, e) - b, c.scan_is(B::upper, b, b + 2) - b);
  std::string up = "MiXed 9 z", down = up;
  std::printf("%d", c.toupper(up.data(), up.data() + up.size()) == up.data() + up.size());
  c.tolower(down.data(), down.data() + 3);
  std::printf(" %s %s %c %c\n", up.c_str(), down.c_str(), c.toupper('1'), c.tolower('Q'));
  std::printf("%c %c\n", c.widen('w'), c.narrow('n', '?'));
  char copy[6];
  c.widen("hello", "hello" + 6, copy);
  std::printf("%s %d\n", copy, c.table() == std::ctype<char>::classic_table());
  std::printf("%d\n", std::ctype<char>::table_size >= 256);

  const std::locale own(std::locale::classic(), new Vowels);
  const auto &v = std::use_facet<std::ctype<char>>(own);
  std::printf("%d%d%d%d\n", v.is(B::punct, 'a'), v.is(B::punct, 'b'), v.is(B::space, '-'), v.is(B::punct, '-'));
  std::printf("%d%d%d\n", std::ispunct('o', own), std::isspace('-', own), std::isspace('-', std::locale::classic()));

  const auto &w = std::use_facet<std::ctype<wchar_t>>(std::locale::classic());
  std::printf("%d%d%d\n", w.is(B::alpha, L'x'), w.is(B::digit, L'5'), w.is(B::space, L'\n'));
  std::wstring wide(5, L'.');
  w.widen("words", "words" + 5, wide.data());
  std::printf("%ls %c %c\n", wide.c_str(), w.narrow(L'A', '?'), w.narrow(L'\u4e2d', '?'));
  std::string narrow(4, '.');
  const std::wstring mixed = L"a\u20acb";
  w.narrow(mixed.data(), mixed.data() + 3, '#', narrow.data());
  std::printf("%s\n", narrow.c_str());
  w.toupper(wide.data(), wide.data() + 3);
  std::printf("%ls\n", wide.c_str());
  const std::locale german(std::locale::classic(), new Rot);
  std::printf("%x %x\n", static_cast<unsigned>(std::toupper(L'\u00df', german)), static_cast<unsigned>(std::toupper(L'q', german)));

  const std::locale l = std::locale::classic();
  unsigned bits = 0;
  for (char k : {'a', 'Z', '5', ' ', '\n', '!', 'f', '\x7f'})
    bits = bits * 2 + std::isalpha(k, l), bits = bits * 2 + std::isupper(k, l), bits = bits * 2 + std::isxdigit(k, l), bits = bits * 2 + std::iscntrl(k, l);
  std::printf("%x\n", bits);
  bits = 0;
  for (char k : {'a', 'Z', '5', ' ', '\t', '!', '_', '\0'})
    bits = bits * 2 + std::isalnum(k, l), bits = bits * 2 + std::isgraph(k, l), bits = bits * 2 + std::isprint(k, l), bits = bits * 2 + std::isblank(k, l);
  std::printf("%x %c%c\n", bits, std::tolower('G', l), std::toupper('g', l));
}
