// covers: [map.modifiers] std::map insert_or_assign, try_emplace, extract, merge, bounds
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>

int main() {
  std::map<std::string, int> m{{"b", 2}, {"d", 4}};
  auto [i, fresh] = m.try_emplace("b", 99);
  auto [j, made] = m.insert_or_assign("b", 20);
  m["a"]++;
  std::printf("%d %d %d %d\n", fresh, made, i->second, m.at("a"));
  auto node = m.extract("d");
  node.key() = "z";
  m.insert(std::move(node));
  std::map<std::string, int> other{{"a", 5}, {"q", 6}};
  m.merge(other);
  for (auto &[k, v] : m) std::printf("%s=%d ", k.c_str(), v);
  std::printf("| %zu %s %d\n", other.size(), m.lower_bound("c")->first.c_str(), m.contains("zz"));
  try { m.at("none"); } catch (const std::out_of_range &) { std::printf("out of range\n"); }
}
