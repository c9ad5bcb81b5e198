// covers: [basic.string.general] strings in constant expressions: built, searched, sorted and thrown away while compiling, only sizes and arrays kept
// native: clang
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

constexpr std::string join(const std::vector<std::string> &parts, std::string_view by) {
  std::string result;
  for (const auto &p : parts) {
    if (!result.empty()) result += by;
    result += p;
  }
  return result;
}

constexpr std::size_t joined = join({"one", "two", "a part much longer than the buffer within"}, ", ").size();

constexpr bool palindrome(std::string_view v) {
  std::string letters;
  for (char c : v) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z') letters.push_back(c);
  }
  return std::equal(letters.begin(), letters.end(), letters.rbegin());
}
static_assert(palindrome("A man, a plan, a canal: Panama") && !palindrome("A plan"));

template <std::size_t N> constexpr std::array<char, N> kept(const std::string &s) {
  std::array<char, N> a{};
  std::copy_n(s.begin(), std::min(N - 1, s.size()), a.begin());
  return a;
}

constexpr std::string digits(unsigned n, unsigned base) {
  std::string s;
  do s.insert(s.begin(), "0123456789abcdef"[n % base]);
  while (n /= base);
  return s;
}
constexpr auto binary = kept<33>(digits(0xA5, 2));
static_assert(digits(255, 16) == "ff" && digits(0, 7) == "0");

constexpr std::string sorted(std::string s) {
  std::sort(s.begin(), s.end());
  s.erase(std::unique(s.begin(), s.end()), s.end());
  return s;
}
constexpr auto alphabet = kept<27>(sorted("the quick brown fox jumps over the lazy dog").substr(1));

constexpr int walk() {
  std::string s = "abc";
  s.append(20, 'z').replace(0, 1, "AAA").erase(5, 18);
  s.resize(8, '!');
  s.reserve(100);
  s.shrink_to_fit();
  std::string other = "other";
  s.swap(other);
  std::string moved = std::move(other);
  return static_cast<int>(moved.find('!') * 10 + moved.rfind('A')) + (s == "other" ? 100 : 0) + (moved.compare("AAA") > 0 ? 1000 : 0);
}
static_assert(walk() > 0);

consteval unsigned hash(std::string_view v) {
  unsigned h = 2166136261u;
  for (char c : std::string(v)) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h;
}

int main() {
  std::printf("%zu %s %s\n", joined, binary.data(), alphabet.data());
  constexpr int w = walk();
  std::printf("%d %d\n", w, walk() == w);
  switch (hash("apple")) {
    case hash("pear"): std::printf("pear\n"); break;
    case hash("apple"): std::printf("apple %u\n", hash("apple")); break;
  }
  std::printf("%s\n", join({"at", "run", "time"}, "/").c_str());
  std::printf("%s %s\n", digits(12345, 8).c_str(), sorted("mississippi").c_str());
}
