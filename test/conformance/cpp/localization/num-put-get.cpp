// covers: [facet.num.put] [facet.num.get] num_put and num_get called by hand: iterators, fill, flags and grouping, states at the end and on errors, booleans, pointers, hexadecimal, own grouping checked
#include <cstdio>
#include <ios>
#include <iterator>
#include <limits>
#include <locale>
#include <sstream>
#include <string>

struct Grouped : std::numpunct<char> {
  std::string how;
  explicit Grouped(std::string h) : how(std::move(h)) {}
  char do_thousands_sep() const override { return '\''; }
  char do_decimal_point() const override { return ','; }
  std::string do_grouping() const override { return how; }
  std::string do_truename() const override { return "yes"; }
  std::string do_falsename() const override { return "no"; }
};

template <class T> static void put(std::ios &s, T v, char fill = '*') {
  std::string out;
  std::use_facet<std::num_put<char, std::back_insert_iterator<std::string>>>(s.getloc()).put(std::back_inserter(out), s, fill, v);
  std::printf("[%s] %td\n", out.c_str(), static_cast<std::ptrdiff_t>(s.width()));
}
template <class T> static void get(std::ios &s, const std::string &text) {
  T v = 99;
  std::ios::iostate state = std::ios::goodbit;
  const char *b = text.data(), *e = b + text.size();
  const auto end = std::use_facet<std::num_get<char, const char *>>(s.getloc()).get(b, e, s, state, v);
  std::printf("%s: %.10g at %td%s%s\n", text.c_str(), static_cast<double>(v), end - b, state & std::ios::eofbit ? " eof" : "", state & std::ios::failbit ? " fail" : "");
}
template <template <class, class> class F, class I> static std::locale with(std::locale l) { return std::locale(l, new F<char, I>); }

int main() {
  std::ostringstream s;
  using Out = std::back_insert_iterator<std::string>;
  std::locale l = with<std::num_get, const char *>(with<std::num_put, Out>(std::locale::classic()));
  s.imbue(l);
  put(s, 42L);
  s.width(8);
  put(s, -42L);
  s.width(8), s.setf(std::ios::left, std::ios::adjustfield);
  put(s, -42L);
  s.width(8), s.setf(std::ios::internal, std::ios::adjustfield);
  put(s, -42L, '0');
  s.setf(std::ios::hex, std::ios::basefield), s.setf(std::ios::showbase | std::ios::uppercase);
  s.width(10);
  put(s, 255ul, '.');
  put(s, -1L);
  s.setf(std::ios::oct, std::ios::basefield);
  put(s, 8ull);
  s.flags(std::ios::dec | std::ios::showpos);
  put(s, 7L), put(s, 7ul);
  s.precision(3);
  put(s, 3.14159), put(s, 1e10L);
  s.setf(std::ios::fixed, std::ios::floatfield), put(s, -0.0005);
  s.flags(std::ios::scientific | std::ios::uppercase), put(s, 12345.678);
  s.flags(std::ios::fixed | std::ios::scientific), put(s, 1.0);
  s.flags(std::ios::boolalpha), put(s, true);
  s.flags(std::ios::dec), put(s, false);

  s.imbue(std::locale(l, new Grouped("\3")));
  put(s, 1234567L), put(s, 123L), put(s, -1000L);
  s.setf(std::ios::boolalpha), put(s, true), put(s, false);
  s.setf(std::ios::fixed), s.precision(2), put(s, 1234567.891);
  s.imbue(std::locale(l, new Grouped("\1\2\3")));
  put(s, 1234567890L);
  s.imbue(std::locale(l, new Grouped(std::string("\2\177", 2))));
  put(s, 1234567890L);

  std::istringstream g;
  g.imbue(l);
  get<long>(g, "123"), get<long>(g, "12x"), get<long>(g, "-7 "), get<long>(g, "x"), get<long>(g, ""), get<long>(g, "99999999999999999999");
  get<unsigned short>(g, "65536"), get<unsigned>(g, "4294967295"), get<double>(g, "1.5e2z"), get<double>(g, "-.25");
  g.unsetf(std::ios::basefield);
  get<long>(g, "0x1Fg"), get<long>(g, "017"), get<long>(g, "10");
  g.setf(std::ios::hex, std::ios::basefield);
  get<long>(g, "ff"), get<long>(g, "0xAb");
  g.setf(std::ios::dec, std::ios::basefield);
  g.imbue(std::locale(l, new Grouped("\3")));
  get<long>(g, "1'234'567"), get<long>(g, "1234567"), get<long>(g, "12'34"), get<double>(g, "1'234,5");
  g.setf(std::ios::boolalpha);
  for (const std::string text : {"yes", "no", "yesterday", "nix"}) {
    bool v = true;
    std::ios::iostate state = std::ios::goodbit;
    const auto end = std::use_facet<std::num_get<char, const char *>>(g.getloc()).get(text.data(), text.data() + text.size(), g, state, v);
    std::printf("%s: %d %td %d\n", text.c_str(), v, end - text.data(), (state & std::ios::failbit) != 0);
  }
}
