// covers: [locale.members] [locale.cons] the class locale: names, combination of categories, copies, comparison, global and classic, facets asked for and missing, reference counts, collation as a functor, streams that keep theirs
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <locale>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

struct Unit : std::locale::facet {
  static std::locale::id id;
  static inline int alive = 0;
  std::string name;
  explicit Unit(std::string n, std::size_t refs = 0) : facet(refs), name(std::move(n)) { alive++; }
  ~Unit() override { alive--; }
};
std::locale::id Unit::id;
struct Semicolon : std::numpunct<char> {
  char do_decimal_point() const override { return ';'; }
};
struct Backwards : std::collate<char> {
  int do_compare(const char *a, const char *ae, const char *b, const char *be) const override { return -collate::do_compare(a, ae, b, be); }
};
struct Constant : std::collate<char> {
  long do_hash(const char *, const char *) const override { return 42; }
  std::string do_transform(const char *b, const char *e) const override { return "<" + std::string(b, e) + ">"; }
};

int main() {
  const std::locale c = std::locale::classic(), d, named("C"), posix("POSIX");
  std::printf("%s %d %d %s\n", c.name().c_str(), c == d, c == named, named.name().c_str());
  std::printf("%d%d\n", std::has_facet<Unit>(c), std::has_facet<std::ctype<wchar_t>>(c));
  try {
    std::use_facet<Unit>(c);
  } catch (const std::bad_cast &) {
    std::printf("bad_cast\n");
  }
  {
    const std::locale metric(c, new Unit("metre"));
    std::printf("%d %s %s %d\n", std::has_facet<Unit>(metric), std::use_facet<Unit>(metric).name.c_str(), metric.name().c_str(), metric == c);
    const std::locale copy = metric, other(c, new Unit("metre"));
    std::printf("%d %d %d\n", copy == metric, copy == other, Unit::alive);
    const std::locale both(metric, new Semicolon);
    std::printf("%s %c\n", std::use_facet<Unit>(both).name.c_str(), std::use_facet<std::numpunct<char>>(both).decimal_point());
    const std::locale combined = c.combine<Unit>(both);
    std::printf("%s %c\n", std::use_facet<Unit>(combined).name.c_str(), std::use_facet<std::numpunct<char>>(combined).decimal_point());
    try {
      c.combine<Unit>(c);
    } catch (const std::runtime_error &) {
      std::printf("nothing to combine\n");
    }
    const std::locale numericOf(c, both, std::locale::numeric), collateOf(c, both, std::locale::collate);
    std::printf("%c %c\n", std::use_facet<std::numpunct<char>>(numericOf).decimal_point(), std::use_facet<std::numpunct<char>>(collateOf).decimal_point());
    const std::locale byName(both, "C", std::locale::numeric);
    std::printf("%c %s\n", std::use_facet<std::numpunct<char>>(byName).decimal_point(), std::use_facet<Unit>(byName).name.c_str());
    const std::locale null(c, static_cast<Unit *>(nullptr));
    std::printf("%d\n", std::has_facet<Unit>(null));
  }
  std::printf("%d\n", Unit::alive);
  Unit *kept = new Unit("kept", 1);
  {
    const std::locale l(c, kept);
  }
  std::printf("%d %s\n", Unit::alive, kept->name.c_str());
  delete kept;

  const std::locale before = std::locale::global(std::locale(c, new Semicolon));
  std::ostringstream fresh;
  fresh << 1.5;
  std::cout << 2.5 << '\n';
  std::printf("%s %d\n", fresh.str().c_str(), before == c);
  std::locale::global(before);
  fresh << ' ' << 3.5;
  std::ostringstream later;
  later << 4.5;
  const auto had = fresh.imbue(c);
  fresh << ' ' << 5.5;
  std::printf("%s %s %d\n", fresh.str().c_str(), later.str().c_str(), had == c);
  std::cout.flush();

  std::vector<std::string> words{"pear", "Apple", "fig", "apple"};
  std::sort(words.begin(), words.end(), c);
  for (auto &w : words) std::printf("%s ", w.c_str());
  const std::locale reversed(c, new Backwards);
  std::sort(words.begin(), words.end(), reversed);
  for (auto &w : words) std::printf("%s ", w.c_str());
  std::printf("\n");
  const auto &k = std::use_facet<std::collate<char>>(c);
  const std::string x = "abc", y = "abd", z = "ab";
  const auto compare = [&](const std::string &p, const std::string &q) { return k.compare(p.data(), p.data() + p.size(), q.data(), q.data() + q.size()); };
  std::printf("%d %d %d %d\n", compare(x, y), compare(y, x), compare(x, x), compare(x, z));
  std::printf("%d %d\n", k.transform(x.data(), x.data() + 3) < k.transform(y.data(), y.data() + 3), k.hash(x.data(), x.data() + 3) == k.hash(x.data(), x.data() + 3));
  const std::locale constant(c, new Constant);
  const auto &own = std::use_facet<std::collate<char>>(constant);
  std::printf("%ld %s\n", own.hash(x.data(), x.data() + 3), own.transform(x.data(), x.data() + 3).c_str());
  for (const char *bad : {"xx_NONE", "not a locale"}) {
    try {
      const std::locale l(bad);
      std::printf("accepted\n");
    } catch (const std::runtime_error &) {
      std::printf("refused\n");
    }
  }
}
