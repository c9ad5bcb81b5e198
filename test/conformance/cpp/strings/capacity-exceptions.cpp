// covers: [string.require] what strings throw: length_error and out_of_range of each member, the string unchanged after; capacity keeps its promises; max_size
#include <cstdio>
#include <stdexcept>
#include <string>
template <class F> static void expect(const char *n, std::string &s, F f) {
  std::string before = s;
  try { f(); std::printf("%s: nothing", n); }
  catch (const std::out_of_range &) { std::printf("%s: out_of_range", n); }
  catch (const std::length_error &) { std::printf("%s: length_error", n); }
  std::printf("%s\n", s == before ? "" : ", changed");
}
int main() {
  std::string s = "hello";
  expect("at", s, [&] { s.at(5) = 'x'; });
  expect("substr", s, [&] { s.substr(6); });
  expect("substr at the end", s, [&] { s.substr(5); });
  expect("insert", s, [&] { s.insert(6, "x"); });
  expect("erase", s, [&] { s.erase(6); });
  expect("erase at the end", s, [&] { s.erase(5); });
  expect("replace", s, [&] { s.replace(6, 1, "x"); });
  expect("append of a part", s, [&] { s.append(std::string("abc"), 4, 1); });
  expect("assign of a part", s, [&] { s.assign(std::string("abc"), 4); });
  expect("compare", s, [&] { (void)s.compare(6, 1, "x"); });
  expect("copy", s, [&] { char c; s.copy(&c, 1, 6); });
  expect("reserve", s, [&] { s.reserve(s.max_size() + 1); });
  expect("resize", s, [&] { s.resize(s.max_size() + 1); });
  expect("constructor of a part", s, [&] { std::string t(s, 6); });
  expect("constructor of a part at the end", s, [&] { std::string t(s, 5, 3); });
  std::string t;
  bool grows = true;
  std::size_t capacity = t.capacity(), changes = 0;
  for (int i = 0; i < 10000; i++) {
    t.push_back(static_cast<char>('a' + i % 26));
    grows &= t.capacity() >= t.size();
    if (t.capacity() != capacity) { changes++; capacity = t.capacity(); }
  }
  std::printf("%d %d %zu\n", grows, changes < 30, t.size());
  const char *data = t.data();
  t.resize(50);
  t.resize(9000, '-');
  std::printf("%d %c%c\n", data == t.data(), t[49], t[8999]);
  t.reserve(20000);
  data = t.data();
  t.append(10000, 'z');
  std::printf("%d %d\n", data == t.data(), t.capacity() >= 20000);
  t.clear();
  std::printf("%d %d %d\n", t.capacity() >= 20000, t.empty(), *t.c_str());
  t = "short";
  t.shrink_to_fit();
  std::printf("%d %s\n", t.capacity() < 100, t.c_str());
  std::string moved = std::move(s);
  s = "again";
  s.swap(moved);
  std::printf("%s %s %c\n", s.c_str(), moved.c_str(), s[s.size()] == 0 ? 'y' : 'n');
}
