// covers: [string.assign] [string.append] assign and append in every overload: parts, counts, iterators, lists, views, of the string itself, what they return and throw
#include <array>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
static void show(const std::string &s) { std::printf("%zu [%s]\n", s.size(), s.c_str()); }

int main() {
  std::string s;
  const std::string source = "0123456789";
  show(s.assign(source));
  show(s.assign(source, 4));
  show(s.assign(source, 2, 3));
  show(s.assign("letters", 3));
  show(s.assign("letters"));
  show(s.assign(4, 'x'));
  show(s.assign({'q', 'r'}));
  show(s.assign(source.rbegin(), source.rend()));
  show(s.assign(std::string_view("view"), 1, 2));
  show(s.assign(std::string("temporary, and long enough for the heap")));
  show(s.assign(s, 11, 3));
  show(s.assign(s.data() + 1, 2));
  show(s.assign(""));

  show(s.append("ab").append("cdef", 2).append(source, 5).append(source, 0, 2));
  show(s.append(3, '-').append({'y', 'z'}).append(std::string_view("<>")));
  show(s.append(std::string_view("0123"), 2, std::string_view::npos));
  const std::vector<char> letters{'k', 'l'};
  show(s.append(letters.begin(), letters.end()));
  std::istringstream in("stream");
  show(s.append(std::istreambuf_iterator<char>(in), {}));
  show((s += 'c') += "str");
  s += {'1', '2'};
  s += std::string_view("v");
  s += std::string("S");
  show(s);

  std::string twice = "twice ";
  for (int i = 0; i < 4; i++) twice.append(twice);
  std::printf("%zu %zu\n", twice.size(), twice.rfind("twice"));
  std::string half = "left right";
  half.append(half, 4).append(half.c_str());
  show(half);
  half.append(half.begin() + 1, half.begin() + 4);
  show(half);
  half.push_back(half.front());
  half.push_back(half.back());
  show(half);
  half.pop_back();
  half.front() = 'L', half.back() = 'T';
  show(half);

  int thrown = 0;
  try {
    s.assign(source, 11);
  } catch (const std::out_of_range &) {
    thrown |= 1;
  }
  try {
    s.append(source, 11, 1);
  } catch (const std::out_of_range &) {
    thrown |= 2;
  }
  try {
    s.append(std::string_view("abc"), 4);
  } catch (const std::out_of_range &) {
    thrown |= 4;
  }
  std::printf("%d\n", thrown);
  std::array<char, 4> out{'.', '.', '.', '.'};
  std::printf("%zu", source.copy(out.data(), 3, 8));
  std::printf(" %.4s %zu %.4s\n", out.data(), source.copy(out.data(), 4), out.data());
}
