// covers: [locale.facet] own facets: ids, reference counts, combining locales, replaced and inherited, do_ functions called through streams, use_facet's bad_cast
#include <iostream>
#include <locale>
#include <sstream>
#include <string>
#include <typeinfo>

struct Greeting : std::locale::facet {
  static std::locale::id id;
  static inline int alive = 0;
  std::string word;
  explicit Greeting(std::string w, std::size_t refs = 0) : facet(refs), word(std::move(w)) { alive++; }
  ~Greeting() override { alive--; }
};
std::locale::id Greeting::id;
struct Loud : Greeting {
  Loud() : Greeting("HELLO") {}
};
struct Roman : std::num_put<char> {
  iter_type do_put(iter_type out, std::ios_base &, char, long v) const override {
    static const std::pair<int, const char *> steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    for (auto [n, text] : steps)
      for (; v >= n; v -= n)
        for (const char *c = text; *c; c++) *out++ = *c;
    return out;
  }
};
struct YesNo : std::numpunct<char> {
  std::string do_truename() const override { return "yes"; }
  std::string do_falsename() const override { return "no"; }
};
struct Vowels : std::ctype<char> {
  char do_toupper(char c) const override { return std::string("aeiou").find(c) == std::string::npos ? c : static_cast<char>(c - 32); }
  const char *do_toupper(char *b, const char *e) const override {
    for (; b != e; b++) *b = do_toupper(*b);
    return e;
  }
};
struct ByLength : std::collate<char> {
  int do_compare(const char *a, const char *ae, const char *b, const char *be) const override { return ae - a < be - b ? -1 : ae - a > be - b; }
};

int main() {
  {
    const std::locale base = std::locale::classic();
    const std::locale greeting(base, new Greeting("hi")), loud(greeting, new Loud);
    std::cout << std::has_facet<Greeting>(base) << std::has_facet<Greeting>(greeting) << ' ' << std::use_facet<Greeting>(greeting).word << ' ' << std::use_facet<Greeting>(loud).word << ' ' << Greeting::alive << '\n';
    try {
      std::use_facet<Greeting>(base);
    } catch (const std::bad_cast &) {
      std::cout << "bad cast\n";
    }
    const std::locale combined = base.combine<Greeting>(loud);
    std::cout << std::use_facet<Greeting>(combined).word << ' ' << (greeting == loud) << (greeting == std::locale(greeting)) << '\n';
    const Greeting kept("kept", 1);
    { const std::locale l(base, const_cast<Greeting *>(&kept)); }
    std::cout << kept.word << ' ' << Greeting::alive << '\n';
  }
  std::cout << Greeting::alive << '\n';
  std::ostringstream o;
  o.imbue(std::locale(std::locale(std::locale(), new Roman), new YesNo));
  o << 1994L << ' ' << 2024 << ' ' << std::boolalpha << true << '/' << false << ' ' << 2.5;
  std::cout << o.str() << '\n';
  std::istringstream in("yes no yes maybe");
  in.imbue(o.getloc());
  bool a, b, c, d = true;
  in >> std::boolalpha >> a >> b >> c >> d;
  std::cout << a << b << c << d << in.fail() << '\n';
  const std::locale v(std::locale(), new Vowels);
  std::string text = "education";
  std::use_facet<std::ctype<char>>(v).toupper(text.data(), text.data() + text.size());
  std::cout << text << ' ' << std::toupper('e', v) << std::toupper('d', v) << '\n';
  const std::locale len(std::locale(), new ByLength);
  std::cout << len(std::string("zz"), std::string("aaa")) << len(std::string("aaa"), std::string("zz")) << '\n';
  const std::locale both(len, v, std::locale::ctype);
  std::cout << std::toupper('i', both) << both(std::string("a"), std::string("bb")) << '\n';
  const std::locale old = std::locale::global(std::locale(std::locale(), new YesNo));
  std::ostringstream fresh;
  fresh << std::boolalpha << true;
  std::cout << fresh.str() << ' ' << old.name() << '\n';
  std::locale::global(old);
  std::cout << (fresh.getloc() == old) << (std::ostringstream().getloc() == old) << '\n';
}
