// covers: [string.capacity] size, resize, reserve, shrink_to_fit, clear; self-assignment and arguments that are parts of the string
#include <cstdio>
#include <string>
#include <utility>
int main() {
  std::string s = "start";
  s.reserve(100);
  const char *p = s.data();
  for (int i = 0; i < 90; i++) s += static_cast<char>('a' + i % 26);
  std::printf("%d %zu %d\n", p == s.data(), s.size(), s.capacity() >= 100);
  s.resize(7), s.resize(10, '.');
  s.shrink_to_fit();
  std::printf("%s %d\n", s.c_str(), s.capacity() < 100);
  s.append(s), s.insert(3, s, 0, 4), s.replace(0, 2, s);
  std::printf("%s\n", s.c_str());
  s = s.substr(2, 8);
  s.assign(s, 1, 4);
  s.insert(s.begin() + 2, s.back()), s.push_back(s[0]);
  std::printf("%s\n", s.c_str());
  s = s.c_str() + 1;
  s += s.c_str();
  std::printf("%s %zu\n", s.c_str(), s.length());
  std::string t = std::move(s);
  s = "again";
  swap(s, t);
  std::printf("%s %s\n", s.c_str(), t.c_str());
  s.clear();
  std::printf("%d %d\n", s.empty(), *s.c_str());
  s.erase(), s.append(3, 'x').append({'y', 'z'}), s.pop_back(), s.erase(s.begin());
  std::printf("%s %d\n", s.c_str(), s.max_size() > 1000000);
}
