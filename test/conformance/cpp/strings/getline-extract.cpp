// covers: [string.io] inserters and extractors of strings: width and fill, what >> stops at, getline with delimiters and its states, ws, views, max width read
#include <cstdio>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

int main() {
  std::ostringstream o;
  o << std::setw(6) << "ab" << '|' << std::left << std::setw(6) << std::string("cd") << '|' << std::right << std::setfill('*') << std::setw(5) << std::string_view("ef") << '|' << std::setw(2) << std::string("longer") << '|'
    << std::string("a\0b", 3).size() << std::internal << std::setw(4) << "x";
  std::printf("%s %td\n", o.str().c_str(), static_cast<std::ptrdiff_t>(o.width()));

  std::istringstream in("  first second\tthird\nfourth\v fifth");
  std::string s = "kept until read";
  while (in >> s) std::printf("<%s>", s.c_str());
  std::printf(" %d%d%d [%s]\n", in.eof(), in.fail(), in.bad(), s.c_str());

  std::istringstream limited("abcdefgh ij");
  limited >> std::setw(3) >> s;
  std::printf("%s ", s.c_str());
  limited >> s;
  std::printf("%s ", s.c_str());
  limited >> std::setw(10) >> s;
  std::printf("%s %d\n", s.c_str(), limited.eof());

  std::istringstream lines("one\n\nthree, with  spaces\nlast without end");
  int n = 0;
  while (std::getline(lines, s)) std::printf("%d[%s]%d ", ++n, s.c_str(), lines.eof());
  std::printf("%d%d\n", lines.eof(), lines.fail());

  std::istringstream ended("a\n");
  n = 0;
  while (std::getline(ended, s)) n++;
  std::printf("%d [%s]\n", n, s.c_str());

  std::istringstream fields("k=v;x=;=z");
  std::string key, value;
  while (std::getline(fields, key, '=') && std::getline(fields, value, ';')) std::printf("(%s,%s)", key.c_str(), value.c_str());
  std::printf("\n");

  std::istringstream mixed("42\n  text after\n7 rest");
  int i;
  mixed >> i;
  std::getline(mixed, s);
  std::printf("%d [%s]", i, s.c_str());
  std::getline(mixed >> std::ws, s);
  std::printf(" [%s]", s.c_str());
  mixed >> i;
  std::getline(mixed, s);
  std::printf(" %d [%s]\n", i, s.c_str());

  std::istringstream empty("");
  s = "before";
  std::printf("%d", static_cast<bool>(empty >> s));
  std::printf(" [%s]", s.c_str());
  empty.clear();
  s = "before";
  std::getline(empty, s);
  std::printf(" [%s] %d%d\n", s.c_str(), empty.eof(), empty.fail());

  std::istringstream noskip(" x y");
  noskip >> std::noskipws >> s;
  std::printf("[%s] %d\n", s.c_str(), noskip.fail());
  std::istringstream keeps("a\rb\0c\n"), zero(std::string("p\0q\n", 4));
  std::getline(keeps, s);
  std::printf("%zu ", s.size());
  std::getline(zero, s);
  std::printf("%zu\n", s.size());
  std::wistringstream wide(L"w x");
  std::wstring ws;
  wide >> ws;
  std::printf("%ls\n", ws.c_str());
}
