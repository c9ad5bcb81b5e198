#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct Throws {
  int n;
  explicit Throws(int k) : n(k) {
    if (k == 3) throw k;
  }
};

static std::vector<std::string> made(int n) {
  std::vector<std::string> v;
  for (int i = 0; i < n; i++) v.emplace_back(std::to_string(i) + " is a longer number in words");
  return v;
}

int main() {
  std::vector<int> v;
  v.reserve(4);
  for (int i = 0; i < 20; i++) v.push_back(i);
  v.erase(v.begin() + 2, v.begin() + 7);
  v.insert(v.begin() + 1, 5, 42);
  v.resize(30);
  v.resize(3);
  v.shrink_to_fit();
  v.assign(7, 1);
  v.pop_back();
  std::vector<int> w = std::move(v);
  w.swap(v);
  v.clear();
  v.push_back(1);
  auto strings = made(9);
  std::sort(strings.begin(), strings.end());
  strings.erase(std::remove_if(strings.begin(), strings.end(), [](auto &s) { return s[0] == '4'; }), strings.end());
  strings.reserve(100);
  std::vector<Throws> t;
  try {
    for (int i = 0; i < 5; i++) t.emplace_back(i);
  } catch (int) {
    puts("thrown");
  }
  std::vector<std::unique_ptr<int>> p(3);
  p.emplace_back(std::make_unique<int>(4));
  p.erase(p.begin());
  std::vector<bool> bits(70);
  bits.push_back(true);
  printf("%zu %zu %zu %d %d\n", v.size(), strings.size(), t.size(), *p.back(), static_cast<int>(bits[70]));
  return 0;
}
