// covers: [locale.categories] facets of the classic locale and own ones: numpunct, ctype, collate, moneypunct, time_get, codecvt
#include <cstdio>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <locale>
#include <sstream>
#include <string>
struct Dots : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
  std::string do_truename() const override { return "wahr"; }
};
struct Commas : std::ctype<char> {
  static const mask *table() { static mask t[table_size]; std::copy(classic_table(), classic_table() + table_size, t); t[','] = static_cast<mask>(t[','] | space); return t; }
  Commas() : std::ctype<char>(table()) {}
};
int main() {
  std::ostringstream o;
  o.imbue(std::locale(o.getloc(), new Dots));
  o << 1234567 << ' ' << 9876.25 << ' ' << std::boolalpha << true << ' ' << 999 << ' ' << std::fixed << std::setprecision(1) << 1e6;
  std::printf("%s\n", o.str().c_str());
  std::istringstream in("1.234,5 x");
  in.imbue(o.getloc());
  double d;
  in >> d;
  std::printf("%.2f\n", d);
  std::istringstream list("1,2,,3");
  list.imbue(std::locale(std::locale(), new Commas));
  int sum = 0;
  for (int x; list >> x;) sum = sum * 10 + x;
  std::printf("%d\n", sum);
  const std::locale c = std::locale::classic();
  auto &ct = std::use_facet<std::ctype<char>>(c);
  std::printf("%c %d %d %s\n", ct.toupper('q'), ct.is(std::ctype_base::digit, '7'), ct.is(std::ctype_base::punct, 'a'), c.name().c_str());
  const char text[] = "  word";
  std::printf("%td\n", ct.scan_not(std::ctype_base::space, text, text + 6) - text);
  auto &co = std::use_facet<std::collate<char>>(c);
  const std::string a = "abc", b = "abd";
  std::printf("%d %d\n", co.compare(a.data(), a.data() + 3, b.data(), b.data() + 3), c(a, b));
  std::printf("%d\n", std::has_facet<std::numpunct<char>>(c));
  std::istringstream when("2024-03-15 12:34");
  std::tm t{};
  when >> std::get_time(&t, "%Y-%m-%d %H:%M");
  std::ostringstream w;
  w << std::put_time(&t, "%d.%m.%y %M");
  std::printf("%d %d %s\n", t.tm_year, t.tm_hour, w.str().c_str());
  std::printf("%d %d\n", std::isalpha('z', c), std::tolower('Q', c));
  try { std::locale("no_SUCH.locale"); } catch (const std::runtime_error &) { std::printf("no such locale\n"); }
}
