// covers: [variant] variants as state machines and trees: visit with overloads and return types, emplace, index, holds_alternative, comparison, swap, duplicates, in containers
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>
template <class... F> struct Overload : F... { using F::operator()...; };
template <class... F> Overload(F...) -> Overload<F...>;
struct Idle {}; struct Running { int ticks; }; struct Failed { std::string why; };
using State = std::variant<Idle, Running, Failed>;
struct Start {}; struct Tick {}; struct Fail { std::string why; };
using Event = std::variant<Start, Tick, Fail>;
static State next(State s, const Event &e) {
  return std::visit(Overload{
    [](Idle, Start) -> State { return Running{0}; },
    [](Running r, Tick) -> State { return Running{r.ticks + 1}; },
    [](Running r, const Fail &f) -> State { return Failed{f.why + " after " + std::to_string(r.ticks)}; },
    [](auto &same, auto &) -> State { return same; }}, s, e);
}
struct Num { double v; };
struct Bin;
using Expr = std::variant<Num, std::unique_ptr<Bin>>;
struct Bin { char op; Expr l, r; };
static Expr bin(char op, Expr l, Expr r) { return std::make_unique<Bin>(Bin{op, std::move(l), std::move(r)}); }
static double eval(const Expr &e) {
  if (auto *n = std::get_if<Num>(&e)) return n->v;
  const Bin &b = *std::get<1>(e);
  double l = eval(b.l), r = eval(b.r);
  return b.op == '+' ? l + r : b.op == '*' ? l * r : l - r;
}
struct Json;
using Array = std::vector<Json>;
using Object = std::map<std::string, Json>;
struct Json {
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> v;
  std::string text() const {
    return std::visit(Overload{
      [](std::nullptr_t) { return std::string("null"); }, [](bool b) { return std::string(b ? "true" : "false"); },
      [](double d) { return std::to_string(static_cast<int>(d)); }, [](const std::string &s) { return '"' + s + '"'; },
      [](const Array &a) { std::string r; for (auto &j : a) r += (r.empty() ? "" : ",") + j.text(); return "[" + r + "]"; },
      [](const Object &o) { std::string r; for (auto &[k, j] : o) r += (r.empty() ? "" : ",") + k + ":" + j.text(); return "{" + r + "}"; }}, v);
  }
};
int main() {
  State s;
  for (const Event &e : std::vector<Event>{Tick{}, Start{}, Tick{}, Tick{}, Fail{"overheated"}, Start{}}) { s = next(std::move(s), e); std::printf("%zu ", s.index()); }
  std::printf("%s\n", std::get<Failed>(s).why.c_str());
  std::printf("%g\n", eval(bin('*', bin('+', Num{1}, Num{2}), bin('-', Num{10}, bin('*', Num{2}, Num{3})))));
  Json j{Object{{"a", Json{Array{Json{1.0}, Json{nullptr}, Json{true}}}}, {"b", Json{std::string("a string to be kept on the heap")}}, {"c", Json{Object{}}}}};
  Json copy = j;
  std::get<Object>(copy.v)["a"] = Json{false};
  std::printf("%s\n%s\n", j.text().c_str(), copy.text().c_str());
  std::variant<int, int, long> dup(std::in_place_index<1>, 7);
  std::printf("%zu %d %d\n", dup.index(), std::get<1>(dup), std::get_if<0>(&dup) == nullptr);
  dup.emplace<2>(9L);
  dup = std::variant<int, int, long>(std::in_place_index<0>, 3);
  std::printf("%zu\n", dup.index());
  std::variant<int, std::string> a = 5, b = "text", c = 6;
  std::printf("%d %d %d %d\n", a < b, a < c, b == b, (c <=> a) > 0);
  swap(a, b);
  std::printf("%s %d\n", std::get<std::string>(a).c_str(), std::get<0>(b));
  std::string &in = a.emplace<std::string>(3, 'q');
  in += "!";
  auto length = std::visit<long>([](const auto &v) -> long { if constexpr (requires { v.size(); }) return static_cast<long>(v.size()); else return v; }, a);
  std::printf("%ld\n", length);
  try { (void)std::get<int>(a); } catch (const std::bad_variant_access &) { std::printf("bad access\n"); }
  std::variant<std::monostate, std::unique_ptr<int>> m, n = std::make_unique<int>(8);
  m = std::move(n);
  std::printf("%zu %d %zu\n", m.index(), *std::get<1>(m), std::variant_size_v<Event>);
}
