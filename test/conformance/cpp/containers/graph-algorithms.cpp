// covers: [priqueue.members] [set.modifiers] graphs: Dijkstra, Kruskal with union and find, Prim, topological order, strong components, all pairs, bipartite matching
#include <algorithm>
#include <functional>
#include <iostream>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <vector>
struct Edge {
  int to, weight;
};
using Graph = std::vector<std::vector<Edge>>;
constexpr int far = std::numeric_limits<int>::max();
static std::pair<std::vector<int>, std::vector<int>> dijkstra(const Graph &g, int from) {
  std::vector<int> dist(g.size(), far), before(g.size(), -1);
  std::priority_queue<std::pair<int, int>, std::vector<std::pair<int, int>>, std::greater<>> q;
  q.emplace(dist[from] = 0, from);
  while (!q.empty()) {
    const auto [d, u] = q.top();
    q.pop();
    if (d > dist[u]) continue;
    for (const auto &[v, w] : g[u])
      if (d + w < dist[v]) {
        before[v] = u;
        q.emplace(dist[v] = d + w, v);
      }
  }
  return {dist, before};
}
class Sets {
public:
  explicit Sets(std::size_t n) : parent(n), size(n, 1) { std::iota(parent.begin(), parent.end(), 0); }
  int find(int v) { return parent[v] == v ? v : parent[v] = find(parent[v]); }
  bool join(int a, int b) {
    if ((a = find(a)) == (b = find(b))) return false;
    if (size[a] < size[b]) std::swap(a, b);
    size[a] += size[b];
    parent[b] = a;
    return true;
  }

private:
  std::vector<int> parent, size;
};
static int prim(const Graph &g) {
  std::set<std::pair<int, int>> frontier{{0, 0}};
  std::vector<int> best(g.size(), far);
  std::vector<bool> in(g.size());
  int sum = 0;
  while (!frontier.empty()) {
    const auto [w, u] = frontier.extract(frontier.begin()).value();
    in[u] = true;
    sum += w;
    for (const Edge &e : g[u]) {
      if (in[e.to] || e.weight >= best[e.to]) continue;
      frontier.erase({best[e.to], e.to});
      frontier.emplace(best[e.to] = e.weight, e.to);
    }
  }
  return sum;
}
static std::optional<std::vector<std::string>> topological(const std::map<std::string, std::set<std::string>> &needs) {
  std::map<std::string, std::size_t> open;
  std::multimap<std::string, std::string> unlocks;
  for (const auto &[what, deps] : needs) {
    open[what] += deps.size();
    for (const auto &d : deps) {
      open.try_emplace(d, 0);
      unlocks.emplace(d, what);
    }
  }
  std::set<std::string> ready;
  for (const auto &[what, n] : open)
    if (n == 0) ready.insert(what);
  std::vector<std::string> order;
  while (!ready.empty()) {
    order.push_back(std::move(ready.extract(ready.begin()).value()));
    for (auto [i, e] = unlocks.equal_range(order.back()); i != e; ++i)
      if (--open[i->second] == 0) ready.insert(i->second);
  }
  if (order.size() < open.size()) return std::nullopt;
  return order;
}
static std::vector<std::vector<int>> components(const Graph &g) {
  std::vector<int> index(g.size(), -1), low(g.size()), stack;
  std::vector<bool> on(g.size());
  std::vector<std::vector<int>> out;
  int next = 0;
  auto visit = [&](auto &self, int v) -> void {
    index[v] = low[v] = next++;
    stack.push_back(v);
    on[v] = true;
    for (const Edge &e : g[v]) {
      if (index[e.to] < 0) self(self, e.to), low[v] = std::min(low[v], low[e.to]);
      else if (on[e.to]) low[v] = std::min(low[v], index[e.to]);
    }
    if (low[v] != index[v]) return;
    auto &c = out.emplace_back();
    do {
      c.push_back(stack.back());
      on[stack.back()] = false;
      stack.pop_back();
    } while (c.back() != v);
    std::sort(c.begin(), c.end());
  };
  for (int v = 0; v < static_cast<int>(g.size()); ++v)
    if (index[v] < 0) visit(visit, v);
  return out;
}
static std::vector<int> matching(const std::vector<std::vector<int>> &likes, int n) {
  std::vector<int> of(n, -1);
  for (int u = 0; u < static_cast<int>(likes.size()); ++u) {
    std::vector<bool> seen(n);
    std::function<bool(int)> augment = [&](int x) {
      return std::any_of(likes[x].begin(), likes[x].end(), [&](int y) {
        if (seen[y]) return false;
        seen[y] = true;
        if (of[y] >= 0 && !augment(of[y])) return false;
        of[y] = x;
        return true;
      });
    };
    augment(u);
  }
  return of;
}
int main() {
  const std::vector<std::tuple<int, int, int>> roads{{0, 1, 7}, {0, 2, 9}, {0, 5, 14}, {1, 2, 10}, {1, 3, 15}, {2, 3, 11}, {2, 5, 2}, {3, 4, 6}, {4, 5, 9}};
  Graph g(7);
  for (auto [a, b, w] : roads) g[a].push_back({b, w}), g[b].push_back({a, w});
  const auto [dist, before] = dijkstra(g, 0);
  for (int v = 0; v < 7; ++v) {
    std::cout << v << ": " << (dist[v] == far ? std::string("none") : std::to_string(dist[v]));
    for (int u = before[v]; u >= 0; u = before[u]) std::cout << " <- " << u;
    std::cout << '\n';
  }
  auto byWeight = roads;
  std::ranges::sort(byWeight, {}, [](const auto &r) { return std::tuple(std::get<2>(r), std::get<0>(r)); });
  Sets sets(7);
  int sum = 0;
  for (auto [a, b, w] : byWeight)
    if (sets.join(a, b)) {
      std::cout << a << '-' << b << ' ';
      sum += w;
    }
  std::cout << sum << ' ' << prim(g) << '\n';
  std::map<std::string, std::set<std::string>> needs{{"link", {"compile", "libs"}}, {"compile", {"configure"}}, {"libs", {"configure"}}, {"test", {"link"}}};
  for (int i = 0; i < 2; ++i, needs["configure"].insert("test")) {
    if (const auto order = topological(needs)) {
      for (const auto &s : *order) std::cout << s << ' ';
      std::cout << '\n';
    } else {
      std::cout << "a cycle\n";
    }
  }
  Graph d(8);
  for (auto [a, b] : {std::pair{0, 1}, {1, 2}, {2, 0}, {3, 1}, {3, 4}, {4, 3}, {4, 5}, {5, 6}, {6, 5}, {7, 7}}) d[a].push_back({b, 1});
  for (const auto &c : components(d)) {
    for (int v : c) std::cout << v << ' ';
    std::cout << "| ";
  }
  std::cout << '\n';
  for (int u : matching({{0, 1}, {0}, {1, 2}, {2, 3}}, 4)) std::cout << u << ' ';
  std::cout << '\n';
}
