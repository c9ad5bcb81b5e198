// covers: [string.conversions] stoi and its kin: what invalid_argument and out_of_range say, prefixes of bases
#include <cstdio>
#include <stdexcept>
#include <string>
template <class F> static void run(F f) {
  try { f(); } catch (const std::invalid_argument &e) { std::printf("invalid %s\n", e.what()); } catch (const std::out_of_range &e) { std::printf("range %s\n", e.what()); }
}
int main() {
  std::size_t n = 0;
  std::printf("%d", std::stoi("  -42abc", &n));
  std::printf(" %zu\n", n);
  std::printf("%d %d %d %d\n", std::stoi("ff", nullptr, 16), std::stoi("0x1A", nullptr, 0), std::stoi("017", nullptr, 0), std::stoi("1011", nullptr, 2));
  std::printf("%ld %lld %llu\n", std::stol("123456789012"), std::stoll("-9223372036854775808"), std::stoull("18446744073709551615"));
  std::printf("%g %g %g\n", static_cast<double>(std::stof("1.5e3x", &n)), std::stod("0x1.8p3"), static_cast<double>(std::stold("-inf")));
  run([] { (void)std::stoi("x"); });
  run([] { (void)std::stoi("99999999999"); });
  run([] { (void)std::stod("1e400"); });
  run([] { (void)std::stoul(""); });
  std::printf("%s %s %s %s\n", std::to_string(-7).c_str(), std::to_string(42ULL).c_str(), std::to_string(3.14159f).c_str(), std::to_string(1e10).c_str());
  std::printf("%ls %lu\n", std::to_wstring(12).c_str(), std::stoul(std::wstring(L"77")));
}
