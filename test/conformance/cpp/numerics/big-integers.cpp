// covers: [over.oper] [over.literal] integers of any size on vectors of digits: Karatsuba's products, long division, roots, powers to a modulus, printed and read by streams
#include <algorithm>
#include <compare>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
class Big {
public:
  Big(std::uint64_t v = 0) {
    for (; v; v /= base) d.push_back(static_cast<std::uint32_t>(v % base));
  }
  explicit Big(std::string_view s) {
    for (std::size_t end = s.size(); end; end -= std::min<std::size_t>(end, 9)) {
      const std::size_t from = end < 9 ? 0 : end - 9;
      std::uint32_t v = 0;
      for (char c : s.substr(from, end - from)) v = v * 10 + static_cast<std::uint32_t>(c - '0');
      d.push_back(v);
    }
    trim();
  }
  friend Big operator+(const Big &a, const Big &b) {
    Big r;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < std::max(a.d.size(), b.d.size()) || carry; ++i, carry /= base) {
      carry += a.at(i) + std::uint64_t{b.at(i)};
      r.d.push_back(static_cast<std::uint32_t>(carry % base));
    }
    return r;
  }
  // Only of what is not less.
  friend Big operator-(Big a, const Big &b) {
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < a.d.size(); ++i) {
      std::int64_t v = std::int64_t{a.d[i]} - b.at(i) - borrow;
      borrow = v < 0;
      a.d[i] = static_cast<std::uint32_t>(v + borrow * base);
    }
    a.trim();
    return a;
  }
  friend Big operator*(const Big &a, const Big &b) {
    if (std::min(a.d.size(), b.d.size()) > 8) return karatsuba(a, b);
    Big r;
    r.d.assign(a.d.size() + b.d.size(), 0);
    for (std::size_t i = 0; i < a.d.size(); ++i) {
      std::uint64_t carry = 0;
      for (std::size_t j = 0; j < b.d.size() || carry; ++j) {
        const std::uint64_t v = r.d[i + j] + carry + std::uint64_t{a.d[i]} * b.at(j);
        r.d[i + j] = static_cast<std::uint32_t>(v % base);
        carry = v / base;
      }
    }
    r.trim();
    return r;
  }
  // School division: each digit by bisection.
  static std::pair<Big, Big> divide(const Big &a, const Big &b) {
    Big q, rest;
    q.d.assign(a.d.size(), 0);
    for (std::size_t i = a.d.size(); i-- > 0;) {
      rest.d.insert(rest.d.begin(), a.d[i]);
      rest.trim();
      std::uint64_t lo = 0, hi = base;
      while (hi - lo > 1) {
        const std::uint64_t mid = (lo + hi) / 2;
        (b * Big(mid) <= rest ? lo : hi) = mid;
      }
      q.d[i] = static_cast<std::uint32_t>(lo);
      rest = rest - b * Big(lo);
    }
    q.trim();
    return {q, rest};
  }
  friend Big operator/(const Big &a, const Big &b) { return divide(a, b).first; }
  friend Big operator%(const Big &a, const Big &b) { return divide(a, b).second; }
  friend bool operator==(const Big &, const Big &) = default;
  friend std::strong_ordering operator<=>(const Big &a, const Big &b) {
    if (a.d.size() != b.d.size()) return a.d.size() <=> b.d.size();
    return std::lexicographical_compare_three_way(a.d.rbegin(), a.d.rend(), b.d.rbegin(), b.d.rend());
  }
  friend std::ostream &operator<<(std::ostream &o, const Big &b) {
    std::ostringstream s;
    s << (b.d.empty() ? 0 : b.d.back());
    for (std::size_t i = b.d.size(); i-- > 1;) s << std::setfill('0') << std::setw(9) << b.d[i - 1];
    return o << s.str();
  }
  explicit operator bool() const { return !d.empty(); }
  bool odd() const { return !d.empty() && d[0] % 2; }

private:
  static constexpr std::int64_t base = 1'000'000'000;
  std::uint32_t at(std::size_t i) const { return i < d.size() ? d[i] : 0; }
  void trim() {
    while (!d.empty() && d.back() == 0) d.pop_back();
  }
  Big part(std::size_t from, std::size_t to) const {
    Big r;
    from = std::min(from, d.size());
    to = std::min(to, d.size());
    r.d.assign(d.begin() + static_cast<long>(from), d.begin() + static_cast<long>(to));
    r.trim();
    return r;
  }
  Big shifted(std::size_t n) const {
    Big r = *this;
    if (!d.empty()) r.d.insert(r.d.begin(), n, 0);
    return r;
  }
  static Big karatsuba(const Big &a, const Big &b) {
    const std::size_t h = std::max(a.d.size(), b.d.size()) / 2;
    const Big al = a.part(0, h), ah = a.part(h, a.d.size()), bl = b.part(0, h), bh = b.part(h, b.d.size());
    const Big low = al * bl, high = ah * bh;
    return high.shifted(2 * h) + ((al + ah) * (bl + bh) - low - high).shifted(h) + low;
  }
  std::vector<std::uint32_t> d;
};
static Big operator""_big(const char *s) { return Big(std::string_view(s)); }
static Big power(Big b, unsigned e) {
  Big r = 1;
  for (; e; e /= 2, b = b * b)
    if (e % 2) r = r * b;
  return r;
}
static Big power(Big b, Big e, const Big &m) {
  Big r = 1;
  for (; e; e = e / 2, b = b * b % m)
    if (e.odd()) r = r * b % m;
  return r;
}
static Big root(const Big &n) {
  Big x = n, y = (n + 1) / 2;
  while (y < x) x = y, y = (x + n / x) / 2;
  return x;
}
int main() {
  Big f = 1;
  for (unsigned i = 2; i <= 60; ++i) f = f * i;
  std::cout << f << '\n';
  Big a = 0, b = 1;
  for (int i = 0; i < 300; ++i) a = std::exchange(b, a + b);
  std::cout << a << '\n';
  const Big p = power(2, 1279) - 1;
  std::ostringstream digits;
  digits << p;
  std::cout << digits.str().size() << ' ' << digits.str().substr(0, 20) << ' ' << p % 1'000'000'007 << '\n';
  std::cout << (p * p == power(2, 2558) - power(2, 1280) + 1) << '\n';
  const auto [q, r] = Big::divide(100000000000000000000000000000000000000000_big, 123456789012345678901_big);
  std::cout << q << ' ' << r << ' ' << q * 123456789012345678901_big + r << '\n';
  std::cout << root(power(10, 40) * 2) << '\n';
  std::cout << power(3, 170141183460469231731687303715884105726_big, 170141183460469231731687303715884105727_big) << '\n';
  std::cout << std::setw(24) << std::setfill('*') << 18446744073709551616_big << ' ' << Big() << ' ' << (Big(5) > 1000000000000_big) << '\n';
}
