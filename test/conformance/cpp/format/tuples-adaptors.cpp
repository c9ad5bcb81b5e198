// covers: [format.tuple] [container.adaptors.format] pairs and tuples in std::format: nested specifications, n and m forms, elements of each kind, within each other; stacks and queues as what is beneath (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <format>
#include <queue>
#include <stack>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

int main() {
  p(std::format("{} {:n} {:m}", std::pair{1, "one"}, std::pair{2, 2.5}, std::pair{"k", 'v'}));
  p(std::format("{} {} {}", std::tuple{1, 'x', "s", 2.5, true}, std::tuple<>(), std::tuple{7}));
  p(std::format("[{:>12}] [{:.^14n}]", std::pair{1, 2}, std::tuple{3, 4, 5}));
  p(std::format("{} {}", std::tuple{std::vector{1, 2}, std::pair{3, "x"}}, std::vector{std::tuple{1, 2}, std::tuple{3, 4}}));
  std::stack<int> st;
  st.push(1), st.push(2);
  std::queue<std::string> q;
  q.push("front"), q.push("back");
  std::priority_queue<int> pq;
  pq.push(5), pq.push(9);
  p(std::format("{} {} {::#o}", st, q, pq));
  const std::pair<int, std::string> named{7, "a\"b"};
  p(std::format("{}|{:n}|{:m}|{:^20m}", named, named, named, named));
  for (const char *bad : {"{:x}", "{:nn}", "{:s}", "{:5.2}", "{::}", "{:n"}) {
    try {
      std::printf("%s ", std::vformat(bad, std::make_format_args(named)).c_str());
    } catch (const std::format_error &) {
      std::printf("refused ");
    }
  }
  std::printf("\n");
}
