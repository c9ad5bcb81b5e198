// covers: [string.modifiers] std::string append, insert, erase, replace, substr, compare
#include <cstdio>
#include <stdexcept>
#include <string>

int main() {
  std::string s = "hello";
  s.append(2, '!').append(" world", 6).insert(0, ">> ");
  std::printf("%s\n", s.c_str());
  s.erase(3, 5).replace(3, 2, "??");
  std::printf("%s %zu\n", s.c_str(), s.size());
  s.replace(s.begin(), s.begin() + 3, 5, '-');
  std::printf("%s %s\n", s.c_str(), s.substr(7, 3).c_str());
  std::printf("%d %d %d\n", s.compare(0, 3, "---") == 0, std::string("b").compare("a") > 0, s.starts_with("--"));
  try { s.at(100); } catch (const std::out_of_range &) { std::printf("out of range\n"); }
  s.resize(4); s += s; s.push_back('e'); s.pop_back();
  std::printf("%s %d\n", s.c_str(), s == "--------");
}
