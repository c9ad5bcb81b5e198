// covers: [char.traits] own character traits: case-insensitive strings, streams of them, find and compare through the traits
#include <cctype>
#include <cstdio>
#include <iostream>
#include <string>
struct ci : std::char_traits<char> {
  static char up(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }
  static bool eq(char a, char b) { return up(a) == up(b); }
  static bool lt(char a, char b) { return up(a) < up(b); }
  static int compare(const char *a, const char *b, std::size_t n) {
    for (; n--; a++, b++) { if (lt(*a, *b)) return -1; if (lt(*b, *a)) return 1; }
    return 0;
  }
  static const char *find(const char *s, std::size_t n, const char &c) { for (; n--; s++) if (eq(*s, c)) return s; return nullptr; }
};
using istr = std::basic_string<char, ci>;
int main() {
  istr a = "Hello", b = "hELLO world";
  std::printf("%d %d %zu %zu\n", a == b.substr(0, 5).c_str(), a < b, b.find("WORLD"), b.find('L'));
  std::printf("%zu %d\n", b.find_first_of("xyzW"), a.compare("HELP") < 0);
  istr c = a + "!" + b;
  std::printf("%s\n", c.c_str());
  using T = std::char_traits<char>;
  std::printf("%zu %d %d %d\n", T::length("four"), T::compare("abc", "abd", 2), T::eof() == EOF, T::not_eof(EOF) != EOF);
  char buf[8];
  T::copy(buf, "overlap", 8), T::move(buf + 1, buf, 6), T::assign(buf, 1, '*');
  std::printf("%s %d\n", buf, T::lt('\x7f', '\x80'));
}
