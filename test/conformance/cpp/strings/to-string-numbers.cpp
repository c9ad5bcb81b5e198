// covers: [string.conversions] to_string and to_wstring of the integers at their ends, stol to stoull and their bases, stod's hexadecimal and special values, wide forms, positions
#include <climits>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

int main() {
  std::printf("%s %s\n", std::to_string(INT_MIN).c_str(), std::to_string(INT_MAX).c_str());
  std::printf("%s %s\n", std::to_string(UINT_MAX).c_str(), std::to_string(ULLONG_MAX).c_str());
  std::printf("%s %s\n", std::to_string(LONG_MIN).c_str(), std::to_string(LLONG_MAX).c_str());
  std::printf("%s %s %s\n", std::to_string(true).c_str(), std::to_string('a').c_str(), std::to_string(short{-5}).c_str());
  std::printf("%ls %ls\n", std::to_wstring(-12345).c_str(), std::to_wstring(18446744073709551615ull).c_str());

  std::size_t used = 99;
  std::printf("%d", std::stoi("  42abc", &used));
  std::printf(" %zu\n", used);
  std::printf("%d %d %d\n", std::stoi("-0x1F", nullptr, 16), std::stoi("0x1f", nullptr, 0), std::stoi("017", nullptr, 0));
  std::printf("%d %d %d\n", std::stoi("zz", nullptr, 36), std::stoi("1012", nullptr, 2), std::stoi("+7"));
  std::printf("%ld %ld\n", std::stol("-9223372036854775808"), std::stol("7fffffffffffffff", nullptr, 16));
  std::printf("%lu %llu\n", std::stoul("4294967296"), std::stoull("18446744073709551615"));
  std::printf("%lu\n", std::stoul("-1"));
  std::printf("%lld\n", std::stoll(L" 123 "));
  std::printf("%d\n", std::stoi(std::string("9\0" "8", 3)));

  std::printf("%g %g %g\n", std::stod("1e3x", &used), std::stod("0x1.8p4"), std::stod(".5"));
  std::printf("%zu %g %g\n", used, std::stod("  -2.5e-3"), std::stod("1e"));
  std::printf("%d %d %d\n", std::isinf(std::stod("-inf")), std::isnan(std::stof("nan")), std::isinf(std::stold("INFINITY")));
  std::printf("%g %.10Lg %g\n", static_cast<double>(std::stof("3.25")), std::stold("3.0000000001"), std::stod(L"6.5"));
  std::printf("%a\n", std::stod("0x1.fffffffffffffp1023"));

  const char *bad[] = {"", "  ", "x", "-", "+-3", "--1"};
  for (const char *b : bad) {
    int which = 0;
    try {
      std::stoi(b);
    } catch (const std::invalid_argument &) {
      which += 1;
    }
    try {
      std::stod(b);
    } catch (const std::invalid_argument &) {
      which += 2;
    }
    std::printf("%d ", which);
  }
  std::printf("\n");
  try {
    std::stoi("2147483648");
  } catch (const std::out_of_range &) {
    std::printf("int ");
  }
  try {
    std::stol("9223372036854775808");
  } catch (const std::out_of_range &) {
    std::printf("long ");
  }
  try {
    std::stoull("18446744073709551616");
  } catch (const std::out_of_range &) {
    std::printf("unsigned ");
  }
  try {
    std::stof("1e39");
  } catch (const std::out_of_range &) {
    std::printf("float ");
  }
  try {
    std::stod("1e400");
  } catch (const std::logic_error &e) {
    std::printf("double\n");
  }
  errno = 7;
  std::stoi("5");
  std::printf("%d\n", errno);
}
