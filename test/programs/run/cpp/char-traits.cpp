// Strings and streams of a character type that the standard does not name: GNU's library has traits for it.
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

int main() {
  std::basic_string<unsigned char> s(3, 'a');
  s += (unsigned char)0xff;
  s.insert(1, 2, 'z');
  std::printf("%zu %d %zu %d\n", s.size(), s[5], s.find((unsigned char)0xff), s.compare(std::basic_string<unsigned char>(1, 'b')) < 0);
  using Traits = std::char_traits<unsigned char>;
  unsigned char text[] = {'h', 'i', 0, 9};
  std::printf("%zu %d %d\n", Traits::length(text), Traits::eq('a', 'a'), Traits::to_int_type(0xfe));
  std::basic_string<short> t = {1, -2, 3};
  std::printf("%d %d\n", t[1], t < std::basic_string<short>{1, 5});
  std::vector<unsigned char> v(s.begin(), s.end());
  std::printf("%zu\n", v.size());
}
