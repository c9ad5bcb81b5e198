// Strings whose reserved part is used as the library allows.
#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>

int main() {
  std::string s;
  s.reserve(64);
  for (int i = 0; i < 200; i++) s.push_back(static_cast<char>('a' + i % 26));
  s.resize(50);
  s += "tail";
  s.insert(3, "inserted here, in the middle");
  s.erase(10, 20);
  s.replace(0, 5, std::string(70, 'r'));
  std::string t = s;
  t.swap(s);
  s = std::move(t);
  s.assign(33, 'z');
  s.shrink_to_fit();
  s.append(s);
  std::sort(s.begin(), s.end());
  s.clear();
  s.append(100, 'q');
  char *p = &s[0];
  for (std::size_t i = 0; i < s.size(); i++) p[i] = 'w';
  if (p[s.size()] != '\0') return 1;
  std::ostringstream out;
  for (int i = 0; i < 100; i++) out << i << ' ' << s.substr(0, 40);
  std::string w = out.str();
  std::wstring wide(30, L'x');
  wide.reserve(60);
  wide += L"yz";
  std::string c = "a literal that is longer than what fits into the object";
  std::string d = c + s + w.substr(5, 30);
  d.pop_back();
  d.resize(d.size() + 20, '!');
  std::printf("%zu %zu %zu\n", d.size(), wide.size(), std::string(d.begin(), d.begin() + 40).size());
  // In place, with room to spare, also by a part of itself.
  std::string r = "a string of some length";
  r.reserve(100);
  r.replace(5, 1, "xyz", 3);
  r.replace(0, 2, r);
  r.insert(3, r, 0, 4);
  std::printf("%zu %s\n", r.size(), r.c_str());
}
