// covers: [ext.manip] put_money, get_money, put_time, get_time in the classic locale and with own moneypunct
#include <ctime>
#include <iomanip>
#include <iostream>
#include <locale>
#include <sstream>
#include <string>

struct Francs : std::moneypunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '\''; }
  std::string do_grouping() const override { return "\3"; }
  std::string do_curr_symbol() const override { return "Fr."; }
  std::string do_negative_sign() const override { return "-"; }
  int do_frac_digits() const override { return 2; }
  pattern do_pos_format() const override { return {{symbol, sign, none, value}}; }
  pattern do_neg_format() const override { return {{symbol, sign, none, value}}; }
};
struct Accounts : std::moneypunct<char> {
  std::string do_negative_sign() const override { return "()"; }
  int do_frac_digits() const override { return 0; }
  pattern do_neg_format() const override { return {{sign, value, none, symbol}}; }
};

int main() {
  std::cout << std::put_money(1234567) << '|' << std::put_money(std::string("89")) << '\n';
  std::ostringstream o;
  o.imbue(std::locale(std::locale::classic(), new Francs));
  o << std::put_money(123456789.0L) << '|' << std::showbase << std::put_money(123456789.0L) << '|' << std::put_money("-712") << '|' << std::setw(14) << std::setfill('.') << std::left << std::put_money("250");
  std::cout << o.str() << '\n';
  std::istringstream in("1'234,50 x");
  in.imbue(o.getloc());
  long double a = 0;
  in >> std::get_money(a);
  std::cout << static_cast<long>(a) << ' ' << in.good() << '\n';
  std::string digits;
  std::istringstream symbol("Fr.-12,34");
  symbol.imbue(o.getloc());
  symbol >> std::showbase >> std::get_money(digits);
  std::cout << digits << ' ' << symbol.fail() << '\n';
  std::ostringstream acc;
  acc.imbue(std::locale(std::locale::classic(), new Accounts));
  acc << std::put_money("-120") << std::put_money("120");
  std::cout << acc.str() << '\n';

  std::tm t{};
  t.tm_year = 124, t.tm_mon = 1, t.tm_mday = 29, t.tm_hour = 17, t.tm_min = 5, t.tm_sec = 9, t.tm_wday = 4, t.tm_yday = 59;
  std::cout << std::put_time(&t, "%Y-%m-%d %H:%M:%S %a %A %b %B %j %I %p %y %e %D %T %R %F %C %u %w %U %W %V %G %n%t%%") << '\n';
  std::cout << std::put_time(&t, "%c | %x | %X | %r | %h") << '\n';
  for (auto [text, format] : {std::pair("2023-12-25", "%Y-%m-%d"), std::pair("25 December 2023", "%d %B %Y"), std::pair("Mon Jan  1 09:05:00", "%a %b %e %H:%M:%S"), std::pair("03:15:00 PM", "%I:%M:%S %p"), std::pair("12/31/99", "%D"), std::pair("2023-13-01", "%Y-%m-%d"), std::pair("xx", "%H")}) {
    std::istringstream s(text);
    std::tm r{};
    s >> std::get_time(&r, format);
    if (s.fail())
      std::cout << text << ": no\n";
    else
      std::cout << text << ": " << r.tm_year << ' ' << r.tm_mon << ' ' << r.tm_mday << ' ' << r.tm_hour << ' ' << r.tm_min << '\n';
  }
}
