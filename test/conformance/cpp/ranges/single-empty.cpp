// covers: [range.single] [range.empty] [range.istream] views of one element, of none, of a stream: in place, their data, with the adaptors
#include <algorithm>
#include <cstdio>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

struct Point {
  int x, y;
  Point(int a, int b) : x(a), y(b) {}
};
struct Temperature {
  double degrees;
  friend std::istream &operator>>(std::istream &in, Temperature &t) {
    char unit;
    if (in >> t.degrees >> unit && unit == 'F') t.degrees = (t.degrees - 32) / 1.8;
    return in;
  }
};

int main() {
  namespace v = std::views;
  namespace r = std::ranges;
  auto one = v::single(7);
  std::printf("%zu %d %d %d\n", one.size(), one.front(), one[0], *one.data());
  *one.begin() = 8;
  std::printf("%d %d\n", one.back(), r::empty(one));
  r::single_view<Point> p(std::in_place, 3, 4);
  std::printf("%d %d\n", p.data()->x, p.front().y);
  r::single_view text(std::string("owned by the view"));
  std::printf("%zu\n", text.front().size());
  auto moved = v::single(std::string("to be taken, longer than what fits inside"));
  const std::string taken = std::move(moved.front());
  std::printf("%zu\n", taken.size());
  for (const std::string &s : v::single("literal") | v::transform([](const char *c) { return std::string(c) + "!"; })) std::printf("%s\n", s.c_str());
  static_assert(sizeof(one) == sizeof(int) && r::contiguous_range<decltype(one)>);

  auto none = v::empty<int>;
  std::printf("%zu %d %d\n", none.size(), r::empty(none), none.data() == nullptr);
  int ran = 0;
  for (int x : none) ran += x + 1;
  std::printf("%d %d %d\n", ran, r::all_of(none, [](int) { return false; }), r::equal(none, std::vector<int>()));

  std::istringstream in("3 1 4 1 5 x 9");
  int sum = 0;
  for (int x : r::istream_view<int>(in)) sum += x;
  std::printf("%d %d\n", sum, in.fail());
  std::istringstream words("the quick brown fox jumps");
  for (const std::string &w : v::istream<std::string>(words) | v::filter([](const std::string &s) { return s.size() > 3; })) std::printf("%s ", w.c_str());
  std::printf("%d\n", words.eof());
  std::istringstream temps("212F 10C 32F");
  for (Temperature t : v::istream<Temperature>(temps)) std::printf("%.1f ", t.degrees);
  std::printf("\n");
  std::istringstream chars("a b\tc");
  auto cs = v::istream<char>(chars);
  std::printf("%td\n", r::distance(cs));
  std::wistringstream wide(L"1 2 3");
  int product = 1;
  for (int x : v::istream<int>(wide)) product *= x + 1;
  std::printf("%d\n", product);
  auto it_source = std::istringstream("6 7");
  auto view = v::istream<int>(it_source);
  auto it = view.begin();
  std::printf("%d", *it);
  ++it;
  std::printf(" %d", *it);
  ++it;
  std::printf(" %d\n", it == view.end());
}
