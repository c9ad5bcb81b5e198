#include <cstdio>
#include <list>
#include <string>
#include <unordered_map>
template <class K, class V> class Lru { std::list<std::pair<K, V>> items; std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> index; size_t cap; public: explicit Lru(size_t c) : cap(c) {} V *get(const K &k) { auto it = index.find(k); if (it == index.end()) return nullptr; items.splice(items.begin(), items, it->second); return &it->second->second; } void put(const K &k, V v) { if (auto *p = get(k)) { *p = std::move(v); return; } if (items.size() == cap) { index.erase(items.back().first); items.pop_back(); } items.emplace_front(k, std::move(v)); index[k] = items.begin(); } template <class F> void each(F f) { for (auto &[k, v] : items) f(k, v); } };
int main() { Lru<std::string, int> c(3); c.put("a", 1); c.put("b", 2); c.put("c", 3); c.get("a"); c.put("d", 4); std::printf("%d %d\n", c.get("b") == nullptr, *c.get("a")); c.each([](auto &k, int v) { std::printf("%s=%d ", k.c_str(), v); }); std::puts(""); Lru<int, std::string> big(100); for (int i = 0; i < 1000; i++) big.put(i % 150, std::to_string(i)); int n = 0; big.each([&](int, auto &s) { n += (int)s.size(); }); std::printf("%d\n", n); }
