// covers: [category.monetary] [category.messages] moneypunct with own signs and patterns, money_put and money_get, put_money and get_money, showbase, international; messages of an own catalogue
#include <cstdio>
#include <iomanip>
#include <locale>
#include <map>
#include <sstream>
#include <string>

struct Euro : std::moneypunct<char, false> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
  std::string do_curr_symbol() const override { return "EUR"; }
  std::string do_positive_sign() const override { return ""; }
  std::string do_negative_sign() const override { return "-"; }
  int do_frac_digits() const override { return 2; }
  pattern do_pos_format() const override { return {{sign, value, space, symbol}}; }
  pattern do_neg_format() const override { return {{sign, value, space, symbol}}; }
};
struct Debt : std::moneypunct<char, true> {
  char do_decimal_point() const override { return '.'; }
  std::string do_grouping() const override { return ""; }
  std::string do_curr_symbol() const override { return "USD "; }
  std::string do_positive_sign() const override { return "+"; }
  std::string do_negative_sign() const override { return "()"; }
  int do_frac_digits() const override { return 3; }
  pattern do_pos_format() const override { return {{symbol, sign, none, value}}; }
  pattern do_neg_format() const override { return {{sign, symbol, none, value}}; }
};
struct Catalogue : std::messages<char> {
  catalog do_open(const std::string &name, const std::locale &) const override { return name == "own" ? 3 : -1; }
  std::string do_get(catalog c, int set, int id, const std::string &otherwise) const override {
    static const std::map<int, std::string> texts{{1, "first"}, {2, "second"}};
    const auto i = texts.find(set * 10 + id - 10);
    return c == 3 && i != texts.end() ? i->second : otherwise;
  }
  void do_close(catalog c) const override { std::printf("closed %d\n", static_cast<int>(c)); }
};

int main() {
  const std::locale l(std::locale(std::locale::classic(), new Euro), new Debt);
  std::ostringstream o;
  o.imbue(l);
  const auto show = [&] {
    std::printf("[%s]\n", o.str().c_str());
    o.str("");
  };
  o << std::put_money(123456789.0L), show();
  o << std::showbase << std::put_money(123456789.0L), show();
  o << std::put_money("-500"), show();
  o << std::put_money(std::string("100000")), show();
  o << std::setw(16) << std::put_money("2550") << '|', show();
  o << std::left << std::setw(16) << std::put_money("-2550") << '|', show();
  o << std::internal << std::setw(16) << std::put_money("2550") << '|', show();
  o << std::put_money("1234567", true), show();
  o << std::put_money("-1234567", true), show();
  o << std::noshowbase << std::put_money("-42424", true), show();
  std::use_facet<std::money_put<char>>(l).put(std::ostreambuf_iterator<char>(o), false, o, ' ', std::string("9900")), show();

  const auto read = [&](const char *text, bool base, bool intl = false) {
    std::istringstream in(text);
    in.imbue(l);
    if (base) in >> std::showbase;
    std::string digits = "unset";
    in >> std::get_money(digits, intl);
    std::printf("%s -> %s%s\n", text, in.fail() ? "fail" : digits.c_str(), in.eof() ? " eof" : "");
  };
  read("1.234.567,89 EUR", true);
  read("-12,00 EUR", true);
  read("USD +1234", true, true);
  read("abc", false);
  std::istringstream in("7,25 EUR");
  in.imbue(l);
  long double amount = 0;
  in >> std::showbase >> std::get_money(amount);
  std::printf("%Lg\n", amount);

  const auto &c = std::use_facet<std::moneypunct<char>>(std::locale::classic());
  std::printf("[%s][%s][%s] %d\n", c.curr_symbol().c_str(), c.positive_sign().c_str(), c.grouping().c_str(), c.frac_digits());
  const auto &e = std::use_facet<std::moneypunct<char, false>>(l);
  const auto p = e.neg_format();
  std::printf("%d%d%d%d %c%c\n", p.field[0] == std::money_base::sign, p.field[1] == std::money_base::value, p.field[2] == std::money_base::space, p.field[3] == std::money_base::symbol, e.decimal_point(), e.thousands_sep());
  std::printf("%d\n", (std::moneypunct<char, true>::intl) && !(std::moneypunct<char, false>::intl));

  const std::locale m(std::locale::classic(), new Catalogue);
  const auto &texts = std::use_facet<std::messages<char>>(m);
  const auto cat = texts.open("own", m);
  std::printf("%s %s %s %d\n", texts.get(cat, 1, 1, "none").c_str(), texts.get(cat, 1, 2, "none").c_str(), texts.get(cat, 2, 1, "none").c_str(), texts.open("other", m) < 0);
  texts.close(cat);
}
