// covers: [range.split] [range.lazy.split] split and lazy_split: by an element, a range, an empty pattern, on single-pass ranges, empty fields
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <list>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

static void fields(std::string_view s, std::string_view by) {
  std::printf("\"%.*s\":", static_cast<int>(s.size()), s.data());
  for (auto part : std::views::split(s, by)) {
    std::string_view p(part.begin(), part.end());
    std::printf(" [%.*s]", static_cast<int>(p.size()), p.data());
  }
  std::printf("\n");
}

int main() {
  namespace v = std::views;
  fields("a,b,c", ","), fields(",a,,b,", ","), fields("", ","), fields("one--two---three", "--"), fields("none here", "xyz");
  fields("abc", "");
  int sum = 0;
  const std::string ip = "192.168.10.3";
  for (auto octet : ip | v::split('.')) {
    int n = 0;
    std::from_chars(&*octet.begin(), &*octet.begin() + octet.size(), n);
    sum += n;
  }
  std::printf("%d\n", sum);
  std::vector<int> zeros{1, 2, 0, 3, 0, 0, 4};
  for (auto run : zeros | v::split(0)) std::printf("%td:%d ", std::ranges::distance(run), run.empty() ? -1 : *run.begin());
  std::printf("\n");
  const std::vector<int> pattern{0, 3};
  for (auto run : zeros | v::split(pattern)) std::printf("%td ", std::ranges::distance(run));
  std::printf("\n");

  std::istringstream in("red;green;;blue");
  in >> std::noskipws;
  for (auto word : v::istream<char>(in) | v::lazy_split(';')) {
    std::printf("(");
    for (char c : word) std::printf("%c", c);
    std::printf(")");
  }
  std::printf("\n");
  std::list<char> chars{'x', '-', 'y', 'z', '-'};
  for (auto part : chars | v::lazy_split('-')) {
    for (char c : part) std::printf("%c", c);
    std::printf("/");
  }
  std::printf("\n");
  for (auto line : v::split(std::string_view("k=1\nkey=22\n=3"), '\n')) {
    auto pair = line | v::split('=');
    auto it = pair.begin();
    auto key = *it, value = *std::next(it);
    std::printf("%zu->%c ", key.size(), value.front());
  }
  std::printf("\n");
  auto lengths = std::string_view("to be or not to be") | v::split(' ') | v::transform([](auto w) { return w.size(); });
  for (std::size_t n : lengths) std::printf("%zu", n);
  std::printf(" %d\n", static_cast<int>(std::ranges::count(lengths, 2u)));
  static_assert(std::ranges::forward_range<decltype(ip | v::split('.'))>);
}
