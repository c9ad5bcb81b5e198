#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>
struct Item { std::string name; int count; std::shared_ptr<Item> next; };
int main() {
  std::vector<int> v{3, 1, 2}; std::sort(v.begin(), v.end(), [](int a, int b) { return a > b; });
  std::map<std::string, int> m; m["a"] = 1; std::unordered_map<int, std::string> u{{1, "one"}};
  auto p = std::make_unique<Item>(Item{"x", 2, nullptr}); std::function<int(int)> f = [&](int x) { return x + p->count; };
  auto q = std::make_shared<Item>(*p); q->next = q; std::weak_ptr<Item> w = q;
  try { std::ostringstream s; s << v.at(f(1)) << m.at("b"); } catch (const std::exception &e) { std::cout << e.what() << u[1] << w.use_count() << std::endl; }
}
