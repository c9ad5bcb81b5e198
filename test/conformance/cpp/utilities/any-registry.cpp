// covers: [any] any as a heterogeneous registry: visitors by type_index, moves, in-place lists, references through wrappers, small and large contents, counts of lives
#include <any>
#include <cstdio>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <vector>
struct Counted {
  static inline int alive, copies;
  char pad[100] = {};
  int v;
  Counted(int v) : v(v) { alive++; }
  Counted(const Counted &o) : v(o.v) { alive++; copies++; }
  Counted(Counted &&o) noexcept : v(o.v) { alive++; }
  ~Counted() { alive--; }
};
struct FromList { std::vector<int> l; int k; FromList(std::initializer_list<int> l, int k) : l(l), k(k) {} };
static std::unordered_map<std::type_index, std::function<std::string(const std::any &)>> printers;
template <class T, class F> static void print(F f) { printers[typeid(T)] = [f](const std::any &a) { return f(std::any_cast<const T &>(a)); }; }
static std::string text(const std::any &a) {
  if (!a.has_value()) return "empty";
  auto it = printers.find(a.type());
  return it == printers.end() ? "unknown" : it->second(a);
}
int main() {
  print<int>([](int i) { return std::to_string(i); });
  print<std::string>([](const std::string &s) { return '"' + s + '"'; });
  print<std::vector<std::any>>([](const std::vector<std::any> &v) { std::string r; for (auto &a : v) r += text(a) + ";"; return r; });
  std::vector<std::any> all{1, std::string("text on the heap for its great length"), 2.5, std::any(), std::vector<std::any>{2, std::string("in")}};
  for (auto &a : all) std::printf("%s ", text(a).c_str());
  std::printf("\n");
  {
    std::any a = Counted(5), b = a;
    std::printf("%d alive, %d copies\n", Counted::alive, Counted::copies);
    std::any c = std::move(a);
    std::any_cast<Counted &>(c).v = 6;
    std::printf("%d %d %d\n", a.has_value(), std::any_cast<Counted>(&c)->v, std::any_cast<Counted>(&b)->v);
    b.swap(c);
    b = 3;
    c.reset();
    std::printf("%d alive\n", Counted::alive);
    auto taken = std::any_cast<Counted>(std::make_any<Counted>(7));
    std::printf("%d\n", taken.v);
    Counted &in = b.emplace<Counted>(8);
    in.v++;
    std::printf("%d\n", std::any_cast<const Counted &>(b).v);
  }
  std::printf("%d alive\n", Counted::alive);
  std::any f(std::in_place_type<FromList>, {1, 2, 3}, 9);
  std::printf("%zu %d\n", std::any_cast<FromList &>(f).l.size(), std::any_cast<FromList &>(f).k);
  int n = 1;
  std::any r = std::ref(n), p = &n, lit = "pointer", fn = +[](int x) { return x * 2; };
  std::any_cast<std::reference_wrapper<int>>(r).get() = 10;
  ++*std::any_cast<int *>(p);
  std::printf("%d %s %d\n", n, std::any_cast<const char *>(lit), std::any_cast<int (*)(int)>(fn)(21));
  try { (void)std::any_cast<long>(all[0]); } catch (const std::bad_any_cast &e) { std::printf("bad cast\n"); }
  std::printf("%d %d\n", std::any_cast<std::string>(&all[0]) == nullptr, std::any_cast<int>(static_cast<std::any *>(nullptr)) == nullptr);
  std::any shared = std::make_shared<int>(4);
  auto copy = shared;
  std::printf("%ld %d\n", std::any_cast<std::shared_ptr<int> &>(copy).use_count(), all[3].type() == typeid(void));
  std::any nested = std::make_any<std::any>(5);
  std::printf("%d\n", std::any_cast<int>(std::any_cast<std::any &>(nested)));
}
