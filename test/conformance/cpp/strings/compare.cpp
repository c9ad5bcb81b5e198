// covers: [string.compare] compare in all its forms, relational operators, embedded zeros, char8_t and wide strings
#include <cstdio>
#include <string>
static int sign(int x) { return (x > 0) - (x < 0); }
int main() {
  const std::string a = "apple", b = "apricot", z("a\0b", 3);
  std::printf("%d %d %d %d\n", sign(a.compare(b)), a.compare("apple"), sign(a.compare(0, 2, b, 0, 2)), sign(b.compare(2, 99, "ricota", 5)));
  std::printf("%d %d %d\n", a < b, a >= "apple", "b" > a);
  std::printf("%zu %d %d %d\n", z.size(), z == std::string("a"), z == "a", sign(z.compare(std::string("a\0c", 3))));
  std::printf("%d %d\n", sign(std::string("ab").compare("abc")), sign(std::string("\xff").compare("a")));
  std::u8string u = u8"\u00e9t\u00e9";
  std::u16string w = u"\U0001F600";
  std::u32string x = U"\U0001F600";
  std::wstring l = L"wide";
  std::printf("%zu %zu %zu %d %d\n", u.size(), w.size(), x.size(), l < L"widf", u == u8"\u00e9t\u00e9");
}
