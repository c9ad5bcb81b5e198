// covers: [string.erasure] erase, erase_if, literals of each kind, operator+ forms, getline with delimiters, resize by hand
#include <cctype>
#include <cstdio>
#include <sstream>
#include <string>
using namespace std::string_literals;
int main() {
  std::string s = "mississippi";
  const auto n = std::erase(s, 's');
  std::printf("%zu %s\n", n, s.c_str());
  const auto m = std::erase_if(s, [](char c) { return c == 'i'; });
  std::printf("%zu %s\n", m, s.c_str());
  std::printf("%zu %zu %zu %zu\n", "a\0b"s.size(), L"wide"s.size(), u8"\u20ac"s.size(), U"\u20ac"s.size());
  const std::string c = "x" + "y"s + 'z' + std::string("!") + "s"s.append("t");
  std::printf("%s %s\n", c.c_str(), R"(raw "\n" text)"s.c_str());
  std::printf("%s\n", R"delim(with )" inside)delim");
  std::istringstream in("a;b;;c\nline two\n\nlast");
  std::string part;
  for (int i = 0; i < 3; i++) { std::getline(in, part, ';'); std::printf("[%s]", part.c_str()); }
  while (std::getline(in, part)) std::printf("<%s>", part.c_str());
  std::printf("%d\n", in.eof());
  in.clear(), in.str("  trim   me ");
  std::string w;
  while (in >> std::ws >> w) std::printf("'%s'", w.c_str());
  std::printf("\n");
}
