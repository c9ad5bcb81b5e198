// covers: [string.find] std::string and string_view find, rfind, find_first_of and their kin
#include <cstdio>
#include <string>
#include <string_view>

int main() {
  std::string s = "abracadabra";
  std::string_view v = s;
  std::printf("%zu %zu %zu\n", s.find("abra", 1), s.rfind("abra"), s.rfind('a', 5));
  std::printf("%zu %zu %zu %zu\n", s.find_first_of("rc"), s.find_last_of("rc"), s.find_first_not_of("ab"), s.find_last_not_of("ab"));
  std::printf("%d %zu\n", v.find("zz") == std::string_view::npos, v.find(""));
  v.remove_prefix(4);
  v.remove_suffix(4);
  std::printf("%.*s %d\n", static_cast<int>(v.size()), v.data(), v == "cad");
}
