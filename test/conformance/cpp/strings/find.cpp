// covers: [string.find] find, rfind, find_first_of and its kin: positions, counts, npos, empty needles
#include <cstdio>
#include <string>
static void show(std::size_t n) { if (n == std::string::npos) std::printf("- "); else std::printf("%zu ", n); }
int main() {
  const std::string s = "abracadabra", none;
  show(s.find("abra")), show(s.find("abra", 1)), show(s.find('z')), show(s.find("")), show(s.find("", 11)), show(s.find("", 12)), show(s.find("brXX", 0, 2));
  std::printf("\n");
  show(s.rfind("abra")), show(s.rfind("abra", 6)), show(s.rfind('a')), show(s.rfind("")), show(none.rfind("a")), show(s.rfind('b', 0));
  std::printf("\n");
  show(s.find_first_of("cd")), show(s.find_last_of("cd")), show(s.find_first_not_of("abr")), show(s.find_last_not_of("abr")), show(s.find_first_of("")), show(s.find_first_not_of(""));
  std::printf("\n");
  show(s.find_last_of('a', 9)), show(s.find_first_not_of('a', 7)), show(none.find_last_not_of("x")), show(none.find(none));
  std::printf("\n%d %d %d %d\n", s.starts_with("abr"), s.ends_with('a'), s.starts_with("b"), none.ends_with(""));
  int count = 0;
  for (std::size_t p = 0; (p = s.find("a", p)) != std::string::npos; p++) count++;
  std::printf("%d\n", count);
}
