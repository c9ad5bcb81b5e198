// covers: [type.index] type_index as a key of maps: factories by type, double dispatch by pairs, ordering, hashing, compared with type_info
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <utility>
#include <vector>
struct Body { virtual ~Body() = default; };
struct Rock : Body {};
struct Ship : Body { int hull = 3; };
struct Station : Ship {};
class Dispatcher {
  std::map<std::pair<std::type_index, std::type_index>, std::function<std::string(Body &, Body &)>> table;
public:
  template <class A, class B> void on(std::string (*f)(A &, B &)) {
    table[{typeid(A), typeid(B)}] = [f](Body &a, Body &b) { return f(static_cast<A &>(a), static_cast<B &>(b)); };
    if constexpr (!std::is_same_v<A, B>) table[{typeid(B), typeid(A)}] = [f](Body &b, Body &a) { return f(static_cast<A &>(a), static_cast<B &>(b)); };
  }
  std::string hit(Body &a, Body &b) const {
    auto it = table.find({typeid(a), typeid(b)});
    return it == table.end() ? "nothing" : it->second(a, b);
  }
};
class Services {
  std::unordered_map<std::type_index, std::shared_ptr<void>> all;
public:
  template <class T, class... A> T &add(A &&...a) { auto p = std::make_shared<T>(std::forward<A>(a)...); all[typeid(T)] = p; return *p; }
  template <class T> T *get() const { auto it = all.find(typeid(T)); return it == all.end() ? nullptr : static_cast<T *>(it->second.get()); }
};
int main() {
  Dispatcher d;
  d.on<Rock, Rock>([](Rock &, Rock &) -> std::string { return "bounce"; });
  d.on<Rock, Ship>([](Rock &, Ship &s) -> std::string { return "damage to " + std::to_string(--s.hull); });
  d.on<Ship, Station>([](Ship &, Station &s) -> std::string { return "docked at hull " + std::to_string(s.hull); });
  std::vector<std::unique_ptr<Body>> all;
  all.push_back(std::make_unique<Rock>());
  all.push_back(std::make_unique<Ship>());
  all.push_back(std::make_unique<Station>());
  for (auto &a : all) for (auto &b : all) std::printf("%s\n", d.hit(*a, *b).c_str());
  Services s;
  s.add<std::string>("a service, held by its type and long enough");
  s.add<std::vector<int>>(3, 7);
  std::printf("%zu %d %d\n", s.get<std::string>()->size(), (*s.get<std::vector<int>>())[2], s.get<int>() == nullptr);
  std::type_index i = typeid(int), j = typeid(const int &), k = typeid(long);
  std::printf("%d %d %d %d\n", i == j, i != k, (i < k) != (k < i), (i <=> j) == 0);
  std::printf("%d %d\n", std::string(i.name()) == typeid(int).name(), i.hash_code() == std::hash<std::type_index>()(j));
  std::set<std::type_index> types{typeid(int), typeid(char), typeid(Ship), typeid(*all[1]), typeid(*all[2])};
  std::printf("%zu %zu\n", types.size(), types.count(typeid(Station)));
  i = typeid(Rock);
  std::printf("%d\n", i == typeid(*all[0]));
}
