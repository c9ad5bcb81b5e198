// covers: [string.conversions] std::stoi and its kin, to_string, with positions, bases and errors
#include <cstdio>
#include <stdexcept>
#include <string>

int main() {
  std::size_t at;
  int i = std::stoi(" 42abc", &at);
  std::printf("%d %zu %ld %d\n", i, at, std::stol("-7f", nullptr, 16), std::stoi("0b", nullptr, 0));
  std::printf("%g %llu\n", std::stod("2.5e3x", &at), std::stoull("18446744073709551615"));
  for (const char *s : {"x", "99999999999"})
    try { std::stoi(s); } catch (const std::invalid_argument &) { std::printf("invalid "); } catch (const std::out_of_range &) { std::printf("range "); }
  std::printf("%s %s %s\n", std::to_string(-5).c_str(), std::to_string(2.5).c_str(), std::to_string(7ull).c_str());
}
