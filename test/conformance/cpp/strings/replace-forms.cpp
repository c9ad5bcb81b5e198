// covers: [string.replace] replace in every overload, by positions and by iterators: shorter, longer, equal, own parts, nothing by something, past the end
#include <cstdio>
#include <list>
#include <stdexcept>
#include <string>
#include <string_view>
static void show(const std::string &s) { std::printf("%2zu [%s]\n", s.size(), s.c_str()); }

int main() {
  const std::string base = "the quick brown fox", other = "LAZY DOG";
  auto fresh = [&] { return std::string(base); };
  show(fresh().replace(4, 5, other));
  show(fresh().replace(4, 5, other, 5, 3));
  show(fresh().replace(4, 5, other, 5));
  show(fresh().replace(4, 5, "slow"));
  show(fresh().replace(4, 5, "slowly gone", 6));
  show(fresh().replace(4, 5, 2, '#'));
  show(fresh().replace(4, 5, std::string_view("swift")));
  show(fresh().replace(4, 5, std::string_view("swift"), 1, 3));
  show(fresh().replace(4, 0, "very "));
  show(fresh().replace(4, 6, ""));
  show(fresh().replace(10, std::string::npos, "end"));
  show(fresh().replace(base.size(), 3, "es"));
  show(fresh().replace(0, base.size(), 0, 'x'));

  std::string s = fresh();
  show(s.replace(s.begin(), s.begin() + 3, other));
  show(s.replace(s.begin(), s.begin() + 8, "a"));
  show(s.replace(s.begin(), s.begin() + 1, "one two", 3));
  show(s.replace(s.end() - 3, s.end(), 4, 'o'));
  show(s.replace(s.begin() + 3, s.begin() + 4, {'-', '>', ' '}));
  const std::list<char> letters{'L', 'I', 'S', 'T'};
  show(s.replace(s.begin() + 6, s.begin() + 11, letters.begin(), letters.end()));
  show(s.replace(s.begin(), s.end(), s.rbegin(), s.rend()));
  show(s.replace(s.cbegin(), s.cbegin() + 4, std::string_view("view")));

  std::string own = "abcdef";
  show(own.replace(1, 2, own));
  own = "abcdef";
  show(own.replace(0, 1, own, 3, 3));
  own = "abcdef";
  show(own.replace(2, 2, own.c_str() + 1, 4));
  own = "abcdefghijklmnopqrstuvwxyz";
  show(own.replace(5, 1, own.data() + 4, 10));
  own = "abcdefghijklmnopqrstuvwxyz";
  show(own.replace(0, 10, own.data() + 8, 6));

  std::string many = "a.b.c.d";
  for (std::size_t at = 0; (at = many.find('.', at)) != std::string::npos; at += 4) many.replace(at, 1, " -> ");
  show(many);

  try {
    many.replace(many.size() + 1, 0, "x");
  } catch (const std::out_of_range &) {
    std::printf("position ");
  }
  try {
    many.replace(0, 1, other, 9, 1);
  } catch (const std::out_of_range &) {
    std::printf("argument ");
  }
  show(many);
}
