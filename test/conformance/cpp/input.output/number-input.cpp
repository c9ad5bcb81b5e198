// covers: [facet.num.get.virtuals] numbers read with units behind them, overflow to the limits, bases and prefixes, signs, exponents, booleans, pointers, what is left unread
#include <climits>
#include <iomanip>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>

template <class T> static void read(const char *text, std::ios_base &(*base)(std::ios_base &) = std::dec) {
  std::istringstream in(text);
  T x = 7;
  in >> base >> x;
  const bool failed = in.fail(), ended = in.eof();
  in.clear();
  std::string rest;
  std::getline(in, rest);
  std::cout << '"' << text << "\" -> " << +x << (failed ? " fail" : "") << (ended ? " eof" : "") << " left [" << rest << "]\n";
}

int main() {
  read<double>("100C"), read<double>("212F"), read<double>("3.5apples"), read<double>("1e3b"), read<double>("-2.25d"), read<double>("7px"), read<double>(".5a"), read<double>("9 a");
  read<double>("1.2.3"), read<double>("+4"), read<double>("--4"), read<double>("abc"), read<double>(""), read<double>("1e400"), read<double>("-1e400"), read<double>("1e-400x");
  read<int>("42abc"), read<int>("  -17;"), read<int>("99999999999"), read<int>("-99999999999"), read<int>("x"), read<int>("0x1f"), read<int>("+"), read<int>("1,234");
  read<int>("ff gg", std::hex), read<int>("0xFFz", std::hex), read<int>("789", std::oct), read<int>("-0x10", std::hex);
  read<short>("40000"), read<unsigned short>("70000"), read<unsigned>("-1"), read<long long>("9223372036854775808"), read<unsigned long long>("18446744073709551615");
  read<float>("3.4e39"), read<float>("0.1"), read<long double>("2.5e-3x");
  for (const char *s : {"0x1f", "017", "12", "0"}) {
    std::istringstream in(s);
    int x = -1;
    in >> std::setbase(0) >> x;
    std::cout << x << ' ';
  }
  for (const char *s : {"1", "0", "2", "true", "false", "truth"}) {
    std::istringstream a(s), b(s);
    bool x = false, y = false;
    a >> x;
    b >> std::boolalpha >> y;
    std::cout << s << ':' << x << a.fail() << y << b.fail() << ' ';
  }
  std::cout << '\n';
  double celsius;
  char unit;
  int n = 0;
  std::istringstream temperatures("36.6C 98.6F 20c 300K 5e");
  while (temperatures >> celsius >> unit) std::cout << (unit == 'F' ? (celsius - 32) / 1.8 : celsius) << unit << ' ', n++;
  std::cout << n << '\n';
  int a, b;
  char op;
  std::istringstream expr("12+30 7-9 6*7");
  while (expr >> a >> op >> b) std::cout << (op == '+' ? a + b : op == '-' ? a - b : a * b) << ' ';
  std::cout << std::numeric_limits<int>::max() << '\n';
}
