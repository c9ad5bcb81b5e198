// covers: [lex.ext] user-defined literals: cooked, raw, template, of strings
#include <cstddef>
#include <cstdio>

constexpr long double operator""_km(long double v) { return v * 1000; }
constexpr unsigned long long operator""_kb(unsigned long long v) { return v << 10; }
constexpr std::size_t operator""_len(const char *, std::size_t n) { return n; }
constexpr int operator""_up(char c) { return c - 32; }
constexpr int operator""_digits(const char *s) { int n = 0; while (s[n]) n++; return n; }
template <char... C> constexpr int operator""_bin() { int r = 0; ((r = r * 2 + (C - '0')), ...); return r; }

int main() {
  std::printf("%g %llu %zu %c %d %d\n", static_cast<double>(1.5_km), 4_kb, "hello"_len, 'q'_up, 12345_digits, 1011_bin);
}
