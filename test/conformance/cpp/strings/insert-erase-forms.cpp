// covers: [string.insert] [string.erase] insert and erase in every overload, what they return, at both ends, own parts, many in one pass, clear and what is left
#include <cstdio>
#include <forward_list>
#include <stdexcept>
#include <string>
#include <string_view>
static void show(const std::string &s) { std::printf("%2zu [%s]\n", s.size(), s.c_str()); }

int main() {
  std::string s = "[]";
  show(s.insert(1, "middle"));
  show(s.insert(0, std::string("front")));
  show(s.insert(s.size(), std::string("back")));
  show(s.insert(5, std::string("0123456789"), 3, 2));
  show(s.insert(5, std::string("0123456789"), 8));
  show(s.insert(0, "counted", 2));
  show(s.insert(2, 3, '.'));
  show(s.insert(2, std::string_view("view")));
  show(s.insert(2, std::string_view("view"), 1, 1));
  auto at = s.insert(s.begin() + 1, 'C');
  std::printf("%c at %td\n", *at, at - s.begin());
  at = s.insert(s.end(), 2, 'Z');
  std::printf("%c at %td of %zu\n", *at, at - s.begin(), s.size());
  at = s.insert(s.begin(), {'<', '>'});
  std::printf("%c at %td\n", *at, at - s.begin());
  const std::forward_list<char> f{'f', 'w', 'd'};
  at = s.insert(s.begin() + 1, f.begin(), f.end());
  std::printf("%c at %td\n", *at, at - s.begin());
  at = s.insert(s.begin() + 4, 0, 'n');
  std::printf("%c at %td\n", *at, at - s.begin());
  show(s);

  show(s.erase(30));
  show(s.erase(5, 6));
  show(s.erase(0, 0));
  at = s.erase(s.begin());
  std::printf("%c\n", *at);
  at = s.erase(s.begin() + 3, s.begin() + 6);
  std::printf("%c at %td\n", *at, at - s.begin());
  at = s.erase(s.end() - 1);
  std::printf("%d\n", at == s.end());
  show(s);
  for (auto i = s.begin(); i != s.end();) i = (*i == '.' || *i == 'i') ? s.erase(i) : i + 1;
  show(s);
  show(s.erase());
  s.clear();
  std::printf("%d %zu %d\n", s.empty(), s.size(), s.c_str()[0]);

  std::string own = "abcd";
  show(own.insert(2, own));
  show(own.insert(1, own.c_str() + 4));
  show(own.insert(3, own, 0, 3));
  std::string grows = "x";
  for (int i = 0; i < 40; i++) grows.insert(grows.begin() + static_cast<long>(grows.size() / 2), static_cast<char>('a' + i % 26));
  show(grows);
  while (grows.size() > 3) grows.erase(grows.size() / 2, 1);
  show(grows);

  int thrown = 0;
  try {
    own.insert(own.size() + 1, "x");
  } catch (const std::out_of_range &) {
    thrown++;
  }
  try {
    own.erase(own.size() + 1);
  } catch (const std::out_of_range &) {
    thrown++;
  }
  own.erase(own.size());
  std::printf("%d\n", thrown);
}
