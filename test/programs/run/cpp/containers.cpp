#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <set>
#include <stack>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
int main() {
    std::vector<int> v{5, 3, 8}; v.push_back(1); v.insert(v.begin() + 1, 9); v.erase(v.begin()); v.emplace_back(4); for (int x : v) std::printf("%d ", x); std::printf("%zu\n", v.size()); std::sort(v.begin(), v.end()); std::printf("%d %d %d\n", v.front(), v.back(), (int)std::binary_search(v.begin(), v.end(), 8));
    std::deque<int> d; for (int i = 0; i < 2000; i++) { d.push_back(i); if (i % 3 == 0) d.push_front(-i); } std::printf("%zu %d %d %d\n", d.size(), d.front(), d.back(), d[1000]); std::list<std::string> l{"b", "a", "c"}; l.sort(); l.push_front("z"); l.remove("b"); for (auto &s : l) std::printf("%s ", s.c_str()); l.reverse(); std::printf("%s\n", l.front().c_str()); std::forward_list<int> f{1, 2, 3}; f.push_front(0); int fs = 0; for (int x : f) fs = fs * 10 + x; std::printf("%d\n", fs);
    std::map<std::string, int> m{{"one", 1}, {"two", 2}}; m["three"] = 3; ++m["one"]; m.emplace("four", 4); m.erase("two"); for (auto &[k, x] : m) std::printf("%s=%d ", k.c_str(), x); std::printf("%zu %d %d\n", m.count("two"), m.contains("four"), m.lower_bound("o")->second); std::set<int> s{3, 1, 4, 1, 5, 9, 2, 6}; for (int x : s) std::printf("%d", x); std::printf(" %zu %d\n", s.size(), *s.upper_bound(4)); std::multiset<int> ms{1, 1, 2}; std::multimap<int, char> mm{{1, 'a'}, {1, 'b'}}; std::printf("%zu %zu\n", ms.count(1), mm.count(1));
    std::unordered_map<int, int> um; for (int i = 0; i < 1000; i++) um[i * 7] = i; long t = 0; for (auto &p : um) t += p.first + p.second; std::printf("%ld %zu %d\n", t, um.size(), um.at(700)); um.erase(700); std::printf("%d\n", (int)um.count(700)); std::unordered_set<std::string> us{"a", "b", "a"}; std::printf("%zu\n", us.size()); std::priority_queue<int> pq; for (int x : {3, 7, 1}) pq.push(x); std::printf("%d ", pq.top()); pq.pop(); std::printf("%d\n", pq.top()); std::queue<int> q; q.push(1); q.push(2); q.pop(); std::stack<int> st; st.push(5); std::printf("%d %d\n", q.front(), st.top());
    std::array<int, 4> a{4, 2, 3, 1}; std::sort(a.begin(), a.end(), std::greater<>()); std::printf("%d%d%d%d %zu\n", a[0], a[1], a[2], a[3], a.size()); std::vector<bool> vb(70); vb[65] = true; std::printf("%d %d\n", (int)vb[65], (int)vb[64]); std::vector<std::vector<int>> grid(3, std::vector<int>(4, 7)); grid[2][3] = 1; std::printf("%d %d\n", grid[0][0], grid[2][3]); v.reserve(100); std::printf("%zu\n", v.capacity()); v.shrink_to_fit(); v.assign(5, 2); std::printf("%zu %d\n", v.size(), v[4]); try { v.at(10); } catch (std::out_of_range &) { std::puts("out_of_range"); } auto node = m.extract("one"); node.key() = "uno"; m.insert(std::move(node)); std::printf("%d\n", m["uno"]);
}
